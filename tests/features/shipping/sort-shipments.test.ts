import { afterEach, beforeEach, expect, test } from 'vitest'
import { shipmentSorts } from '#shared/domain/shipping/shipment-sorts.ts'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { everyRow } from '#tests/world/every-row.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('sorting the shipments', (engine) => {
  let w: World
  const days: string[] = []
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const other = await aCustomer(w, 'alder Coffee')
    days.length = 0
    for (let i = 0; i < 5; i++) {
      const order = await anOrder(w)
        .for(i % 2 ? other : customer)
        .of(tea, 1)
        .confirmed()
      await picked(w, order)
      const { packages } = await packed(w, order)
      const carrier = i % 3 ? 'DHL' : 'UPS'
      await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: packages.map(({ id }) => id), carrier, trackingNumber: `T${i}` })
      days.push(new Date(w.clock.now()).toISOString().slice(0, 10))
      if (i % 2) w.clock.advance(86_400_000)
    }
  })
  afterEach(() => w.close())

  type Ask = Parameters<World['ask']['shipping']['listShipments']>[0]
  const every = (ask: Ask, limit: number) => everyRow((page) => w.ask.shipping.listShipments({ ...ask, ...page }), limit)
  const numbers = async (ask: Ask) => (await every(ask, 2)).map(({ number }) => number.at(-1)).join('')
  const ofTheWeek = () => ({ shipped: { from: days[0], to: days[4] } })

  test('page by page shows every shipment once, through equals, whatever it is sorted by', async () => {
    for (const by of shipmentSorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const ask = { where: ofTheWeek(), sort: { by, dir } }
        const paged = await every(ask, 2)
        expect(new Set(paged.map(({ id }) => id)).size, `${by} ${dir}`).toBe(5)
        expect(paged, `${by} ${dir}`).toEqual(await every(ask, 100))
      }
    }
    expect(await numbers({ where: ofTheWeek(), sort: { by: 'customer', dir: 'asc' } })).toBe('24135')
    expect(await numbers({ sort: { by: 'number', dir: 'asc' } })).toBe('12345')
  })

  test('is refused for the shipments of all years where no index carries it', async () => {
    const sort = { by: 'carrier', dir: 'asc' } as const
    expect(await refusalOf(w.ask.shipping.listShipments({ sort }))).toEqual({ code: 'SORT_TOO_WIDE', data: { by: 'carrier' } })
    const where = { shipped: { from: '2025-01-01', to: days[4] } }
    expect(await refusalOf(w.ask.shipping.listShipments({ where, sort }))).toMatchObject({ code: 'SORT_TOO_WIDE' })
    expect(await refusalOf(w.ask.exports.exportList({ list: 'shipments', filter: { shipmentSort: sort } }))).toMatchObject({
      code: 'SORT_TOO_WIDE',
    })
  })

  test('days and a carrier narrow them, on the screen and in the file', async () => {
    expect(await numbers({ where: { shipped: { from: days[2], to: days[2] } } })).toBe('43')
    expect(await numbers({ where: { carrier: 'UPS' } })).toBe('41')
    const filter = { shipmentWhere: { carrier: 'DHL' }, shipmentSort: { by: 'shippedAt', dir: 'asc' } } as const
    const { base64 } = await w.ask.exports.exportList({ list: 'shipments', filter })
    expect(
      Buffer.from(base64, 'base64')
        .toString('utf8')
        .match(/;T\d|T\d;/g)
        ?.map((code) => code.replace(';', '')),
    ).toEqual(['T1', 'T2', 'T4'])
  })
})
