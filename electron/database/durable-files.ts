// Files that are there after a power cut: written beside, flushed, renamed, and the folder flushed too.
import fs from 'node:fs'
import path from 'node:path'

/** Writes a small file whole or not at all. */
export function writeDurably(file: string, text: string): void {
  const beside = `${file}.new`
  fs.writeFileSync(beside, text)
  flushFile(beside)
  renameDurably(beside, file)
}

export function renameDurably(from: string, to: string): void {
  fs.renameSync(from, to)
  flushFolder(path.dirname(to))
}

export function flushFile(file: string): void {
  const handle = fs.openSync(file, 'r+')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

/** Makes new names durable. Windows does that by itself, and does not let a folder be opened. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}
