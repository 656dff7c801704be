// A print queue of Linux or macOS: pages go through its filters, labels past them.
import { firstLine, followCupsJob, troubleOf } from '#electron/devices/printer/cups-job.ts'
import type { Printer, RefusalReason, SendResult } from '#electron/devices/printer/port.ts'
import { runTool } from '#electron/devices/printer/run-tool.ts'

const NO_SYSTEM = 'this computer has no print system (CUPS)'

/** Where the print system listens; without it, where the system says. */
export interface CupsPlace {
  readonly server?: string | undefined
  /** How long a job is followed after the print system has taken it, in milliseconds: then it is the print system's, which keeps it. */
  readonly followedFor?: number | undefined
}

/**
 * A queue is called before it gets anything: one that is paused would take the print and keep it, and nobody would know where it is. A job is
 * taken back from one that is stopped before it is done, so that it is not printed a second time when the queue goes on.
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
    // "request id is ZEBRA-12 (0 file(s))"
    const job = /request id is (\S+-\d+)/.exec(end.out)?.[1]
    const done = job === undefined ? undefined : await followCupsJob(queue, job, env, place.followedFor ?? 20_000)
    if (done?.kind === 'stopped') return done.isBegun ? refused('cut', done.words, bytes.length) : refused('paused', done.words)
    if (done?.kind === 'givenUp') return refused('cut', 'the print system gave it up', bytes.length)
    return { kind: 'sent', bytesWritten: bytes.length }
  }
  return { send }
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-'
}
