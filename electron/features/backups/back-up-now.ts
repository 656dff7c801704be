import { backups } from '#shared/contract/backups.ts'
import { handle } from '../handle.ts'

/** Only says that one is wanted: copying takes seconds, and the job of the backups does it. */
export const backUpNow = handle(backups.backUpNow, async ({ backups: shelf, refuse, tell }) => {
  if (!shelf.state()) return refuse('SERVER_BACKS_UP', {})
  tell('backupAsked', [{ kind: 'settings', id: 'backups' }])
  return {}
})
