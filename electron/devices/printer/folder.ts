import { access, link, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Printer, SendResult } from '#electron/devices/printer/port.ts'
import { safeFileName } from '#electron/devices/printer/safe-file-name.ts'

/** A folder in place of a printer: for a print server that watches it, for a PDF archive, for a desk without a printer. */
export interface PrintFolder {
  folder: string
  /** Names one print, without extension; it is made safe here. */
  nameOf(bytes: Uint8Array): string
}

const TRIES_MOST = 1000

/** Tells the half-written files of one process apart. */
let prints = 0

/** Writes each print as a file that appears whole or not at all, and never over another one. */
export function folderPrinter(target: PrintFolder): Printer {
  return { send: (bytes) => writePrint(target, bytes) }
}

async function writePrint(target: PrintFolder, bytes: Uint8Array): Promise<SendResult> {
  const name = safeFileName(target.nameOf(bytes))
  const temporary = path.join(target.folder, `.${name}.${process.pid}-${++prints}.part`)
  try {
    await writeThrough(temporary, bytes)
    await publish(temporary, target.folder, name, extensionOf(bytes))
    return { kind: 'sent', bytesWritten: bytes.length }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', reason: 'unreachable', detail, bytesWritten: 0 }
  } finally {
    await rm(temporary, { force: true }).catch(() => {})
  }
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Gives the finished file its name; where the name is taken, the next free one: 'INV-1.pdf', 'INV-1 (2).pdf'. */
async function publish(temporary: string, folder: string, name: string, extension: string): Promise<void> {
  for (let number = 1; number <= TRIES_MOST; number++) {
    const file = path.join(folder, `${name}${number === 1 ? '' : ` (${number})`}${extension}`)
    if (await tookName(temporary, file)) return
  }
  throw new Error(`${TRIES_MOST} files named ${name} in ${folder}`)
}

/** A hard link takes a name only if it is free, in one step; file systems without links (FAT, some shares) get a look and a rename. */
async function tookName(temporary: string, file: string): Promise<boolean> {
  try {
    await link(temporary, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
  }
  const isTaken = await access(file).then(
    () => true,
    () => false,
  )
  if (!isTaken) await rename(temporary, file)
  return !isTaken
}

function extensionOf(bytes: Uint8Array): '.pdf' | '.zpl' {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-' ? '.pdf' : '.zpl'
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
