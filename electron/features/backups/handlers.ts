import { backUpNow } from './back-up-now.ts'
import { listBackups } from './list-backups.ts'
import { restoreBackup } from './restore-backup.ts'
import { setSecondFolder } from './set-second-folder.ts'

export const backupsHandlers = { listBackups, backUpNow, setSecondFolder, restoreBackup }
