import { setMaxListeners } from 'node:events'
import { type Announced, askMdns } from './ask-mdns.ts'
import { type OwnNetwork, ownNetworks } from './own-networks.ts'
import { sweepHosts } from './sweep-hosts.ts'

export interface FoundPrinter {
  readonly address: string
  readonly port: number
  /** What it calls itself; empty for one that only picked up. */
  readonly name: string
}

export interface FindPrinters {
  readonly signal: AbortSignal
  readonly networks?: readonly OwnNetwork[]
  /** Where printers take raw bytes. */
  readonly rawPort?: number
  readonly listenMs?: number
  readonly group?: { readonly address: string; readonly port: number }
}

const PICKS_UP_WITHIN_MS = 600

/** Looks for network printers once: who announces itself, and who picks up at the port of raw bytes. Each address once, by name, those without one last. */
export async function findPrinters(ask: FindPrinters): Promise<FoundPrinter[]> {
  // every call that is under way waits for the stop
  setMaxListeners(0, ask.signal)
  const { signal, networks = ownNetworks(), rawPort = 9100, listenMs = 2_500, group } = ask
  const [announced, pickedUp] = await Promise.all([
    askMdns({ own: networks.map(({ own }) => own), forMs: listenMs, signal, ...(group && { group }) }),
    sweepHosts({ hosts: networks.flatMap(({ hosts }) => hosts), port: rawPort, within: PICKS_UP_WITHIN_MS, signal }),
  ])
  return merged([...announced, ...pickedUp.map((address) => ({ address, port: rawPort, name: '' }))])
}

/** One printer announces itself under several services; the one that takes raw bytes says its port best and comes first. */
function merged(all: readonly Announced[]): FoundPrinter[] {
  const printers = new Map<string, FoundPrinter>()
  for (const one of all) {
    const known = printers.get(one.address)
    printers.set(one.address, known && known.name !== '' ? known : { ...one, name: one.name || (known?.name ?? '') })
  }
  const last = ({ name }: FoundPrinter) => Number(name === '')
  return [...printers.values()].sort(
    (a, b) => last(a) - last(b) || a.name.localeCompare(b.name, 'en') || a.address.localeCompare(b.address, 'en'),
  )
}
