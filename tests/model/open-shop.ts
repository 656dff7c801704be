import { aBin, aCustomer, aProduct, EARL_GREY_EAN, setUp } from '#tests/world/builders.ts'
import type { World } from '#tests/world/world.ts'
import { emptyReference } from './empty-reference.ts'
import type { Setting } from './kind.ts'
import { inTenThousandths } from './money.ts'
import type { Reference } from './reference.ts'

/** Three products, four bins, three customers at two addresses, two pickers, and Olga in the office. */
export async function openShop(w: World): Promise<Setting> {
  await setUp(w)
  const ref = emptyReference()
  for (const [walk, code] of ['A-01-1', 'A-02-1', 'B-01-1', 'C-01-1'].entries()) {
    await aBin(w, code)
    ref.bins.push({ code, walk, house: 'main' })
  }
  const tea = {
    sku: 'TEA-EG-250',
    unitPrice: '4.50',
    taxRateBp: 700,
    weightGrams: 260,
    packs: [
      [EARL_GREY_EAN, 1],
      ['CASE-EG', 6],
    ] as const,
  }
  const mug = {
    sku: 'MUG-BLUE',
    unitPrice: '9.95',
    taxRateBp: 1900,
    weightGrams: 400,
    packs: [
      ['MUG-1', 1],
      ['MUG-2', 2],
    ] as const,
  }
  const jar = { sku: 'JAR-075', unitPrice: '0.3333', taxRateBp: 1900, weightGrams: 75, packs: [] as const }
  for (const { sku, unitPrice, taxRateBp, weightGrams, packs } of [tea, mug, jar]) {
    const barcodes = packs.map(([code, packQuantity]) => ({ code, packQuantity }))
    const { id } = await aProduct(w, { sku, unitPrice, taxRateBp, weightGrams, barcodes })
    const codes = new Map([...packs, [sku, 1]] as const)
    ref.products.push({ id, sku, codes, price: inTenThousandths(unitPrice), taxRateBp, weightGrams })
  }
  for (const name of ['Bergman Tea & Co', 'Trattoria da Nonna', 'Corner Shop']) ref.customers.push((await aCustomer(w, name)).id)
  await openBook(w, ref)
  const people = new Map<string, string>()
  for (const name of ['Bea', 'Carl']) people.set(name, (await w.ask.people.addUser({ id: w.ids.next(), name, role: 'picker' })).id)
  people.set('Olga', (await w.ask.people.addUser({ id: w.ids.next(), name: 'Olga', role: 'office' })).id)
  return { w, ref, people }
}

/** A list for everybody, one for a group, and one for the first customer; the second customer has a Swedish VAT number. */
async function openBook(w: World, { book, customers }: Reference): Promise<void> {
  const [first = '', second = ''] = customers
  const { rates, version } = await w.ask.pricing.getTaxes({})
  book.rates.push(...rates)
  book.policyVersion = version
  const group = w.ids.next()
  await w.ask.pricing.addPriceGroup({ id: group, name: 'Cafés' })
  book.groups.push(group)
  const lists = [
    { name: 'Everybody', kind: 'base' },
    { name: 'Cafés', kind: 'group', groupId: group },
    { name: 'Bergman', kind: 'customer', customerId: first },
  ] as const
  for (const list of lists) {
    const id = w.ids.next()
    await w.ask.pricing.savePriceList({ id, currency: 'EUR', ...list })
    book.lists.push({ id, kind: list.kind, whose: list.kind === 'group' ? group : list.kind === 'customer' ? first : undefined })
  }
  const { version: read, ...customer } = await w.ask.parties.getCustomer({ id: second })
  await w.ask.parties.changeCustomer({ ...customer, version: read, taxNumber: 'SE556012579001' })
  book.registeredIn.set(second, 'SE')
}
