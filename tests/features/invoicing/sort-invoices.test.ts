import { afterEach, beforeEach, expect, test } from 'vitest'
import { invoiceSorts } from '#shared/domain/invoicing/invoice-sorts.ts'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { everyRow } from '#tests/world/every-row.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('sorting the invoices', (engine) => {
  let w: World
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const other = await aCustomer(w, 'alder Coffee')
    for (const [i, quantity] of [1, 2, 1, 3, 1].entries()) {
      const order = await anOrder(w)
        .for(i % 2 ? other : customer)
        .of(tea, quantity)
        .confirmed()
      await w.ask.invoicing.issueInvoice({ shipmentId: (await shipped(w, order)).id })
      if (i % 2) w.clock.advance(86_400_000)
    }
  })
  afterEach(() => w.close())

  type Ask = Parameters<World['ask']['invoicing']['listInvoices']>[0]
  const every = (ask: Ask, limit: number) => everyRow((page) => w.ask.invoicing.listInvoices({ ...ask, ...page }), limit)
  const numbers = async (ask: Ask) => (await every(ask, 2)).map(({ number }) => number)

  test('page by page shows every invoice once, through equals, whatever it is sorted by', async () => {
    for (const by of invoiceSorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const ask = { filter: 'unpaid' as const, sort: { by, dir } }
        const paged = await every(ask, 2)
        expect(new Set(paged.map(({ id }) => id)).size, `${by} ${dir}`).toBe(5)
        expect(paged, `${by} ${dir}`).toEqual(await every(ask, 100))
      }
    }
  })

  test('goes by number, by name whatever its letters, and by what is open', async () => {
    const invoices = ['INV-000001', 'INV-000002', 'INV-000003', 'INV-000004', 'INV-000005']
    expect(await numbers({ sort: { by: 'number', dir: 'asc' } })).toEqual(invoices)
    expect(await numbers({ filter: 'unpaid', sort: { by: 'customer', dir: 'asc' } })).toEqual([
      ...['INV-000002', 'INV-000004'],
      ...['INV-000001', 'INV-000003', 'INV-000005'],
    ])
    const [first] = await every({ filter: 'unpaid', sort: { by: 'open', dir: 'desc' } }, 2)
    expect(first?.number).toBe('INV-000004')
  })

  test('is refused for the invoices of all years where no index carries it, and never for what is owed', async () => {
    for (const by of ['customer', 'gross', 'open'] as const) {
      const sort = { by, dir: 'asc' } as const
      expect(await refusalOf(w.ask.invoicing.listInvoices({ sort }))).toEqual({ code: 'SORT_TOO_WIDE', data: { by } })
      expect(await refusalOf(w.ask.exports.exportList({ list: 'invoices', filter: { invoiceSort: sort } }))).toEqual({
        code: 'SORT_TOO_WIDE',
        data: { by },
      })
    }
    const search = 'bergman'
    expect(await refusalOf(w.ask.invoicing.listInvoices({ search, sort: { by: 'number', dir: 'asc' } }))).toMatchObject({
      code: 'SORT_TOO_WIDE',
    })
    expect(await numbers({ filter: 'unpaid', search, sort: { by: 'number', dir: 'asc' } })).toHaveLength(3)
  })

  test('days on which they are due narrow them, and show the first due first', async () => {
    const due = [...new Set((await every({}, 100)).map(({ dueOn }) => dueOn))].toSorted()
    const [first = '', second = ''] = due
    expect(await numbers({ where: { due: { from: first, to: first } } })).toEqual(['INV-000001', 'INV-000002'])
    expect(await numbers({ where: { due: { from: second } } })).toEqual(['INV-000003', 'INV-000004', 'INV-000005'])
    const { base64 } = await w.ask.exports.exportList({
      list: 'invoices',
      filter: { invoiceWhere: { due: { to: second } }, invoiceSort: { by: 'number', dir: 'desc' } },
    })
    const file = Buffer.from(base64, 'base64').toString('utf8')
    expect(file.match(/INV-\d+/g)).toEqual(['INV-000004', 'INV-000003', 'INV-000002', 'INV-000001'])
  })
})
