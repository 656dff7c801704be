import { z } from 'zod'
import { command, query } from './procedure.ts'
import { Count, Instant, Missing } from './terms.ts'

/** A file of the backup folder: nothing that could lead out of it. */
export const BackupName = z.string().regex(/^packbench-[0-9A-Za-z-]{1,80}\.db$/, 'the name of a backup file')

/** How a path begins that is whole, on whatever system. */
export const WHOLE_PATH = /^(\/|[A-Za-z]:[\\/]|\\\\)[^\0]*$/

/** An absolute path on the hub's computer, of whatever system it runs. */
const Folder = z.string().min(1).max(1000).regex(WHOLE_PATH, 'a whole path, such as /media/usb or E:\\Backups')

/** What the hub did not manage, in its own words, since when. */
const Trouble = z.object({ at: Instant, text: z.string() })

/** One copy of all the data that was opened, checked and counted after it was made. */
export const Backup = z.object({
  name: BackupName,
  madeAt: Instant,
  reason: z.enum(['regular', 'asked', 'migration']),
  bytes: Count,
  /** Rows of all tables together, as they were counted in the copy. */
  rows: Count,
})
export type Backup = z.infer<typeof Backup>

export const BackupsKept = z.object({
  keptBy: z.literal('hub'),
  folder: z.string(),
  isRunning: z.boolean(),
  /** Newest first. */
  backups: z.array(Backup),
  trouble: Trouble.nullable(),
  secondFolder: z.object({ folder: z.string(), copiedAt: Instant.nullable(), trouble: Trouble.nullable() }).nullable(),
  /** The last time the newest backup was restored on trial. */
  drill: z.object({ at: Instant, backup: z.string(), isGood: z.boolean(), text: z.string() }).nullable(),
})
export type BackupsKept = z.infer<typeof BackupsKept>

/** On PostgreSQL the backups of the database server apply. */
const nothingHere = { SERVER_BACKS_UP: z.object({}) }

export const backups = {
  listBackups: query({
    summary: 'The backups that can be restored, how the last one went, and whether restoring one was tried',
    input: z.object({}),
    output: z.discriminatedUnion('keptBy', [BackupsKept, z.object({ keptBy: z.literal('server') })]),
    refusals: {},
    needs: 'office',
  }),
  backUpNow: command({
    summary: 'Make a backup at once; the change backupMade or backupFailed says how it went',
    input: z.object({}),
    output: z.object({}),
    refusals: nothingHere,
    needs: 'office',
  }),
  setSecondFolder: command({
    summary: 'Copy every backup to another disk too; null ends that',
    input: z.object({ folder: Folder.nullable() }),
    output: z.object({ folder: Folder.nullable() }),
    refusals: nothingHere,
    needs: 'owner',
  }),
  restoreBackup: command({
    summary: 'Go back to a backup: the hub checks it, starts again with it, and keeps the data of now under another name',
    input: z.object({ name: BackupName }),
    output: z.object({ name: BackupName }),
    refusals: { ...nothingHere, BACKUP_UNKNOWN: Missing },
    needs: 'owner',
  }),
}
