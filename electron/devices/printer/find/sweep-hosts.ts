// Calls every address of a network at the port where printers take raw bytes. It says nothing to whoever picks up: an office printer would print it.
import { connect } from 'node:net'

export interface SweepAsk {
  readonly hosts: readonly string[]
  readonly port: number
  /** How long a host may take to pick up, in milliseconds; in the same building it takes a few. */
  readonly within: number
  readonly signal: AbortSignal
}

/** So many calls at once: the network's own gear takes more for an attack. */
const AT_ONCE = 48

export async function sweepHosts({ hosts, port, within, signal }: SweepAsk): Promise<string[]> {
  const found: string[] = []
  const waiting = [...hosts]
  async function work(): Promise<void> {
    for (let host = waiting.shift(); host !== undefined && !signal.aborted; host = waiting.shift()) {
      if (await picksUp(host, port, within, signal)) found.push(host)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return found
}

function picksUp(host: string, port: number, within: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const end = (isThere: boolean) => {
      signal.removeEventListener('abort', stop)
      socket.destroy()
      resolve(isThere)
    }
    const stop = () => end(false)
    signal.addEventListener('abort', stop, { once: true })
    socket.setTimeout(within, stop)
    socket.once('connect', () => end(true))
    socket.once('error', stop)
  })
}
