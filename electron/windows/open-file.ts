// Opens a file of the warehouse in the program that the machine has for it: a copy of its own, which the warehouse does not read again.
import fs from 'node:fs'
import path from 'node:path'
import { app, shell } from 'electron'
import type { StationInput, StationOutput } from '#shared/contract/station.ts'
import { isSafeToOpen } from '#shared/domain/files/attachment.ts'

const KEEP_MS = 86_400_000

export async function openFile({ fileName, base64 }: StationInput<'openFile'>): Promise<StationOutput<'openFile'>> {
  const name = path.basename(fileName.replaceAll('\\', '/'))
  if (!isSafeToOpen(name)) return { kind: 'failed', reason: name }
  try {
    const shelf = path.join(app.getPath('temp'), 'packbench-opened')
    await fs.promises.mkdir(shelf, { recursive: true, mode: 0o700 })
    await clearOut(shelf)
    const file = path.join(await fs.promises.mkdtemp(`${shelf}${path.sep}`), name)
    await fs.promises.writeFile(file, Buffer.from(base64, 'base64'), { mode: 0o400 }) // nobody should think that changes are kept
    const reason = await shell.openPath(file)
    return reason === '' ? { kind: 'opened' } : { kind: 'failed', reason }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** Copies of the days before. */
async function clearOut(shelf: string): Promise<void> {
  for (const name of await fs.promises.readdir(shelf)) {
    const folder = path.join(shelf, name)
    const { mtimeMs } = await fs.promises.stat(folder)
    if (mtimeMs < Date.now() - KEEP_MS) await fs.promises.rm(folder, { recursive: true, force: true })
  }
}
