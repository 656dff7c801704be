import { expect, test } from 'vitest'
import { productSorts } from '#shared/domain/catalog/product-sorts.ts'
import { anOrder, aProduct, aTeaShop, stocked } from '#tests/world/builders.ts'
import { everyRow } from '#tests/world/every-row.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('sorting the products', (engine) => {
  test('page by page shows every product once, through equals, whatever it is sorted by', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    for (const [sku, unitPrice] of [
      ['BAG-1', '10.50'],
      ['BAG-2', '9.50'],
      ['BAG-3', '9.50'],
    ] as const)
      await aProduct(w, { sku, name: 'Paper bag', unitPrice })
    const bag = await aProduct(w, { sku: 'BAG-4', name: 'apron', unitPrice: '100' })
    await stocked(w, bag, 'A-02-1', 5)
    await anOrder(w).of(tea, 8).confirmed()
    const every = (ask: Parameters<World['ask']['catalog']['listProducts']>[0], limit: number) =>
      everyRow((page) => w.ask.catalog.listProducts({ ...ask, ...page }), limit)
    for (const by of productSorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const paged = await every({ sort: { by, dir } }, 2)
        expect(new Set(paged.map(({ id }) => id)).size, `${by} ${dir}`).toBe(6)
        expect(paged, `${by} ${dir}`).toEqual(await every({ sort: { by, dir } }, 100))
      }
    }
    const skus = async (by: (typeof productSorts)[number], dir: 'asc' | 'desc') =>
      (await every({ sort: { by, dir } }, 2)).map(({ sku }) => sku)
    expect((await skus('name', 'asc'))[0]).toBe('BAG-4')
    expect(await skus('price', 'asc')).toEqual(['TEA-EG-250', 'BAG-2', 'BAG-3', 'MUG-BLUE', 'BAG-1', 'BAG-4'])
    expect((await skus('onHand', 'desc'))[0]).toBe('TEA-EG-250')
    expect((await skus('available', 'desc')).slice(0, 3).toSorted()).toEqual(['BAG-4', 'MUG-BLUE', 'TEA-EG-250'])
    expect((await skus('available', 'desc'))[2]).toBe('TEA-EG-250')
    await w.close()
  })
})
