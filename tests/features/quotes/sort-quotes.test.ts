import { expect, test } from 'vitest'
import { quoteSorts } from '#shared/domain/quotes/quote-sorts.ts'
import { aCustomer, aTeaShop } from '#tests/world/builders.ts'
import { everyRow } from '#tests/world/every-row.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

type Ask = Parameters<World['ask']['quotes']['listQuotes']>[0]
const every = (w: World, ask: Ask, limit: number) => everyRow((page) => w.ask.quotes.listQuotes({ ...ask, ...page }), limit)
const numbers = async (w: World, ask: Ask) => (await every(w, ask, 2)).map(({ number }) => number.at(-1)).join('')

/** Four quotes: the second and fourth for another customer, the third for more goods and good for longer. */
async function fourQuotes(w: World) {
  const { customer, tea } = await aTeaShop(w)
  const other = await aCustomer(w, 'alder Coffee')
  for (let i = 1; i <= 4; i++) {
    const lines = [{ id: w.ids.next(), productId: tea.id, quantity: i === 3 ? 9 : 1 }]
    const validUntil = i === 3 ? '2026-10-30' : '2026-09-20'
    await w.ask.quotes.addQuote({ id: w.ids.next(), customerId: i % 2 ? customer.id : other.id, validUntil, lines })
  }
  return { other }
}

onBothEngines('sorting the quotes', (engine) => {
  test('page by page shows every quote once, through equals, whatever it is sorted by', async () => {
    const w = await openWarehouse({ engine })
    await fourQuotes(w)
    for (const by of quoteSorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const paged = await every(w, { sort: { by, dir } }, 1)
        expect(new Set(paged.map(({ id }) => id)).size, `${by} ${dir}`).toBe(4)
        expect(paged, `${by} ${dir}`).toEqual(await every(w, { sort: { by, dir } }, 100))
      }
    }
    expect(await numbers(w, {})).toBe('4321')
    expect(await numbers(w, { sort: { by: 'customer', dir: 'asc' } })).toBe('2413')
    expect((await numbers(w, { sort: { by: 'gross', dir: 'desc' } }))[0]).toBe('3')
    await w.close()
  })

  test('a customer and days narrow them, on the screen and in the file', async () => {
    const w = await openWarehouse({ engine })
    const { other } = await fourQuotes(w)
    expect(await numbers(w, { where: { customerId: other.id } })).toBe('42')
    expect(await numbers(w, { where: { validUntil: { from: '2026-10-01' } } })).toBe('3')
    expect(await numbers(w, { where: { quoted: { to: '2026-09-06' } } })).toBe('')
    const filter = { quotes: 'open', quoteWhere: { customerId: other.id }, quoteSort: { by: 'number', dir: 'asc' } } as const
    const { base64 } = await w.ask.exports.exportList({ list: 'quotes', delimiter: ',', filter })
    expect(Buffer.from(base64, 'base64').toString('utf8').trim().split('\r\n').slice(1)).toEqual([
      'Q-000002,1,draft,alder Coffee,2026-09-07,2026-09-20,1,4.82,EUR',
      'Q-000004,1,draft,alder Coffee,2026-09-07,2026-09-20,1,4.82,EUR',
    ])
    await w.close()
  })
})
