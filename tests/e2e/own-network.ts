// A network of the test's own with this computer and some printers in it, so that no neighbour is called: a network namespace of Linux.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** This computer there. */
export const HERE = '10.231.7.1'
/** Further addresses, of printers. */
export const PRINTERS = { named: '10.231.7.2', silent: '10.231.7.3', ipv6: 'fd00:7::5' } as const

const INSIDE = 'PACKBENCH_TEST_NETWORK'
export const isInside = process.env[INSIDE] !== undefined

const name = `pbnet${process.pid % 10_000}`
const ip = (...args: string[]) => spawnSync('ip', args, { encoding: 'utf8' })
const cards = [
  ['link', 'set', 'lo', 'up'],
  ['link', 'add', 'pb0', 'type', 'veth', 'peer', 'name', 'pb1'],
  ...[HERE, PRINTERS.named, PRINTERS.silent].map((address) => ['addr', 'add', `${address}/28`, 'dev', 'pb0']),
  ['-6', 'addr', 'add', `${PRINTERS.ipv6}/64`, 'dev', 'pb0', 'nodad'],
  ['link', 'set', 'pb0', 'up'],
  ['link', 'set', 'pb1', 'up'],
]

/** Needs Linux, root and iproute2. */
export function layNetwork(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || ip('netns', 'add', name).status !== 0) return false
  const isLaid = cards.every((card) => ip('-n', name, ...card).status === 0)
  if (!isLaid) takeNetworkDown()
  return isLaid
}

export function takeNetworkDown(): void {
  ip('netns', 'del', name)
}

/** Runs a file of tests inside; answers with what it said and how it ended. */
export async function runInside(file: string): Promise<{ code: number | null; said: string }> {
  const vitest = path.resolve('node_modules/vitest/vitest.mjs')
  const args = ['netns', 'exec', name, process.execPath, vitest, 'run', '--project', 'e2e', path.relative('.', file)]
  const run = spawn('ip', args, { env: { ...process.env, [INSIDE]: name, VITEST: undefined }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [run.stdout, run.stderr])
    stream.on('data', (bytes: Buffer) => {
      said += String(bytes)
    })
  const [code] = (await once(run, 'exit')) as [number | null]
  return { code, said }
}
