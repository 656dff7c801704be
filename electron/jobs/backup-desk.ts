// The backups of a data folder: what lies there, and the thread that makes and tries them.
import fs from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { listBackupFiles } from '#electron/database/backup-manifest.ts'
import type { BackupDone, BackupTask, MakeBackup } from '#electron/database/backup-task.ts'
import { writeDurably } from '#electron/database/durable-files.ts'
import { BACKUP_FOLDER, DATABASE_FILE } from '#electron/database/open-data-folder.ts'
import { askRestore, type RestoreOutcome, takeRestoreOutcome } from '#electron/database/restore.ts'
import type { BackupShelf } from '#electron/features/handle.ts'
import type { BackupAnswer } from '#electron/workers/back-up.ts'
import type { BackupsKept } from '#shared/contract/backups.ts'

/** The last trial, kept beside the backups so that the next hub knows of it. */
const Drill = z.object({ at: z.int(), backup: z.string(), isGood: z.boolean(), text: z.string() })

export interface BackupDesk extends BackupShelf {
  state(): BackupsKept
  /** The number of the last event in the newest backup, and when that was made. */
  newest(): { readonly name: string; readonly seq: number; readonly madeAt: number } | undefined
  /** Makes one; what became of it is in the state, and the answer says what the person has to know. */
  make(wanted: Pick<MakeBackup, 'madeAt' | 'reason' | 'secondFolder' | 'timeZone'>): Promise<BackupResult>
  /** Restores the newest one on trial. */
  drill(name: string, at: number): Promise<NonNullable<BackupsKept['drill']>>
  /** Marks a backup for the next start. */
  askRestore(name: string, at: number): void
  takeRestoreOutcome(): RestoreOutcome | undefined
  /** Ends what is under way: a backup that is cut off leaves nothing that looks like one. */
  close(): Promise<void>
}

export type BackupResult =
  | { readonly ok: true; readonly name: string; readonly secondTrouble: string | null }
  | { readonly ok: false; readonly text: string }

/** Does a task off the hub's thread. */
export type RunBackupTask = (task: BackupTask) => Promise<BackupDone>

export function openBackupDesk(dataFolder: string, run: RunBackupTask, close: () => Promise<void> = async () => {}): BackupDesk {
  const folder = path.join(dataFolder, BACKUP_FOLDER)
  const drillFile = path.join(folder, 'drill.json')
  let found = listBackupFiles(folder)
  let drill = readDrill(drillFile)
  let isRunning = false
  let trouble: BackupsKept['trouble'] = null
  let secondFolder: BackupsKept['secondFolder'] = null

  async function running<T>(work: () => Promise<T>): Promise<T> {
    isRunning = true
    try {
      return await work()
    } finally {
      isRunning = false
      found = listBackupFiles(folder)
    }
  }

  return {
    state: () => ({
      keptBy: 'hub',
      folder,
      isRunning,
      backups: found.map(({ name, manifest: { madeAt, reason, bytes, rows } }) => {
        return { name, madeAt, reason, bytes, rows: Object.values(rows).reduce((sum, count) => sum + count, 0) }
      }),
      trouble,
      secondFolder,
      drill,
    }),
    newest() {
      const [last] = found
      return last && { name: last.name, seq: last.manifest.seq, madeAt: last.manifest.madeAt }
    },
    make: (wanted) =>
      running(async () => {
        const { madeAt: at } = wanted
        try {
          const done = await run({ kind: 'make', file: path.join(dataFolder, DATABASE_FILE), folder, ...wanted })
          trouble = null
          secondFolder = wanted.secondFolder === null ? null : secondCopy(secondFolder, wanted.secondFolder, at, done.secondTrouble)
          return { ok: true, ...done }
        } catch (error) {
          trouble = { at: trouble?.at ?? at, text: textOf(error) }
          return { ok: false, text: trouble.text }
        }
      }),
    drill: (name, at) =>
      running(async () => {
        const text = await run({ kind: 'drill', folder, name }).then(() => '', textOf)
        drill = { at, backup: name, isGood: text === '', text }
        writeDurably(drillFile, JSON.stringify(drill))
        return drill
      }),
    askRestore: (name, at) => askRestore(dataFolder, path.join(folder, name), at),
    takeRestoreOutcome: () => takeRestoreOutcome(dataFolder),
    close,
  }
}

/** The desk as a hub has it: each task on a thread of its own, from the built program. */
export function openBackupDeskOnThreads(dataFolder: string, workerFile: URL): BackupDesk {
  let worker: Worker | undefined
  const run: RunBackupTask = (task) =>
    new Promise((done, fail) => {
      worker = new Worker(workerFile, { workerData: task })
      worker.unref()
      worker.once('message', (answer: BackupAnswer) => (answer.ok ? done(answer.done) : fail(new Error(answer.error))))
      worker.once('error', fail)
      worker.once('exit', () => fail(new Error('the backup was cut off')))
    })
  return openBackupDesk(dataFolder, run, async () => {
    await worker?.terminate()
  })
}

function secondCopy(before: BackupsKept['secondFolder'], folder: string, at: number, text: string | null): BackupsKept['secondFolder'] {
  const known = before?.folder === folder ? before : undefined
  if (text === null) return { folder, copiedAt: at, trouble: null }
  return { folder, copiedAt: known?.copiedAt ?? null, trouble: { at: known?.trouble?.at ?? at, text } }
}

function readDrill(file: string): BackupsKept['drill'] {
  try {
    return Drill.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data ?? null
  } catch {
    return null
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
