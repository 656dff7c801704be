// What a printer that announces itself answers, as RFC 6762 and 6763 have it.

export interface Announcing {
  readonly instance: string
  readonly service: string
  readonly port: number
  readonly address: string
  readonly texts: readonly string[]
  /** Names the instance first and says where it is only when it is asked for that. */
  readonly isTerse?: boolean
  readonly host?: string
}

/** One message; the names after the first are written as pointers to it, as real ones are. */
export function answerOf(
  { instance, service, port, address, texts, host: hostName = `printer-${address.split('.').at(-1)}` }: Announcing,
  isWhole: boolean,
): Buffer {
  const header = Buffer.alloc(12)
  header.writeUInt16BE(0x8400, 2)
  const serviceName = name([service, '_tcp', 'local'])
  const pointerToService = Buffer.of(0xc0, 12)
  const label = Buffer.concat([Buffer.of(Buffer.byteLength(instance)), Buffer.from(instance)])
  const ptr = record(serviceName, 12, Buffer.concat([label, pointerToService]))
  const instanceName = Buffer.concat([label, pointerToService])
  const host = name([hostName, 'local'])
  const place = Buffer.alloc(6)
  place.writeUInt16BE(port, 4)
  const txt = Buffer.concat(texts.map((text) => Buffer.concat([Buffer.of(Buffer.byteLength(text)), Buffer.from(text)])))
  const more = [
    record(instanceName, 33, Buffer.concat([place, host])),
    record(instanceName, 16, txt),
    address.includes(':') ? record(host, 28, bytesOf(address)) : record(host, 1, Buffer.from(address.split('.').map(Number))),
  ]
  header.writeUInt16BE(1, 6)
  header.writeUInt16BE(isWhole ? more.length : 0, 10)
  return Buffer.concat([header, ptr, ...(isWhole ? more : [])])
}

/** The 16 bytes of an IPv6 address. */
function bytesOf(address: string): Buffer {
  const [start = '', end = ''] = address.split('::')
  const [left = [], right = []] = [start, end].map((half) => (half === '' ? [] : half.split(':')))
  const all = [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right]
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex')
}

function name(labels: readonly string[]): Buffer {
  return Buffer.concat([...labels.map((label) => Buffer.concat([Buffer.of(label.length), Buffer.from(label)])), Buffer.of(0)])
}

function record(owner: Buffer, type: number, data: Buffer): Buffer {
  const middle = Buffer.alloc(10)
  middle.writeUInt16BE(type, 0)
  middle.writeUInt16BE(0x8001, 2)
  middle.writeUInt32BE(120, 4)
  middle.writeUInt16BE(data.length, 8)
  return Buffer.concat([owner, middle, data])
}
