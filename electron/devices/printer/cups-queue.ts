// A print queue of Linux or macOS: pages go through its filters, labels past them.
import type { Printer, RefusalReason, SendResult } from '#electron/devices/printer/port.ts'
import { runTool, type ToolEnd } from '#electron/devices/printer/run-tool.ts'

const NO_SYSTEM = 'this computer has no print system (CUPS)'

/** Where the print system listens; without it, where the system says. */
export interface CupsPlace {
  readonly server?: string | undefined
}

/**
 * A queue is called before it gets anything: one that is paused would take the print and keep it, and nobody would know where it is. What it
 * has taken is the print system's, and counts as printed.
 */
export function cupsQueue(queue: string, title: string, place: CupsPlace = {}): Printer {
  const env = place.server === undefined ? {} : { CUPS_SERVER: place.server }
  async function send(bytes: Uint8Array): Promise<SendResult> {
    const refused = (reason: RefusalReason, detail: string, bytesWritten = 0): SendResult => {
      return { kind: 'refused', reason, detail: `${queue}: ${detail}`, bytesWritten }
    }
    // an argument that starts with a dash, or holds a comma, would say something else than a name
    if (/^-|[\s,/#]/.test(queue)) return refused('missing', 'no queue can have this name')
    const state = await runTool('lpstat', ['-p', queue, '-a', queue], { env })
    if (state.kind === 'missing') return refused('unreachable', NO_SYSTEM)
    if (state.kind === 'late') return refused('timeout', 'the print system does not answer')
    const trouble = troubleOf(state)
    if (trouble) return refused(trouble.reason, trouble.words)
    const raw = isPdf(bytes) ? [] : ['-o', 'raw']
    const end = await runTool('lp', ['-d', queue, ...raw, '-t', title], { env, input: bytes })
    if (end.kind === 'missing') return refused('unreachable', NO_SYSTEM)
    if (end.kind === 'late') return refused('timeout', 'the print system stopped taking data', bytes.length)
    if (end.code !== 0) return refused('unreachable', firstLine(end.problem))
    return { kind: 'sent', bytesWritten: bytes.length }
  }
  return { send }
}

/** What stands between a print and this queue, in the print system's words. */
function troubleOf({ code, out, problem }: Extract<ToolEnd, { kind: 'ended' }>): { reason: RefusalReason; words: string } | undefined {
  if (code !== 0 && /unknown destination|invalid destination|does not exist/i.test(problem))
    return { reason: 'missing', words: 'there is no such queue' }
  if (code !== 0) return { reason: 'unreachable', words: firstLine(problem) }
  const lines = out.split('\n')
  const at = lines.findIndex((line) => /^printer \S+ disabled\b/.test(line) || /^\S+ not accepting requests\b/.test(line))
  if (at < 0) return undefined
  const why = lines[at + 1]?.trim()
  return { reason: 'paused', words: why === undefined || why === '' ? 'it is paused' : why }
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^lp(?:stat)?:\s*/, '') ?? ''
  )
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}
