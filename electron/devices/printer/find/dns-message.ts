// The little of DNS that finding printers needs: questions out, names, places and texts in (RFC 1035, RFC 6763).

export interface DnsAnswers {
  /** Instances of a service: `Zebra ZD421._pdl-datastream._tcp.local`. */
  readonly pointers: readonly { readonly name: string; readonly target: string }[]
  readonly places: readonly { readonly name: string; readonly host: string; readonly port: number }[]
  readonly texts: readonly { readonly name: string; readonly words: Readonly<Record<string, string>> }[]
  readonly addresses: readonly { readonly name: string; readonly address: string }[]
}

export const dnsTypes = { A: 1, PTR: 12, TXT: 16, AAAA: 28, SRV: 33 } as const
const IN = 1
const HEADER = 12
/** No name has more parts; one that points to itself ends here. */
const MOST_LABELS = 64

export function dnsQuestion(names: readonly string[], type: number): Buffer {
  const header = Buffer.alloc(HEADER)
  header.writeUInt16BE(names.length, 4)
  const questions = names.map((name) => {
    const labels = labelsOf(name).map((label) => Buffer.concat([Buffer.of(Buffer.byteLength(label)), Buffer.from(label)]))
    const end = Buffer.alloc(5)
    end.writeUInt16BE(type, 1)
    end.writeUInt16BE(IN, 3)
    return Buffer.concat([...labels, end])
  })
  return Buffer.concat([header, ...questions])
}

/** Undefined for bytes that are no answer; what cannot be read in one is left out. */
export function readDnsAnswers(bytes: Buffer): DnsAnswers | undefined {
  const found = { pointers: [], places: [], texts: [], addresses: [] } as Filling
  try {
    if (bytes.length < HEADER || (bytes.readUInt16BE(2) & 0x8000) === 0) return undefined
    let at = HEADER
    for (let left = bytes.readUInt16BE(4); left > 0; left--) at = readName(bytes, at).next + 4
    for (let left = bytes.readUInt16BE(6) + bytes.readUInt16BE(8) + bytes.readUInt16BE(10); left > 0; left--) {
      const { name, next } = readName(bytes, at)
      const [type, length, start] = [bytes.readUInt16BE(next), bytes.readUInt16BE(next + 8), next + 10]
      at = start + length
      if (at > bytes.length) break
      take(found, bytes, { name, type, start, length })
    }
  } catch {
    // the rest of the message is cut off
  }
  return found
}

type Filling = { -readonly [Key in keyof DnsAnswers]: DnsAnswers[Key][number][] }

function take(found: Filling, bytes: Buffer, record: { name: string; type: number; start: number; length: number }): void {
  const { name, type, start, length } = record
  if (type === dnsTypes.PTR) found.pointers.push({ name, target: readName(bytes, start).name })
  if (type === dnsTypes.A && length === 4) found.addresses.push({ name, address: [...bytes.subarray(start, start + 4)].join('.') })
  if (type === dnsTypes.AAAA && length === 16) found.addresses.push({ name, address: ipv6Text(bytes.subarray(start, start + 16)) })
  if (type === dnsTypes.SRV) found.places.push({ name, port: bytes.readUInt16BE(start + 4), host: readName(bytes, start + 6).name })
  if (type === dnsTypes.TXT) found.texts.push({ name, words: readWords(bytes.subarray(start, start + length)) })
}

/** The longest run of zeros is left out (RFC 5952). */
function ipv6Text(bytes: Buffer): string {
  const groups = Array.from({ length: 8 }, (_, at) => bytes.readUInt16BE(2 * at).toString(16)).join(':')
  const runs = [...groups.matchAll(/(?<=^|:)0(?::0)+(?=:|$)/g)].map(([run]) => run).sort((a, b) => b.length - a.length)
  const [longest] = runs
  return longest === undefined ? groups : groups.replace(new RegExp(`(^|:)${longest}(:|$)`), '::')
}

function readName(bytes: Buffer, start: number): { name: string; next: number } {
  const labels: string[] = []
  let [at, next] = [start, -1]
  for (let count = 0; count < MOST_LABELS; count++) {
    const length = bytes.readUInt8(at)
    if (length === 0) return { name: labels.join('.'), next: next === -1 ? at + 1 : next }
    if (length >= 0xc0) {
      if (next === -1) next = at + 2
      at = bytes.readUInt16BE(at) & 0x3fff
    } else {
      // a dot within a label is no border between two
      labels.push(bytes.toString('utf8', at + 1, at + 1 + length).replaceAll('.', '\\.'))
      at += 1 + length
    }
  }
  throw new RangeError('a name without an end')
}

function labelsOf(name: string): string[] {
  return name.split(/(?<!\\)\./).map((label) => label.replaceAll('\\.', '.'))
}

function readWords(text: Buffer): Record<string, string> {
  const words: Record<string, string> = {}
  for (let at = 0; at < text.length; at += 1 + (text[at] ?? 0)) {
    const pair = text.toString('utf8', at + 1, at + 1 + (text[at] ?? 0))
    const split = pair.indexOf('=')
    if (split > 0) words[pair.slice(0, split).toLowerCase()] = pair.slice(split + 1)
  }
  return words
}
