import { expect, test } from 'vitest'
import { anOrder } from '#tests/world/builders.ts'
import { picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { aShopInTwoHouses } from '#tests/world/two-houses.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

type Asked = World['ask']

/** What home counts at a station, and what the lists behind the counts hold there. */
async function workAt(ask: Asked) {
  const { toRelease, toPack } = await ask.orders.countOrders({})
  const released = (await ask.orders.listOrders({ filter: 'toRelease' })).rows.map(({ number }) => number)
  const packing = (await ask.packing.listPackQueue({})).rows.map(({ orderNumber }) => orderNumber)
  expect([toRelease, toPack]).toEqual([released.length, packing.length])
  return { released: released.sort(), packing: packing.sort() }
}

onBothEngines('the work of one house among several', (engine) => {
  test('home counts what is released and packed at its own house, and the lists behind the counts say the same', async () => {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const small = await anOrder(w).of(tea, 4).confirmed()
    const large = await anOrder(w).of(tea, 10).confirmed()
    expect(await workAt(w.ask)).toEqual({ released: [small.number, large.number], packing: [] })
    expect(await workAt(inLeipzig)).toEqual({ released: [large.number], packing: [] })
    await picked(w, small)
    expect(await workAt(w.ask)).toEqual({ released: [large.number], packing: [small.number] })
    expect(await workAt(inLeipzig)).toEqual({ released: [large.number], packing: [] })
    await w.close()
  })
})
