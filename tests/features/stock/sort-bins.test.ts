import { afterEach, beforeEach, expect, test } from 'vitest'
import { aTeaShop, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { LEIPZIG } from '#tests/world/two-houses.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('the list of bins', (engine) => {
  let w: World
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    for (const [code, zone] of [
      ['Z-01-1', 'loft'],
      ['Z-01-2', 'Loft 2'],
      ['Z-10-1', 'loft'],
    ] as const)
      await w.ask.stock.addBin({ id: w.ids.next(), code, zone })
    await stocked(w, tea, 'Z-10-1', 3)
    await stocked(w, mug, 'Z-10-1', 4)
    await stocked(w, tea, 'Z-01-2', 90)
  })
  afterEach(() => w.close())

  const codes = async (ask: Parameters<typeof w.ask.stock.listBins>[0]) => {
    const found: string[] = []
    let after: string | undefined
    do {
      const page = await w.ask.stock.listBins({ search: 'z-', limit: 1, ...ask, ...(after && { after }) })
      found.push(...page.rows.map(({ code }) => code))
      after = page.next ?? undefined
    } while (after)
    return found
  }

  test('goes in walking order, or by zone, items or units, both ways, page by page without gap or repeat', async () => {
    expect(await codes({})).toEqual(['Z-01-1', 'Z-01-2', 'Z-10-1'])
    expect(await codes({ sort: { by: 'bin', dir: 'desc' } })).toEqual(['Z-10-1', 'Z-01-2', 'Z-01-1'])
    expect(await codes({ sort: { by: 'zone', dir: 'asc' } })).toEqual(['Z-01-1', 'Z-10-1', 'Z-01-2'])
    expect(await codes({ sort: { by: 'lines', dir: 'desc' } })).toEqual(['Z-10-1', 'Z-01-2', 'Z-01-1'])
    expect(await codes({ sort: { by: 'units', dir: 'desc' } })).toEqual(['Z-01-2', 'Z-10-1', 'Z-01-1'])
  })

  test('is narrowed to a zone, and to bins that are empty or not', async () => {
    expect(await codes({ where: { zone: 'loft' } })).toEqual(['Z-01-1', 'Z-10-1'])
    expect(await codes({ where: { fill: 'empty' } })).toEqual(['Z-01-1'])
    expect(await codes({ where: { fill: 'filled' } })).toEqual(['Z-01-2', 'Z-10-1'])
  })

  test('is narrowed to a warehouse', async () => {
    const address = { name: 'Leipzig', line1: 'Messeallee 1', postcode: '04356', city: 'Leipzig', country: 'DE' }
    await w.ask.warehouses.addWarehouse({ id: LEIPZIG, code: 'LEJ', name: 'Leipzig', address })
    await w.ask.stock.addBin({ id: w.ids.next(), code: 'Z-02-1', zone: 'Away', warehouseId: LEIPZIG })
    expect(await codes({ where: { warehouseId: LEIPZIG } })).toEqual(['Z-02-1'])
  })
})
