// Scanners on real serial lines: pseudo terminals, which the same driver opens as it opens a port.
import { pbkdf2 } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DeviceHost, deviceHost } from '#electron/devices/device-host.ts'
import type { Device, DeviceNotice, ScannerDevice } from '#shared/contract/devices.ts'
import { hasSocat, type PtyCable, ptyCable } from '#tests/devices/pty-pair.ts'

const GS = '\x1d'

let host: DeviceHost
let told: DeviceNotice[]
const cables: PtyCable[] = []
beforeEach(() => {
  told = []
  host = deviceHost((notice) => told.push(notice))
})
afterEach(async () => {
  host.stop()
  for (const cable of cables.splice(0)) await cable.remove()
})

async function cable(): Promise<PtyCable> {
  const laid = await ptyCable()
  cables.push(laid)
  return laid
}

function scanner(id: string, path: string, end?: 'enter' | 'tab' | 'lineFeed' | 'silence'): Device {
  const profile: ScannerDevice['profile'] = end ? { layout: 'pc', end, separator: GS, sendsAim: true } : null
  const link = { type: 'serial', path, usb: null, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 } as const
  return { kind: 'scanner', id, name: id, link, profile }
}

const scans = (id?: string) => told.flatMap((notice) => (notice.kind === 'scan' && (id ?? notice.id) === notice.id ? [notice.raw] : []))
const states = () => told.flatMap((notice) => (notice.kind === 'state' ? [notice.is] : []))
const connected = (times = 1) => expect.poll(() => states().filter((is) => is === 'connected').length, { timeout: 8000 }).toBe(times)

describe.skipIf(!hasSocat)('a scanner on a serial line (needs socat)', () => {
  test('a code comes whole with its AIM identifier and GS, however the line cuts it', async () => {
    const line = await cable()
    host.want([scanner('s1', line.path, 'enter')])
    await connected()
    for (const part of [']C10104006381', '33393110L-7', `${GS}21S1`, '\r', '\n]E04006381333931\r\n']) {
      await line.send(part)
      await wait(15)
    }
    await expect.poll(scans).toEqual([`]C1010400638133393110L-7${GS}21S1`, ']E04006381333931'])
  })

  test.each([
    ['enter', '\r', 'enter'],
    ['enter', '\r\n', 'enter'],
    ['lineFeed', '\n', 'lineFeed'],
    ['tab', '\t', 'tab'],
    ['silence', '', 'silence'],
    [undefined, '\r\n', 'enter'],
    [undefined, '\t', 'tab'],
    [undefined, '', 'silence'],
  ] as const)('a scanner that is known to end with %s and sends %j is understood', async (end, suffix, endedBy) => {
    const line = await cable()
    host.want([scanner('s1', line.path, end)])
    await connected()
    for (const code of ['4006381333931', 'TEA-EG-250']) {
      await line.send(code + suffix)
      await wait(suffix === '' ? 700 : 20)
    }
    await expect.poll(scans).toEqual(['4006381333931', 'TEA-EG-250'])
    expect(told.find(({ kind }) => kind === 'scan')).toMatchObject({ endedBy })
  })

  test('several scanners at once: each code comes once, from the one that sent it', async () => {
    const lines = await Promise.all([cable(), cable(), cable()])
    host.want(lines.map((line, i) => scanner(`s${i}`, line.path, 'enter')))
    await connected(3)
    const codes = lines.map((_, i) => Array.from({ length: 40 }, (__, n) => `BENCH-${i}-CODE-${n}`))
    await Promise.all(lines.map((line, i) => line.send(codes[i]?.map((code) => `${code}\r`).join('') ?? '')))
    await expect.poll(() => scans().length, { timeout: 5000 }).toBe(120)
    expect(lines.map((_, i) => scans(`s${i}`))).toEqual(codes)
  })

  test('a cable pulled out in the middle of a scan: the half is not used, and after its return nothing is doubled', async () => {
    const line = await cable()
    host.want([scanner('s1', line.path, 'enter')])
    await connected()
    await line.send('4006381333931\r400638')
    await expect.poll(scans).toEqual(['4006381333931'])
    await line.pull()
    await expect.poll(states, { timeout: 5000 }).toEqual(['connected', 'missing'])
    expect(told.filter(({ kind }) => kind === 'bytes').at(-1)).toMatchObject({ use: 'half', bytes: '400638' })
    await line.plugIn()
    await connected(2)
    await line.send('9780201379624\r')
    await expect.poll(scans).toEqual(['4006381333931', '9780201379624'])
    await wait(500)
    expect(scans()).toEqual(['4006381333931', '9780201379624'])
  })

  test('a cable pulled out while a code is being read from it is missed, and found again', async () => {
    const line = await cable()
    host.want([scanner('s1', line.path, 'enter')])
    await connected()
    // the threads that read are busy until the cable is out
    for (let thread = 0; thread < 16; thread += 1) pbkdf2('busy', 'salt', 300_000, 32, 'sha512', () => undefined)
    await line.send('400638')
    await line.pull()
    await expect.poll(states, { timeout: 15_000 }).toEqual(['connected', 'missing'])
    await line.plugIn()
    await connected(2)
    await line.send('9780201379624\r')
    await expect.poll(scans, { timeout: 8000 }).toEqual(['9780201379624'])
  }, 40_000)

  test('a port whose file is gone is missed even where the line itself says nothing', async () => {
    const line = await cable()
    host.want([scanner('s1', line.path, 'enter')])
    await connected()
    rmSync(line.path)
    await expect.poll(states, { timeout: 8000 }).toEqual(['connected', 'missing'])
  })

  test('a plug that tells nobody that it was pulled out: the half in front of the next code is thrown away', async () => {
    const line = await cable()
    host.want([scanner('s1', line.path, 'enter')])
    await connected()
    await line.send('400638')
    await wait(1400)
    await line.send('9780201379624\r')
    await expect.poll(scans).toEqual(['9780201379624'])
  })

  test('a scanner that comes later is found without a restart, and another one is not disturbed by it', async () => {
    const first = await cable()
    const later = await cable()
    await later.pull()
    host.want([scanner('s1', first.path, 'enter')])
    await connected()
    await first.send('TEA-E')
    host.want([{ ...scanner('s1', first.path, 'enter'), name: 'Renamed' }, scanner('s2', later.path, 'enter')])
    await expect.poll(states).toContain('missing')
    await first.send('G\r')
    await expect.poll(scans).toEqual(['TEA-EG'])
    await later.plugIn()
    await connected(2)
    await later.send('TEA-WH\r')
    await expect.poll(() => scans('s2')).toEqual(['TEA-WH'])
    host.want([scanner('s1', first.path, 'enter')])
    await wait(50)
    await later.send('TEA-OO\r')
    await first.send('TEA-GR\r')
    await expect.poll(scans).toEqual(['TEA-EG', 'TEA-WH', 'TEA-GR'])
  })
})

test('looking for devices where there are none finds none and harms nothing', async () => {
  expect(Array.isArray(await host.find())).toBe(true)
  const usb = { type: 'hid', vendorId: 0x0c2e, productId: 0x0b87, serialNumber: null } as const
  host.want([
    { kind: 'scanner', id: 'u1', name: 'USB', link: usb, profile: null },
    { kind: 'scale', id: 'u2', name: 'USB', link: usb, protocol: 'sics', unit: null },
    scanner('s9', '/dev/packbench-none', 'enter'),
  ])
  await expect.poll(() => states().length, { timeout: 5000 }).toBe(3)
  for (const is of states()) expect(['missing', 'noDriver', 'noRight', 'inUse']).toContain(is)
})
