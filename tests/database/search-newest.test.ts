import type { Insertable } from 'kysely'
import { expect, test } from 'vitest'
import type { Tables } from '#electron/database/schema.ts'
import { READ_THROUGH, searchNewestFirst } from '#electron/database/search-newest.ts'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const ROWS_A_STATEMENT = 500
const searched = ['salesOrders', 'shipments', 'invoices', 'pickLists'] as const

/** Makes everything that is there a matter of long ago: so many copies follow it, for somebody else, that a search does not read as far back. */
async function letYearsPass(w: World): Promise<void> {
  const { id: customerId } = await aCustomer(w, 'Somebody else')
  await w.hub.database.transact(async (tx) => {
    for (const table of searched) {
      const [last] = await tx.selectFrom(table).selectAll().orderBy('id', 'desc').limit(1).execute()
      if (!last) continue
      const later = Array.from({ length: READ_THROUGH + 1 }, (_, n) => {
        const id = `later-${String(n).padStart(6, '0')}`
        const changes: Record<string, string | number> = {
          id,
          number: `LATER-${n}`,
          customerId,
          search: 'later',
          customerReference: '',
          trackingNumber: '',
          shippedAt: w.clock.now() + n + 1,
          shipmentId: id,
        }
        const columns = Object.entries(last).map(([column, value]) => [column, changes[column] ?? value])
        return Object.fromEntries(columns) as Insertable<Tables[typeof table]> // the same columns
      })
      for (let i = 0; i < later.length; i += ROWS_A_STATEMENT) {
        await tx
          .insertInto(table)
          .values(later.slice(i, i + ROWS_A_STATEMENT))
          .execute()
      }
    }
  })
}

/** The copies are nobody's documents: without them every promise holds. */
async function closeAfterYears(w: World): Promise<void> {
  await w.hub.database.transact(async (tx) => {
    for (const table of ['invoices', 'shipments', 'pickLists', 'salesOrders'] as const)
      await tx.deleteFrom(table).where('id', 'like', 'later-%').execute()
  })
  await w.close()
}

onBothEngines('a search in a warehouse with years behind it', (engine) => {
  test('finds what is of long ago by its numbers and its customer', { timeout: 60_000 }, async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const öst = await aCustomer(w, 'Stadtbäckerei ÖST')
    const draft = await anOrder(w).for(öst).of(tea, 1).draft()
    const lines = [{ id: 'kept', productId: tea.id, quantity: 1 }]
    await w.ask.orders.changeOrder({ id: draft.id, version: 1, customerId: öst.id, customerReference: 'PO-4711', lines })
    const order = await w.ask.orders.confirmOrder({ id: draft.id })
    const shipment = await shipped(w, order)
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    await letYearsPass(w)

    const orders = async (search: string) => (await w.ask.orders.listOrders({ search })).rows.map(({ number }) => number)
    for (const search of [order.number.toLowerCase(), '1', 'po-47', 'bäckerei öst', öst.number])
      expect(await orders(search), search).toEqual([order.number])
    expect((await w.ask.orders.listOrders({ search: 'öst', filter: 'draft' })).rows).toEqual([])
    expect(await orders('4711')).toEqual([]) // a reference of long ago is found by its beginning

    const shipments = async (search: string) => (await w.ask.shipping.listShipments({ search })).rows.map(({ number }) => number)
    for (const search of [shipment.number, order.number, 'pkg-000001', 'jd0146', 'öst'])
      expect(await shipments(search), search).toEqual([shipment.number])

    const invoices = async (search: string) => (await w.ask.invoicing.listInvoices({ search })).rows.map(({ number }) => number)
    for (const search of [invoice.number, order.number, shipment.number, 'öst'])
      expect(await invoices(search), search).toEqual([invoice.number])

    const lists = async (search: string) =>
      (await w.ask.picking.listPickLists({ search, openOnly: false })).rows.map(({ number }) => number)
    expect(await lists('pl-000001')).toEqual(['PL-000001'])
    expect(await lists('pl-0000')).toEqual([])
    await closeAfterYears(w)
  })

  test('pages through what is found, the newest first, across the border of what is read through', { timeout: 60_000 }, async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const öst = await aCustomer(w, 'Stadtbäckerei ÖST')
    const old = [await anOrder(w).for(öst).of(tea, 1).draft(), await anOrder(w).for(öst).of(tea, 1).draft()]
    await shipped(w, await anOrder(w).of(tea, 1).confirmed())
    await letYearsPass(w)
    const late = await w.ask.orders.addOrder({ id: 'z', customerId: öst.id, lines: [{ id: 'z', productId: tea.id, quantity: 1 }] })

    const first = await w.ask.orders.listOrders({ search: 'öst', limit: 2 })
    expect(first.rows.map(({ number }) => number)).toEqual([late.number, old[1]?.number])
    const second = await w.ask.orders.listOrders({ search: 'öst', limit: 2, after: first.next ?? '' })
    expect(second).toMatchObject({ rows: [{ number: old[0]?.number }], next: null })
    await closeAfterYears(w)
  })
})

test('what is of long ago is not looked up while the newest fill the page', async () => {
  const older = [() => Promise.reject(new Error('not asked'))]
  expect(await searchNewestFirst(1, { newest: async () => ['b', 'a'], older })).toEqual(['b', 'a'])
  expect(await searchNewestFirst(2, { newest: async () => ['b'], older: [async () => ['a', 'b'], async () => ['a']] })).toEqual(['b', 'a'])
})
