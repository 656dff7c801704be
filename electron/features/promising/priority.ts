import type { ReadDb } from '#electron/database/schema.ts'
import { loadSetting } from '#electron/database/settings.sql.ts'
import { type PriorityRule, usualPriority } from '#shared/domain/promising/fill-priority.ts'

export const PRIORITY_KEY = 'priorityRule'

/** The rule by which back-orders are filled, as the house has set it. */
export async function loadPriority(db: ReadDb): Promise<PriorityRule & { version: number }> {
  const saved = await loadSetting<PriorityRule>(db, PRIORITY_KEY)
  return saved ? { ...saved.value, version: saved.version } : { ...usualPriority, version: 0 }
}
