// A network cable between this computer and a printer, which can be pulled: a network of its own behind a pair of virtual cards.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

const run = (...args: string[]) => spawnSync(args[0] ?? '', args.slice(1), { encoding: 'utf8' })
const NAME = `pb${process.pid % 10_000}`
const HERE = `${NAME}a`
const THERE = `${NAME}b`

/** Needs Linux, root, and iproute2 with its token bucket. */
export const hasNetworkCable = process.platform === 'linux' && process.getuid?.() === 0 && canLay()

function canLay(): boolean {
  const isThere = lay('10.231.7.1/30').every(({ status }) => status === 0)
  run('ip', 'netns', 'del', NAME)
  return isThere
}

function lay(address: string) {
  return [
    run('ip', 'netns', 'add', NAME),
    run('ip', 'link', 'add', HERE, 'type', 'veth', 'peer', 'name', THERE, 'netns', NAME),
    run('ip', 'addr', 'add', address, 'dev', HERE),
    run('ip', 'link', 'set', HERE, 'up'),
    run('tc', 'qdisc', 'replace', 'dev', HERE, 'root', 'tbf', 'rate', '8mbit', 'burst', '8000', 'latency', '1s'),
  ]
}

/** A printer that keeps every line open, at the other end of the cable. */
export async function networkCable() {
  const net = 64 + (process.pid % 128)
  const address = `10.231.${net}.2`
  lay(`10.231.${net}.1/30`)
  onTestFinished(() => void run('ip', 'netns', 'del', NAME))
  run('ip', '-n', NAME, 'addr', 'add', `${address}/30`, 'dev', THERE)
  run('ip', '-n', NAME, 'link', 'set', THERE, 'up')
  const program = `require('node:net').createServer((s) => { s.resume(); s.on('error', () => {}) }).listen({ port: 9100, host: '${address}' }, () => console.log('ready'))`
  const printer = spawn('ip', ['netns', 'exec', NAME, process.execPath, '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void printer.kill())
  await once(printer.stdout, 'data')
  return {
    address,
    port: 9100,
    /** From now on short packets come through and longer ones do not: the call is taken, and the label is lost on its way. */
    fray: () => run('tc', 'qdisc', 'replace', 'dev', HERE, 'root', 'tbf', 'rate', '8kbit', 'burst', '300', 'latency', '5s'),
    pull: () => run('ip', '-n', NAME, 'addr', 'flush', 'dev', THERE),
  }
}
