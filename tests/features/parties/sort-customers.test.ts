import { expect, test } from 'vitest'
import { customerSorts } from '#shared/domain/parties/customer-sorts.ts'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { everyRow } from '#tests/world/every-row.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

/** Five customers: two of one name, three in one town, one who waits for two orders and one for one. */
async function someCustomers(w: World) {
  const { tea, customer } = await aTeaShop(w)
  for (const [name, city] of [
    ['alder Coffee', 'Aarhus'],
    ['Zimt', 'göteborg'],
    ['Zimt', 'Bremen'],
  ] as const)
    await w.ask.parties.addCustomer({ id: w.ids.next(), name, address: { name, line1: 'Weg 1', postcode: '1000', city, country: 'DE' } })
  const last = await aCustomer(w, 'Mokka')
  for (const one of [customer, last, last]) await anOrder(w).for(one).of(tea, 1).confirmed()
  await anOrder(w).for(customer).of(tea, 1).draft()
}

onBothEngines('sorting the customers', (engine) => {
  test('page by page shows every customer once, through equals, whatever it is sorted by', async () => {
    const w = await openWarehouse({ engine })
    await someCustomers(w)
    const every = (ask: Parameters<World['ask']['parties']['listCustomers']>[0], limit: number) =>
      everyRow((page) => w.ask.parties.listCustomers({ ...ask, ...page }), limit)
    for (const by of customerSorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const paged = await every({ sort: { by, dir } }, 2)
        expect(new Set(paged.map(({ id }) => id)).size, `${by} ${dir}`).toBe(5)
        expect(paged, `${by} ${dir}`).toEqual(await every({ sort: { by, dir } }, 100))
      }
    }
    const numbers = async (by: (typeof customerSorts)[number], dir: 'asc' | 'desc') =>
      (await every({ sort: { by, dir } }, 2)).map(({ number }) => number.at(-1)).join('')
    expect(await every({}, 2)).toEqual(await every({ sort: { by: 'number', dir: 'asc' } }, 2))
    expect(await numbers('name', 'asc')).toBe('21534')
    expect((await numbers('city', 'asc')).slice(0, 2)).toBe('24')
    expect((await numbers('openOrders', 'desc')).slice(0, 2)).toBe('51')
    await w.close()
  })

  test('is followed by the file', async () => {
    const w = await openWarehouse({ engine })
    await someCustomers(w)
    const { base64 } = await w.ask.exports.exportList({
      list: 'customers',
      filter: { search: 'zimt', customerSort: { by: 'city', dir: 'desc' } },
    })
    const file = Buffer.from(base64, 'base64').toString('utf8')
    expect(file.indexOf('göteborg')).toBeLessThan(file.indexOf('Bremen'))
    expect(file).not.toContain('Mokka')
    await w.close()
  })
})
