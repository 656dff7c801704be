// A print queue of Windows: labels go to the spooler as raw bytes, pages through the program that the system opens PDFs with.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Printer, RefusalReason, SendResult } from '#electron/devices/printer/port.ts'
import { runTool } from '#electron/devices/printer/run-tool.ts'
import { windowsPrintScript } from '#electron/devices/printer/windows-print-script.ts'

/** How the script ends, beside 0. */
const endings: Readonly<Record<number, RefusalReason>> = { 3: 'missing', 4: 'paused', 5: 'unreachable' }
/** The spooler broke off after the document had begun. */
const CUT = 6

/** Name, title and file travel as environment, so that no text of theirs is ever read as a command. */
export function windowsQueue(queue: string, title: string): Printer {
  async function send(bytes: Uint8Array): Promise<SendResult> {
    const refused = (reason: RefusalReason, detail: string, bytesWritten = 0): SendResult => {
      return { kind: 'refused', reason, detail: `${queue}: ${detail}`, bytesWritten }
    }
    const folder = await mkdtemp(path.join(os.tmpdir(), 'packbench-print-'))
    try {
      const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
      const file = path.join(folder, isPdf ? 'print.pdf' : 'print.bin')
      await writeFile(file, bytes)
      const encoded = Buffer.from(windowsPrintScript, 'utf16le').toString('base64')
      const end = await runTool('powershell.exe', ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded], {
        env: { PB_QUEUE: queue, PB_TITLE: title, PB_FILE: file, PB_RAW: isPdf ? '0' : '1' },
        within: 90_000,
      })
      if (end.kind === 'missing') return refused('unreachable', 'PowerShell is missing')
      if (end.kind === 'late') return refused('timeout', 'the print system stopped answering', bytes.length)
      const words = end.out.trim().split('\n').at(-1) ?? ''
      if (end.code === 0) return { kind: 'sent', bytesWritten: bytes.length }
      if (end.code === CUT) return refused('cut', words, bytes.length)
      const reason = endings[end.code]
      // an ending that the script does not know may have come after the first byte
      return reason ? refused(reason, words) : refused('cut', end.problem.trim().split('\n')[0] ?? words, bytes.length)
    } finally {
      await rm(folder, { recursive: true, force: true }).catch(() => {})
    }
  }
  return { send }
}
