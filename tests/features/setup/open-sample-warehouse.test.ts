import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWarehouse, type World } from '#tests/world/world.ts'

let w: World
let took = 0
beforeAll(async () => {
  w = await openWarehouse()
  const start = performance.now()
  console.log(await w.ask.setup.openSampleWarehouse({}))
  took = performance.now() - start
})
afterAll(() => w.close())

it('x', async () => {
  console.log(took)
  const rows = (await w.ask.orders.listOrders({ limit: 500 })).rows
  console.log(rows.map((r) => [r.number, r.status, r.orderedOn, r.promisedOn, r.units.ordered, r.units.short].join(' ')).join('\n'))
  console.log(await w.ask.orders.countOrders({}))
  expect(1).toBe(1)
})
