// Makes single system calls of a running program fail, as a full or dying disk does. Only its main thread, which is where the database writes.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { must } from '#shared/kernel/must.ts'

export type DiskCall = 'fsync' | 'pwrite64'
export interface Failing {
  readonly call: DiskCall
  /** Of the calls from now on, the one that fails; undefined only watches. */
  readonly nth?: number
  /** Every later one too. */
  readonly forEver?: boolean
  readonly error?: 'EIO' | 'ENOSPC'
  /** Ends the program at that call, before the call does anything. */
  readonly kills?: boolean
}

/** Why this cannot be done here, in a sentence; undefined when it can. */
export function whyCallsCannotFail(): string | undefined {
  if (process.platform !== 'linux') return 'failing single system calls needs Linux'
  if (spawnSync('strace', ['-V']).status !== 0) return 'failing single system calls needs strace'
  if (spawnSync('strace', ['-o', '/dev/null', '-e', 'trace=fsync', 'true']).status !== 0) return 'strace may not watch programs here'
  return undefined
}

/** Attaches to a program; `stop` lets it go again and answers how many such calls it made. */
export async function failCalls(program: ChildProcess, failing: Failing): Promise<{ stop(): Promise<number> }> {
  const { call, nth, forEver, error = 'EIO', kills } = failing
  const calls = call === 'fsync' ? 'fsync,fdatasync' : call
  const inject =
    nth === undefined ? [] : ['-e', `inject=${calls}:error=${error}${kills ? ':signal=KILL' : ''}:when=${nth}${forEver ? '+' : ''}`]
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-calls-'))
  const notes = nth === undefined ? path.join(place, 'calls') : '/dev/null'
  const pid = String(must(program.pid, 'a running program'))
  const tracer = spawn('strace', ['-p', pid, '-o', notes, '-e', `trace=${calls}`, ...inject], { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(tracer, 'exit')
  await once(must(tracer.stderr, 'its words'), 'data') // that it is attached
  return {
    async stop() {
      tracer.kill('SIGINT')
      await ended
      const count = nth === undefined ? fs.readFileSync(notes, 'utf8').split(`${call}(`).length - 1 : 0
      fs.rmSync(place, { recursive: true, force: true })
      return count
    },
  }
}
