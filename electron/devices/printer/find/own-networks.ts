import { networkInterfaces } from 'node:os'

export interface OwnNetwork {
  /** This computer's own address in it; an IPv6 one with its card. */
  readonly own: string
  /** All other addresses of it, or the nearest 254 where it is larger than an office. */
  readonly hosts: readonly string[]
}

/** More cables than these has no station; what comes beyond are the networks of virtual machines. */
const MOST_NETWORKS = 4
const LARGEST_PREFIX_BITS = 8

/** The networks that this computer is in, by its own addresses. */
export function ownNetworks(interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces()): OwnNetwork[] {
  const all = Object.entries(interfaces).flatMap(([card, addresses = []]) => addresses.map((one) => ({ card, ...one })))
  const own = all.filter(({ internal }) => !internal)
  const four = own.filter(({ family }) => family === 'IPv4').slice(0, MOST_NETWORKS)
  // each card has one link-local address, and a network of IPv6 is too large to be called host by host
  const six = own.filter(({ family, address }) => family === 'IPv6' && address.startsWith('fe80:')).slice(0, MOST_NETWORKS)
  return [
    ...four.map(({ address, netmask }) => ({ own: address, hosts: hostsBeside(address, netmask) })),
    ...six.map((one) => ({ own: `${one.address}%${cardOf(one)}`, hosts: [] })),
  ]
}

/** Windows counts its cards, others name them. */
function cardOf({ card, ...address }: { readonly card: string; readonly scopeid?: number | undefined }): string {
  return process.platform === 'win32' ? String(address.scopeid ?? 0) : card
}

function hostsBeside(address: string, netmask: string): string[] {
  const own = numberOf(address)
  const hostBits = Math.min(LARGEST_PREFIX_BITS, 32 - numberOf(netmask).toString(2).replaceAll('0', '').length)
  const size = 2 ** hostBits
  const first = own - (own % size)
  // the first address is the network's own name, the last one speaks to all
  return Array.from({ length: Math.max(0, size - 2) }, (_, at) => first + at + 1)
    .filter((host) => host !== own)
    .map(textOf)
}

function numberOf(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0)
}

function textOf(number: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(number / 2 ** bits) % 256).join('.')
}
