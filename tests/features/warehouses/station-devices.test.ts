import { expect, test } from 'vitest'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse } from '#tests/world/world.ts'

const scanner = { id: 's1', kind: 'scanner', name: 'Bench scanner', state: 'connected' } as const
const camera = { id: 'c1', kind: 'camera', name: 'Camera over the bench', state: 'connected' } as const
const scale = { id: 'w1', kind: 'scale', name: 'Parcel scale', state: 'missing' } as const

onBothEngines('the devices of the stations', (engine) => {
  test('are known to the office by name and state, each station for itself, and what is unplugged for good is gone', async () => {
    const w = await openWarehouse({ engine })
    const bench = w.as({ station: 'PACK-2' })
    await w.ask.warehouses.tellDevices({ devices: [scanner] })
    await bench.warehouses.tellDevices({ devices: [scanner, scale, camera] })
    const toldAt = w.clock.now()
    const now = { toldAt, seenAt: toldAt, isStationOn: true }
    expect((await w.ask.warehouses.listStationDevices({})).rows).toEqual([
      { station: 'PACK-1', ...scanner, ...now },
      { station: 'PACK-2', ...camera, ...now },
      { station: 'PACK-2', ...scale, ...now },
      { station: 'PACK-2', ...scanner, ...now },
    ])
    await bench.warehouses.tellDevices({ devices: [{ ...scale, state: 'connected' }] })
    await w.ask.warehouses.tellDevices({ devices: [] })
    expect((await w.ask.warehouses.listStationDevices({})).rows).toEqual([{ station: 'PACK-2', ...scale, state: 'connected', ...now }])
    await w.close()
  })

  test('of a station that is switched off are never shown as they were, only when they were seen last', async () => {
    const w = await openWarehouse({ engine })
    const bench = w.as({ station: 'PACK-2' })
    const row = async () => (await w.ask.warehouses.listStationDevices({})).rows.find(({ station }) => station === 'PACK-2')
    await bench.warehouses.tellDevices({ devices: [scanner] })
    const toldAt = w.clock.now()
    for (let minute = 0; minute < 5; minute += 1) {
      w.clock.advance(60_000)
      await bench.warehouses.sayStillHere({})
    }
    const seenAt = w.clock.now()
    expect(await row()).toMatchObject({ toldAt, seenAt, isStationOn: true })
    w.clock.advance(150_000)
    expect(await row()).toMatchObject({ seenAt, isStationOn: true })
    w.clock.advance(1)
    expect(await row()).toMatchObject({ toldAt, seenAt, isStationOn: false, state: 'connected' })
    await bench.warehouses.listWarehouses({})
    expect(await row()).toMatchObject({ seenAt: w.clock.now(), isStationOn: true })
    await w.close()
  })
})
