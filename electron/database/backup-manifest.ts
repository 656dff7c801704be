// What stands beside each backup: which file it was when it was good.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Backup } from '#shared/contract/backups.ts'

const ROWS_OF_TABLE = z.record(z.string(), z.int())

export const BackupManifest = z.object({
  madeAt: Backup.shape.madeAt,
  reason: Backup.shape.reason,
  /** The number of the last event in it. */
  seq: z.int(),
  bytes: z.int(),
  sha256: z.string().length(64),
  rows: ROWS_OF_TABLE,
})
export type BackupManifest = z.infer<typeof BackupManifest>

export function manifestFileOf(backup: string): string {
  return `${backup}.json`
}

/** The manifest of a backup file, or undefined when there is none that can be read. */
export function readManifest(backup: string): BackupManifest | undefined {
  try {
    return BackupManifest.safeParse(JSON.parse(fs.readFileSync(manifestFileOf(backup), 'utf8'))).data
  } catch {
    return undefined
  }
}

/** Every backup of a folder that has its manifest and its whole length, newest first. */
export function listBackupFiles(folder: string): { name: string; manifest: BackupManifest }[] {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  const found = fs.readdirSync(folder).filter((name) => Backup.shape.name.safeParse(name).success)
  return found
    .flatMap((name) => {
      const manifest = readManifest(path.join(folder, name))
      return manifest && fs.statSync(path.join(folder, name)).size === manifest.bytes ? [{ name, manifest }] : []
    })
    .sort((a, b) => b.manifest.madeAt - a.manifest.madeAt)
}

const CHUNK = 1024 * 1024

/** The sha256 of a file, read piece by piece: a database may be larger than memory. */
export function sha256OfFile(file: string): string {
  const hash = createHash('sha256')
  const handle = fs.openSync(file, 'r')
  const chunk = Buffer.allocUnsafe(CHUNK)
  try {
    for (let read = fs.readSync(handle, chunk); read > 0; read = fs.readSync(handle, chunk)) hash.update(chunk.subarray(0, read))
  } finally {
    fs.closeSync(handle)
  }
  return hash.digest('hex')
}
