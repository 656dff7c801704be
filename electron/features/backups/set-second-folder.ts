import { backups } from '#shared/contract/backups.ts'
import { handle } from '../handle.ts'
import { loadSecondFolder, saveSecondFolder } from './second-folder.sql.ts'

/** The next backup goes there too, and says if it could not: a stick that is not plugged in now may be so tonight. */
export const setSecondFolder = handle(backups.setSecondFolder, async ({ tx, input, backups: shelf, refuse, tell }) => {
  if (!shelf.state()) return refuse('SERVER_BACKS_UP', {})
  const before = await loadSecondFolder(tx)
  await saveSecondFolder(tx, input.folder)
  tell('secondBackupFolderSet', [{ kind: 'settings', id: 'backups' }], { folderBefore: before, folder: input.folder })
  return input
})
