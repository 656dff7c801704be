// Goes back to a backup while no hub has the data open: checked first, swapped by names, and the data of before kept under another one.
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Clock } from '#shared/kernel/dates.ts'
import { readManifest, sha256OfFile } from './backup-manifest.ts'
import type { Database } from './database.ts'
import { flushFolder, renameDurably, writeDurably } from './durable-files.ts'
import { checkInvariants } from './invariants.sql.ts'

const ASKED = 'restore-asked.json'
const OUTCOME = 'restore-outcome.json'
const FILE = 'packbench.db'

const Asked = z.object({ backup: z.string(), askedAt: z.int() })
const Outcome = z.object({ backup: z.string(), isGood: z.boolean(), text: z.string() })
export type RestoreOutcome = z.infer<typeof Outcome>

/** Opens a data folder with everything that this takes, migrations included. */
export type OpenFolder = (folder: string, clock: Clock) => Promise<Database>

/** Marks a backup file: the next hub that opens the folder starts with it. */
export function askRestore(folder: string, backup: string, askedAt: number): void {
  writeDurably(path.join(folder, ASKED), JSON.stringify({ backup, askedAt }))
}

/**
 * Restores the backup that was asked for, if one was. A backup that fails its checks changes nothing, and the outcome says why.
 * Cut off at any point it begins again with the next start: the mark goes last, and what was done already is left alone.
 */
export async function restoreIfAsked(folder: string, clock: Clock, open: OpenFolder): Promise<void> {
  const asked = read(path.join(folder, ASKED), Asked)
  if (!asked) return
  const replaced = path.join(folder, `packbench-replaced-${asked.askedAt}.db`)
  const text = isSwapped(folder, replaced) ? '' : await tryRestore(folder, asked.backup, replaced, clock, open)
  const outcome: RestoreOutcome = { backup: path.basename(asked.backup), isGood: text === '', text: text || path.basename(replaced) }
  writeDurably(path.join(folder, OUTCOME), JSON.stringify(outcome))
  fs.rmSync(path.join(folder, ASKED))
  flushFolder(folder)
}

/** How the last restore went, told once: whoever takes it writes it into the history. */
export function takeRestoreOutcome(folder: string): RestoreOutcome | undefined {
  const file = path.join(folder, OUTCOME)
  const outcome = read(file, Outcome)
  fs.rmSync(file, { force: true })
  return outcome
}

/**
 * Restores a backup into an empty folder and looks whether it is whole: its sha256, a migration to this version's schema, the database's own check,
 * every promise. Throws in words when it is not. Afterwards the folder holds the database file and nothing else that belongs to it.
 */
export async function proveBackup(backup: string, into: string, clock: Clock, open: OpenFolder): Promise<void> {
  fs.rmSync(into, { recursive: true, force: true })
  fs.mkdirSync(into, { recursive: true })
  const manifest = readManifest(backup)
  if (!manifest) throw new Error(`${path.basename(backup)} has no readable manifest beside it`)
  const file = path.join(into, FILE)
  fs.copyFileSync(backup, file)
  if (sha256OfFile(file) !== manifest.sha256) throw new Error(`${path.basename(backup)} is not the file it was when it was made`)
  const database = await open(into, clock)
  try {
    const broken = await checkInvariants(database.read)
    if (broken.length > 0) throw new Error(`in ${path.basename(backup)} a promise is broken: ${broken[0]?.what}`)
  } finally {
    await database.close()
  }
}

async function tryRestore(folder: string, backup: string, replaced: string, clock: Clock, open: OpenFolder): Promise<string> {
  const beside = path.join(folder, 'restoring')
  try {
    await proveBackup(backup, beside, clock, open)
    swap(folder, path.join(beside, FILE), replaced)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    fs.rmSync(beside, { recursive: true, force: true })
  }
}

/** The old file is gone from its place only when its log is, and the new one comes last: no order of these steps pairs a file with a foreign log. */
function swap(folder: string, restored: string, replaced: string): void {
  const file = path.join(folder, FILE)
  if (fs.existsSync(`${file}-wal`)) renameDurably(`${file}-wal`, `${replaced}-wal`)
  fs.rmSync(`${file}-shm`, { force: true })
  if (fs.existsSync(file)) renameDurably(file, replaced)
  renameDurably(restored, file)
}

function isSwapped(folder: string, replaced: string): boolean {
  return fs.existsSync(replaced) && fs.existsSync(path.join(folder, FILE))
}

function read<T>(file: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(fs.readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}
