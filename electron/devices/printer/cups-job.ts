// What becomes of a job that a print system has taken: CUPS is asked until the job is done, or somebody stops its queue.
import { setTimeout as pause } from 'node:timers/promises'
import type { RefusalReason } from '#electron/devices/printer/port.ts'
import { runTool, type ToolEnd } from '#electron/devices/printer/run-tool.ts'

/**
 * `printed`: done, or still with the print system after the time. `stopped`: its queue was stopped, and the job was taken back; `isBegun` says
 * whether the printer may have had a part of it. `givenUp`: the print system, or somebody there, ended it.
 */
export type CupsJobEnd =
  | { readonly kind: 'printed' }
  | { readonly kind: 'stopped'; readonly words: string; readonly isBegun: boolean }
  | { readonly kind: 'givenUp' }

const LOOK_AGAIN_MS = 250
const MOST_LOOKS_AT_END = 4

/** `job` as `lp` names it: queue and number. A print system that no longer answers keeps what it has. */
export async function followCupsJob(
  queue: string,
  job: string,
  env: Readonly<Record<string, string>>,
  within: number,
): Promise<CupsJobEnd> {
  let isBegun = false
  let looksAtEnd = 0
  for (const end = Date.now() + within; Date.now() < end; await pause(LOOK_AGAIN_MS)) {
    const open = await lineOf(queue, job, env, 'not-completed')
    if (open === undefined) {
      const done = await lineOf(queue, job, env, 'completed')
      // how it ended is written a moment later, and of some that ended well never
      if (done?.includes('processing-to-stop-point') && looksAtEnd++ < MOST_LOOKS_AT_END) continue
      return done && /canceled|aborted/.test(done) ? { kind: 'givenUp' } : { kind: 'printed' }
    }
    isBegun ||= /Status:|job-printing/.test(open)
    const trouble = troubleOf(await runTool('lpstat', ['-p', queue, '-a', queue], { env }))
    if (trouble?.reason !== 'paused') continue
    const taken = await runTool('cancel', [job], { env })
    const isTakenBack = taken.kind === 'ended' && taken.code === 0
    return { kind: 'stopped', words: trouble.words, isBegun: isBegun || !isTakenBack }
  }
  return { kind: 'printed' }
}

/** What the print system says of one job; undefined when it is not among those. */
async function lineOf(queue: string, job: string, env: Readonly<Record<string, string>>, which: 'completed' | 'not-completed') {
  const told = await runTool('lpstat', ['-l', '-W', which, '-o', queue], { env })
  if (told.kind !== 'ended' || told.code !== 0) return which === 'completed' ? undefined : ''
  return told.out.split(/\n(?=\S)/).find((block) => block.startsWith(`${job} `))
}

/** What stands between a print and this queue, in the print system's words. */
export function troubleOf(end: ToolEnd): { reason: RefusalReason; words: string } | undefined {
  if (end.kind !== 'ended') return undefined
  const { code, out, problem } = end
  if (code !== 0 && /unknown destination|invalid destination|does not exist/i.test(problem))
    return { reason: 'missing', words: 'there is no such queue' }
  if (code !== 0) return { reason: 'unreachable', words: firstLine(problem) }
  const lines = out.split('\n')
  const at = lines.findIndex((line) => /^printer \S+ disabled\b/.test(line) || /^\S+ not accepting requests\b/.test(line))
  if (at < 0) return undefined
  const why = lines[at + 1]?.trim()
  return { reason: 'paused', words: why === undefined || why === '' ? 'it is paused' : why }
}

export function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^lp(?:stat)?:\s*/, '') ?? ''
  )
}
