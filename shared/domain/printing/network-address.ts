// Where a network printer is, as people write it down: a name, an IPv4 or an IPv6 address, with or without a port behind it.
export interface NetworkAddress {
  readonly host: string
  /** Where it was written too. */
  readonly port: number | undefined
}

const name = /^(?=.{1,253}\.?$)[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*\.?$/
const fourParts = /^(25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/

/** Undefined for what can be no address. An IPv6 address may stand in brackets, and must where a port follows it (RFC 3986, 3.2.2). */
export function readNetworkAddress(text: string): NetworkAddress | undefined {
  const bare = text.trim()
  const [, inBrackets, behind] = /^\[([^\]]+)\](?::(\d{1,5}))?$/.exec(bare) ?? []
  if (inBrackets !== undefined) return isIpv6(inBrackets) ? withPort(inBrackets, behind) : undefined
  if (isIpv6(bare)) return { host: bare, port: undefined }
  const [, host = bare, port] = /^([^:]*):(\d{1,5})$/.exec(bare) ?? []
  return isHost(host) ? withPort(host, port) : undefined
}

/** The address and port of one printer in few signs: `192.168.1.50:9100`, `[fd00::9]:9100`. */
export function networkAddressText(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}

function withPort(host: string, written: string | undefined): NetworkAddress | undefined {
  if (written === undefined) return { host, port: undefined }
  const port = Number(written)
  return port >= 1 && port <= 65_535 ? { host, port } : undefined
}

/** A name of digits and dots alone is an address, or a slip of the pen. */
function isHost(text: string): boolean {
  return /^[\d.]+$/.test(text) ? fourParts.test(text) : name.test(text)
}

/** Eight groups, of which one gap of zeros may be left out, the last two perhaps as IPv4; behind % the card that it is reached by (RFC 4291, RFC 4007). */
function isIpv6(text: string): boolean {
  const [, address = '', zone] = /^([^%]*)(%[A-Za-z0-9._~-]{1,32})?$/.exec(text) ?? []
  if (!address.includes(':') || (zone !== undefined && !/^fe[89ab]/i.test(address))) return false
  const [, start = address, four] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? []
  if (four !== undefined && !fourParts.test(four)) return false
  const halves = (four === undefined ? address : `${start}0:0`).split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  const isWhole = halves.length === 2 ? groups.length <= 7 : groups.length === 8
  return isWhole && groups.every((group) => /^[0-9A-Fa-f]{1,4}$/.test(group))
}
