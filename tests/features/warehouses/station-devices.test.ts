import { expect, test } from 'vitest'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse } from '#tests/world/world.ts'

const scanner = { id: 's1', kind: 'scanner', name: 'Bench scanner', state: 'connected' } as const
const scale = { id: 'w1', kind: 'scale', name: 'Parcel scale', state: 'missing' } as const

onBothEngines('the devices of the stations', (engine) => {
  test('are known to the office by name and state, each station for itself, and what is unplugged for good is gone', async () => {
    const w = await openWarehouse({ engine })
    const bench = w.as({ station: 'PACK-2' })
    await w.ask.warehouses.tellDevices({ devices: [scanner] })
    await bench.warehouses.tellDevices({ devices: [scanner, scale] })
    const toldAt = w.clock.now()
    expect((await w.ask.warehouses.listStationDevices({})).rows).toEqual([
      { station: 'PACK-1', ...scanner, toldAt },
      { station: 'PACK-2', ...scale, toldAt },
      { station: 'PACK-2', ...scanner, toldAt },
    ])
    await bench.warehouses.tellDevices({ devices: [{ ...scale, state: 'connected' }] })
    await w.ask.warehouses.tellDevices({ devices: [] })
    expect((await w.ask.warehouses.listStationDevices({})).rows).toEqual([{ station: 'PACK-2', ...scale, state: 'connected', toldAt }])
    await w.close()
  })
})
