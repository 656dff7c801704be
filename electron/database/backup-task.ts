// What the backups' thread is asked to do, one thing at a time.
import fs from 'node:fs'
import path from 'node:path'
import { Backup } from '#shared/contract/backups.ts'
import { keptBackups } from '#shared/domain/backups/kept-backups.ts'
import { systemClock } from '#shared/kernel/dates.ts'
import { backUp, copyBackup } from './backup.ts'
import { listBackupFiles, manifestFileOf } from './backup-manifest.ts'
import { openSqliteConnection } from './engines/sqlite.ts'
import { openDataFolder } from './open-data-folder.ts'
import { proveBackup } from './restore.ts'

export interface MakeBackup {
  readonly kind: 'make'
  /** The live database. */
  readonly file: string
  readonly folder: string
  readonly madeAt: number
  readonly reason: Backup['reason']
  readonly secondFolder: string | null
  /** Days and months of backups that are kept are those of this zone. */
  readonly timeZone: string
}
export interface DrillBackup {
  readonly kind: 'drill'
  readonly folder: string
  readonly name: string
}
export type BackupTask = MakeBackup | DrillBackup

/** The backup's name, and in words why the second copy failed. */
export interface BackupDone {
  readonly name: string
  readonly secondTrouble: string | null
}

/** Makes a backup, copies it to the second folder and clears out old ones; or restores one on trial. Throws in words when it fails. */
export async function performBackupTask(task: BackupTask): Promise<BackupDone> {
  if (task.kind === 'make') return make(task)
  await drill(task)
  return { name: task.name, secondTrouble: null }
}

function make({ file, folder, madeAt, reason, secondFolder, timeZone }: MakeBackup): BackupDone {
  const name = `packbench-${new Date(madeAt).toISOString().replaceAll(/[:.]/g, '-')}.db`
  clearUnproven(folder)
  const raw = openSqliteConnection(file, { readonly: true })
  try {
    const manifest = backUp(raw, path.join(folder, name), { madeAt, reason })
    const secondTrouble = secondFolder === null ? null : tryTo(() => copyBackup(path.join(folder, name), manifest, secondFolder))
    clearOut(folder, secondFolder, timeZone)
    return { name, secondTrouble }
  } finally {
    raw.close()
  }
}

/** Those before a migration stay until somebody removes them: they are the way back to an older version. */
function clearOut(folder: string, secondFolder: string | null, timeZone: string): void {
  const found = listBackupFiles(folder).filter(({ manifest }) => manifest.reason !== 'migration')
  const kept = keptBackups(
    found.map(({ manifest }) => manifest.madeAt),
    timeZone,
  )
  for (const { name, manifest } of found) {
    if (kept.has(manifest.madeAt)) continue
    for (const place of [folder, ...(secondFolder === null ? [] : [secondFolder])]) {
      fs.rmSync(path.join(place, name), { force: true })
      fs.rmSync(manifestFileOf(path.join(place, name)), { force: true })
    }
  }
}

/** Left by a hub that was ended in the middle of a backup. */
function clearUnproven(folder: string): void {
  if (!fs.existsSync(folder)) return
  for (const name of fs.readdirSync(folder)) {
    const isOurs = name.endsWith('.unproven') && Backup.shape.name.safeParse(name.slice(0, -'.unproven'.length)).success
    if (isOurs) fs.rmSync(path.join(folder, name), { force: true })
  }
}

async function drill({ folder, name }: DrillBackup): Promise<void> {
  const place = path.join(folder, 'drill')
  try {
    await proveBackup(path.join(folder, name), place, systemClock, openDataFolder)
  } finally {
    fs.rmSync(place, { recursive: true, force: true })
  }
}

function tryTo(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
