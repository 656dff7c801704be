import type { Instant } from '#shared/kernel/dates.ts'

const DAY_MS = 86_400_000

export const backupAges = ['fresh', 'old', 'tooOld', 'none'] as const
export type BackupAge = (typeof backupAges)[number]

/** How much would be lost: a backup of today is fresh, one of more than a day ago is old, one of more than three is too old to rely on. */
export function backupAge(checkedAt: Instant | null, now: Instant): BackupAge {
  if (checkedAt === null) return 'none'
  const age = now - checkedAt
  if (age > 3 * DAY_MS) return 'tooOld'
  return age > DAY_MS ? 'old' : 'fresh'
}
