import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('shipments', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())

  test('are listed newest first, page by page without gap or repeat, also those of one instant', async () => {
    const numbers: string[] = []
    for (let i = 0; i < 5; i++) {
      const { number } = await shipped(w, await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed())
      numbers.unshift(number)
      if (i % 2 === 1) w.clock.advance(1000)
    }
    const seen: string[] = []
    let after: string | null = null
    do {
      const page: { rows: { number: string }[]; next: string | null } = await w.ask.shipping.listShipments({
        limit: 2,
        ...(after === null ? {} : { after }),
      })
      seen.push(...page.rows.map((row) => row.number))
      after = page.next
    } while (after !== null)
    expect(seen).toEqual(numbers)
  })

  test('are found by number, order, package, customer, town, carrier and tracking number', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    const { number } = await shipped(w, order)
    for (const search of [number.toLowerCase(), order.number, 'pkg-000001', 'BERGMAN', 'göteborg', 'dhl', 'jd0146']) {
      expect((await w.ask.shipping.listShipments({ search })).rows.map((row) => row.number)).toEqual([number])
    }
    expect((await w.ask.shipping.listShipments({ search: '%' })).rows).toEqual([])
  })

  test('one is shown by its id, an unknown one is refused', async () => {
    const shipment = await shipped(w, await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed())
    expect(await w.ask.shipping.getShipment({ id: shipment.id })).toEqual(shipment)
    expect(await refusalOf(w.ask.shipping.getShipment({ id: 'nowhere' }))).toEqual({ code: 'SHIPMENT_UNKNOWN', data: { what: 'nowhere' } })
  })
})
