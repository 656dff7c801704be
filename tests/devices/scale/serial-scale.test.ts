// A scale on a real serial line: a pseudo terminal at whose other end it answers what it is asked.
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DeviceHost, deviceHost } from '#electron/devices/device-host.ts'
import type { Device, DeviceNotice } from '#shared/contract/devices.ts'
import { scaleProtocols } from '#shared/domain/weighing/protocols.ts'
import { hasSocat, type PtyCable, ptyCable } from '#tests/devices/pty-pair.ts'

let host: DeviceHost
let told: DeviceNotice[]
let line: PtyCable
beforeEach(async () => {
  told = []
  host = deviceHost((notice) => told.push(notice))
  if (hasSocat) line = await ptyCable()
})
afterEach(async () => {
  host.stop()
  if (hasSocat) await line.remove()
})

const scale = (path: string): Device => ({
  kind: 'scale',
  id: 'scale',
  name: 'Bench scale',
  link: { type: 'serial', path, usb: null, ...scaleProtocols.sics.line },
  protocol: 'sics',
  unit: null,
})
const readings = () => told.flatMap((notice) => (notice.kind === 'weight' ? [notice.reading] : []))
const states = () => told.flatMap((notice) => (notice.kind === 'state' ? [notice.is] : []))

describe.skipIf(!hasSocat)('a scale on a serial line (needs socat)', () => {
  test('is asked for its weight, and what it says is told when it changes', async () => {
    host.want([scale(line.path)])
    await expect.poll(line.heard, { timeout: 5000 }).toContain('SI\r\nSI\r\n')
    await line.send('S D      0.512 kg\r\nS D      1.1')
    await line.send('98 kg\r\nS S      1.234 kg\r\nS S      1.234 kg\r\nS S      0.000 kg\r\n')
    await expect.poll(readings).toEqual([{ state: 'moving' }, { state: 'stable', grams: 1234, isNet: false }, { state: 'empty' }])
    host.act('scale', 'zero')
    host.act('scale', 'tare')
    await expect.poll(line.heard).toContain('Z\r\nT\r\n')
  })

  test('a cable pulled out in the middle of a weighing: half a weight is none, and the scale is asked again after its return', async () => {
    host.want([scale(line.path)])
    await expect.poll(states, { timeout: 5000 }).toEqual(['connected'])
    await line.send('S S      1.234 kg\r\nS S      1.')
    await expect.poll(readings).toEqual([{ state: 'stable', grams: 1234, isNet: false }])
    await line.pull()
    await expect.poll(states, { timeout: 5000 }).toEqual(['connected', 'missing'])
    const before = line.heard().length
    await line.plugIn()
    await expect.poll(states, { timeout: 8000 }).toEqual(['connected', 'missing', 'connected'])
    await expect.poll(() => line.heard().slice(before), { timeout: 5000 }).toContain('SI\r\n')
    await line.send('S S      1.234 kg\r\n')
    await expect.poll(readings).toHaveLength(2)
    await wait(100)
    expect(readings().at(-1)).toEqual({ state: 'stable', grams: 1234, isNet: false })
  })
})
