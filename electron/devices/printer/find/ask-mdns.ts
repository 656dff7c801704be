// Printers that answer when the whole network is asked (DNS-SD over multicast DNS, RFC 6762 and 6763). Nothing listens between two searches.
import { createSocket } from 'node:dgram'
import { type DnsAnswers, dnsQuestion, dnsTypes, readDnsAnswers } from './dns-message.ts'

/** Raw bytes, the line printer's protocol, and the internet printing protocol, by which office printers are found. */
const SERVICES = ['_pdl-datastream._tcp.local', '_printer._tcp.local', '_ipp._tcp.local']
const RAW = '_pdl-datastream._tcp.local'
const RAW_PORT = 9100
const GROUP = { address: '224.0.0.251', port: 5353 }
const GROUP_6 = 'ff02::fb'

export interface MdnsAsk {
  /** This computer's own addresses, an IPv6 one with the card behind it (`fe80::1%eth0`): each of its networks is asked. */
  readonly own: readonly string[]
  readonly forMs: number
  readonly signal: AbortSignal
  readonly group?: { readonly address: string; readonly port: number }
}

export interface Announced {
  readonly address: string
  /** Where it takes raw bytes: as it says itself, or where printers usually do. */
  readonly port: number
  readonly name: string
}

/** From a port that is not 5353, so that the answers come to this one asker (RFC 6762 6.7). */
export async function askMdns(ask: MdnsAsk): Promise<Announced[]> {
  const found = await Promise.all(ask.own.map((address) => askOn(address, ask)))
  return found.flat()
}

function askOn(address: string, { forMs, signal, group = GROUP }: MdnsAsk): Promise<Announced[]> {
  return new Promise((resolve) => {
    const card = address.split('%')[1]
    const isIpv6 = address.includes(':')
    const to = isIpv6 ? `${GROUP_6}%${card}` : group.address
    const socket = createSocket({ type: isIpv6 ? 'udp6' : 'udp4', reuseAddr: true, ...(isIpv6 && { ipv6Only: true }) })
    const heard: { from: string; answers: DnsAnswers }[] = []
    const asked = new Set<string>()
    const say = (names: readonly string[], type: number) => socket.send(dnsQuestion(names, type), group.port, to, () => {})
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      socket.close(() => resolve(printersIn(heard)))
    }
    const timer = setTimeout(end, forMs)
    signal.addEventListener('abort', end, { once: true })
    socket.on('error', () => {})
    socket.on('message', (bytes, { address: from }) => {
      const answers = readDnsAnswers(bytes)
      if (!answers) return
      heard.push({ from, answers })
      // who named an instance without saying where it is, is asked for that
      const known = new Set(heard.flatMap((one) => one.answers.places.map(({ name }) => name)))
      const open = answers.pointers.map(({ target }) => target).filter((target) => !known.has(target) && !asked.has(target))
      for (const target of open) {
        asked.add(target)
        say([target], dnsTypes.SRV)
        say([target], dnsTypes.TXT)
      }
    })
    socket.bind({ address, port: 0 }, () => {
      try {
        socket.setMulticastInterface(isIpv6 ? `::%${card}` : address)
        socket.setMulticastTTL(255)
      } catch {
        // an interface that went away meanwhile has nobody to ask
      }
      say(SERVICES, dnsTypes.PTR)
      // the first datagram of a quiet network is often lost
      setTimeout(() => heard.length === 0 && !signal.aborted && say(SERVICES, dnsTypes.PTR), forMs / 3).unref()
    })
  })
}

function printersIn(heard: readonly { from: string; answers: DnsAnswers }[]): Announced[] {
  const addresses = new Map<string, string>()
  for (const { name, address } of heard.flatMap(({ answers }) => answers.addresses)) {
    const known = addresses.get(name.toLowerCase())
    // a link-local address says nothing without the card; of the others people know the IPv4 one
    if (!address.startsWith('fe80:') && (known === undefined || known.includes(':'))) addresses.set(name.toLowerCase(), address)
  }
  const texts = new Map(heard.flatMap(({ answers }) => answers.texts.map(({ name, words }) => [name, words])))
  const instances = heard.flatMap(({ from, answers }) => answers.places.map((place) => ({ ...place, from })))
  return instances
    .filter(({ name }) => SERVICES.some((service) => name.endsWith(service)))
    .map(({ name, host, port, from }) => {
      const words = texts.get(name)
      const service = SERVICES.find((one) => name.endsWith(one)) ?? ''
      const instance = name.slice(0, -service.length - 1).replaceAll('\\.', '.')
      return {
        address: addresses.get(host.toLowerCase()) ?? from,
        port: service === RAW ? port : RAW_PORT,
        name: words?.['ty'] ?? instance,
      }
    })
}
