import { backups } from '#shared/contract/backups.ts'
import { handle } from '../handle.ts'

/** Only says which one is wanted: the job of the backups marks it and ends the hub, and the next hub starts with it. */
export const restoreBackup = handle(backups.restoreBackup, async ({ input, backups: shelf, refuse, tell }) => {
  const kept = shelf.state()
  if (!kept) return refuse('SERVER_BACKS_UP', {})
  if (!kept.backups.some(({ name }) => name === input.name)) return refuse('BACKUP_UNKNOWN', { what: input.name })
  tell('restoreAsked', [{ kind: 'settings', id: input.name }], { backup: input.name })
  return input
})
