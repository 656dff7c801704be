import { expect, test } from 'vitest'
import { goodsSorts } from '#shared/domain/stock/goods-sorts.ts'
import { aBin, anOrder, aProduct, aTeaShop, stocked } from '#tests/world/builders.ts'
import { everyRow } from '#tests/world/every-row.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

type Ask = Parameters<World['ask']['stock']['listStock']>[0]
const every = (w: World, ask: Ask, limit: number) => everyRow((page) => w.ask.stock.listStock({ ...ask, ...page }), limit)
const spots = async (w: World, ask: Ask) => (await every(w, ask, 2)).map(({ sku, binCode }) => `${sku} ${binCode}`)

/** Tea and mugs on their shelves, bags in A-9-1 and A-10-1; all mugs and some tea are spoken for. */
async function aFullShelf(w: World) {
  const { tea, mug } = await aTeaShop(w)
  const bag = await aProduct(w, { sku: 'BAG', name: 'apron bag' })
  for (const code of ['A-10-1', 'A-9-1']) await aBin(w, code)
  await stocked(w, bag, 'A-10-1', 3)
  await stocked(w, bag, 'A-9-1', 3)
  await anOrder(w).of(tea, 4).of(mug, 5).confirmed()
}

onBothEngines('sorting the goods in stock', (engine) => {
  test('page by page shows every line once, through equals, whatever it is sorted by', async () => {
    const w = await openWarehouse({ engine })
    await aFullShelf(w)
    for (const by of goodsSorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const paged = await every(w, { sort: { by, dir } }, 1)
        expect(new Set(paged.map(({ levelId }) => levelId)).size, `${by} ${dir}`).toBe(4)
        expect(paged, `${by} ${dir}`).toEqual(await every(w, { sort: { by, dir } }, 100))
      }
    }
    expect(await spots(w, { sort: { by: 'bin', dir: 'asc' } })).toEqual(['TEA-EG-250 A-01-1', 'MUG-BLUE A-02-1', 'BAG A-9-1', 'BAG A-10-1'])
    expect((await spots(w, { sort: { by: 'name', dir: 'desc' } }))[0]).toBe('MUG-BLUE A-02-1')
    expect((await spots(w, { sort: { by: 'available', dir: 'asc' } }))[0]).toBe('MUG-BLUE A-02-1')
    expect((await spots(w, { sort: { by: 'reserved', dir: 'desc' } })).slice(0, 2)).toEqual(['MUG-BLUE A-02-1', 'TEA-EG-250 A-01-1'])
    await w.close()
  })

  test('claims, a zone and every word that is typed narrow them', async () => {
    const w = await openWarehouse({ engine })
    await aFullShelf(w)
    expect(await spots(w, { where: { claims: 'noneFree' } })).toEqual(['MUG-BLUE A-02-1'])
    expect(await spots(w, { where: { claims: 'reserved' } })).toEqual(['MUG-BLUE A-02-1', 'TEA-EG-250 A-01-1'])
    expect(await spots(w, { where: { claims: 'free' } })).toHaveLength(3)
    const { zones } = await w.ask.stock.listStockWords({})
    expect(zones).toContain('A')
    expect(zones).not.toContain('')
    expect(new Set(zones).size).toBe(zones.length)
    expect(await spots(w, { where: { zone: 'A' } })).toHaveLength(4)
    expect(await spots(w, { where: { zone: 'nowhere' } })).toEqual([])
    expect(await spots(w, { search: 'apron a-9' })).toEqual(['BAG A-9-1'])
    await w.close()
  })

  test('the file follows the screen, and has no empty bins once it is narrowed', async () => {
    const w = await openWarehouse({ engine })
    await aFullShelf(w)
    const lines = async (filter: Parameters<World['ask']['exports']['exportList']>[0]['filter']) => {
      const { base64 } = await w.ask.exports.exportList({ list: 'stock', delimiter: ',', filter })
      return Buffer.from(base64, 'base64').toString('utf8').trim().split('\r\n').slice(1)
    }
    expect(await lines({ goodsWhere: { claims: 'free' }, goodsSort: { by: 'sku', dir: 'desc' } })).toEqual([
      'A,A-01-1,TEA-EG-250,,10',
      'A,A-9-1,BAG,,3',
      'A,A-10-1,BAG,,3',
    ])
    expect((await lines({})).at(-1)).toBe('B,B-01-1,,,')
    await w.close()
  })
})
