// A serial cable: two ends of a pseudo terminal pair, as a scanner or scale has one and the station the other.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Tests with a cable are left out where socat is not installed: apt-get install socat. */
export const hasSocat = spawnSync('socat', ['-V']).status === 0

export interface PtyCable {
  /** The station's end. */
  readonly path: string
  /** The device sends. */
  send(text: string | Uint8Array): Promise<void>
  /** What the station sent so far. */
  heard(): string
  pull(): Promise<void>
  plugIn(): Promise<void>
  remove(): Promise<void>
}

export async function ptyCable(): Promise<PtyCable> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-cable-'))
  const here = path.join(folder, 'station')
  let socat: ChildProcess | undefined
  let heard = ''

  async function plugIn(): Promise<void> {
    // the device's end is socat's own input and output
    const started = spawn('socat', [`pty,raw,echo=0,link=${here}`, 'stdio'], { stdio: ['pipe', 'pipe', 'ignore'] })
    socat = started
    started.stdout?.on('data', (bytes: Buffer) => {
      heard += bytes.toString('latin1')
    })
    started.stdin?.on('error', () => undefined)
    while (!fs.existsSync(here)) await wait(5)
  }

  async function pull(): Promise<void> {
    const ending = socat
    socat = undefined
    if (!ending || ending.exitCode !== null) return
    const ended = once(ending, 'exit')
    ending.kill('SIGKILL')
    await ended
    fs.rmSync(here, { force: true })
  }

  await plugIn()
  return {
    path: here,
    send: (text) => new Promise((resolve) => void socat?.stdin?.write(text, () => resolve())),
    heard: () => heard,
    pull,
    plugIn,
    async remove() {
      await pull()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}
