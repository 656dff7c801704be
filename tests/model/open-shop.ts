import { aBin, aCustomer, aProduct, EARL_GREY_EAN, setUp } from '#tests/world/builders.ts'
import type { World } from '#tests/world/world.ts'
import type { Setting } from './kind.ts'
import { emptyReference } from './reference.ts'

/** Three products, four bins, three customers at two addresses, two pickers, and Olga in the office. */
export async function openShop(w: World): Promise<Setting> {
  await setUp(w)
  const ref = emptyReference()
  for (const [walk, code] of ['A-01-1', 'A-02-1', 'B-01-1', 'C-01-1'].entries()) {
    await aBin(w, code)
    ref.bins.push({ code, walk })
  }
  const tea = {
    sku: 'TEA-EG-250',
    unitPrice: '4.50',
    taxRateBp: 700,
    packs: [
      [EARL_GREY_EAN, 1],
      ['CASE-EG', 6],
    ] as const,
  }
  const mug = {
    sku: 'MUG-BLUE',
    unitPrice: '9.95',
    taxRateBp: 1900,
    packs: [
      ['MUG-1', 1],
      ['MUG-2', 2],
    ] as const,
  }
  const jar = { sku: 'JAR-075', unitPrice: '0.3333', taxRateBp: 1900, packs: [] as const }
  for (const { sku, unitPrice, taxRateBp, packs } of [tea, mug, jar]) {
    const barcodes = packs.map(([code, packQuantity]) => ({ code, packQuantity }))
    const { id } = await aProduct(w, { sku, unitPrice, taxRateBp, barcodes })
    ref.products.push({ id, sku, codes: new Map([...packs, [sku, 1]]), price: Math.round(Number(unitPrice) * 10_000), taxRateBp })
  }
  for (const name of ['Bergman Tea & Co', 'Trattoria da Nonna', 'Corner Shop']) ref.customers.push((await aCustomer(w, name)).id)
  const people = new Map<string, string>()
  for (const name of ['Bea', 'Carl']) people.set(name, (await w.ask.people.addUser({ id: w.ids.next(), name, role: 'picker' })).id)
  people.set('Olga', (await w.ask.people.addUser({ id: w.ids.next(), name: 'Olga', role: 'office' })).id)
  return { w, ref, people }
}
