import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { readDnsAnswers } from '#electron/devices/printer/find/dns-message.ts'
import { findPrinters } from '#electron/devices/printer/find/find-printers.ts'
import { ownNetworks } from '#electron/devices/printer/find/own-networks.ts'
import { announce } from './dns-responder.ts'
import { listenAsPrinter, readsAll } from './fake-printer.ts'

const going = () => new AbortController().signal
const zebra = {
  instance: 'Zebra ZD421. Bench',
  service: '_pdl-datastream',
  address: '127.0.0.9',
  port: 6101,
  texts: ['txtvers=1', 'ty=Zebra ZD421'],
}
const loopback = (hosts: readonly string[]) => [{ own: '127.0.0.1', hosts }]

test('a printer that announces itself is found by its name, address and port', async () => {
  const group = await announce(zebra)
  const found = await findPrinters({ signal: going(), networks: loopback([]), group, listenMs: 900 })
  expect(found).toEqual([{ address: '127.0.0.9', port: 6101, name: 'Zebra ZD421' }])
})

test('one that first says only its name is asked where it is', async () => {
  const group = await announce({ ...zebra, isTerse: true, texts: [] })
  const found = await findPrinters({ signal: going(), networks: loopback([]), group, listenMs: 900 })
  expect(found).toEqual([{ address: '127.0.0.9', port: 6101, name: 'Zebra ZD421. Bench' }])
})

test('one that only picks up at the port of raw bytes is found too, and hears not a byte', async () => {
  const printer = await listenAsPrinter(readsAll)
  const networks = loopback(['127.0.0.2', '127.0.0.1', '127.0.0.3'])
  const group = { address: '224.0.0.251', port: 9 }
  const found = await findPrinters({ signal: going(), networks, rawPort: printer.port, group, listenMs: 100 })
  expect(found).toEqual([{ address: '127.0.0.1', port: printer.port, name: '' }])
  expect(printer.received().length).toBe(0)
})

test('those that say their name come first', async () => {
  const printer = await listenAsPrinter(readsAll)
  const group = await announce(zebra)
  const found = await findPrinters({ signal: going(), networks: loopback(['127.0.0.1']), rawPort: printer.port, group, listenMs: 900 })
  expect(found.map(({ name }) => name)).toEqual(['Zebra ZD421', ''])
})

test('a search that is stopped ends at once with what it has', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const stopping = new AbortController()
  const group = { address: '224.0.0.251', port: 9 }
  // nobody answers for this network (RFC 5737), so without the stop it would take its whole time
  const hosts = Array.from({ length: 200 }, (_, at) => `192.0.2.${at + 1}`)
  const search = findPrinters({ signal: stopping.signal, networks: loopback(hosts), group, listenMs: 600_000 })
  stopping.abort()
  expect(await search).toEqual([])
})

test('only the neighbours in the own networks are called, and never more than an office has', () => {
  const address = (own: string, netmask: string, internal = false) =>
    ({ address: own, netmask, family: 'IPv4', internal, mac: '', cidr: null }) as const
  expect(ownNetworks({ eth0: [address('192.168.7.5', '255.255.255.248')], lo: [address('127.0.0.1', '255.0.0.0', true)] })).toEqual([
    { own: '192.168.7.5', hosts: ['192.168.7.1', '192.168.7.2', '192.168.7.3', '192.168.7.4', '192.168.7.6'] },
  ])
  const [large] = ownNetworks({ eth0: [address('10.20.30.40', '255.0.0.0')] })
  expect(large?.hosts.length).toBe(253)
  expect(large?.hosts.every((host) => host.startsWith('10.20.30.'))).toBe(true)
  const linkLocal = {
    address: 'fe80::1',
    netmask: 'ffff:ffff:ffff:ffff::',
    family: 'IPv6',
    internal: false,
    mac: '',
    cidr: null,
    scopeid: 3,
  } as const
  const card = process.platform === 'win32' ? '3' : 'eth0'
  expect(ownNetworks({ eth0: [{ ...linkLocal, address: 'fd00::1', scopeid: 0 }, linkLocal] })).toEqual([
    { own: `fe80::1%${card}`, hosts: [] },
  ])
  expect(ownNetworks({ tun0: [address('10.0.0.1', '255.255.255.255')] })).toEqual([{ own: '10.0.0.1', hosts: [] }])
})

test('a printer that has no other address is found by its IPv6 one', async () => {
  const group = await announce({ ...zebra, address: 'fd00:7::2' })
  const found = await findPrinters({ signal: going(), networks: loopback([]), group, listenMs: 900 })
  expect(found).toEqual([{ address: 'fd00:7::2', port: 6101, name: 'Zebra ZD421' }])
})

test('an address that only says something together with its card is left for the one that the answer came from', async () => {
  const group = await announce({ ...zebra, address: 'fe80::21d:b7ff:fe00:1' })
  const found = await findPrinters({ signal: going(), networks: loopback([]), group, listenMs: 900 })
  expect(found).toMatchObject([{ address: '127.0.0.1', port: 6101, name: 'Zebra ZD421' }])
})

test('a message that is cut off, points to itself or is none breaks nothing', () => {
  expect(readDnsAnswers(Buffer.from('no message'))).toBeUndefined()
  const header = Buffer.from([0, 0, 0x84, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  const nothing = { pointers: [], places: [], texts: [], addresses: [] }
  expect(readDnsAnswers(Buffer.concat([header, Buffer.from([0xc0, 12, 0, 12])]))).toEqual(nothing)
  expect(readDnsAnswers(Buffer.concat([header, Buffer.from([5, 104, 105])]))).toEqual(nothing)
  for (let byte = 0; byte < 200; byte++) readDnsAnswers(Buffer.concat([header, Buffer.alloc(40, byte)]))
})
