import { link, open, rm } from 'node:fs/promises'
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

/** Writes each print as a file that appears whole or not at all, and never over another one. */
export function folderPrinter(target: PrintFolder): Printer {
  return { send: (bytes) => writePrint(target, bytes) }
}

async function writePrint(target: PrintFolder, bytes: Uint8Array): Promise<SendResult> {
  const name = safeFileName(target.nameOf(bytes))
  const extension = extensionOf(bytes)
  const temporary = path.join(target.folder, `.${name}.${process.pid}.part`)
  try {
    await writeThrough(temporary, bytes)
    await publish(temporary, target.folder, name, extension)
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
