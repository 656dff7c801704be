import { backups } from '#shared/contract/backups.ts'
import { answer } from '../handle.ts'
import { loadSecondFolder } from './second-folder.sql.ts'

export const listBackups = answer(backups.listBackups, async ({ db, backups: shelf }) => {
  const kept = shelf.state()
  if (!kept) return { keptBy: 'server' as const }
  const folder = await loadSecondFolder(db)
  const { copiedAt = null, trouble = null } = kept.secondFolder?.folder === folder ? kept.secondFolder : {}
  return { ...kept, secondFolder: folder === null ? null : { folder, copiedAt, trouble } }
})
