// Company, customers, products and bins of the business, through the rooms' own functions.

import { createProducts } from '#electron/features/catalog/save-products.ts'
import { createCustomers } from '#electron/features/parties/save-customers.ts'
import { saveCompany } from '#electron/features/setup/company.sql.ts'
import { createBin } from '#electron/features/stock/bins.sql.ts'
import { must } from '#shared/kernel/must.ts'
import type { BenchHub } from '../bench-hub.ts'
import { company, gtin } from '../order-path.ts'
import type { BusinessSize } from './plan-business.ts'

const surnames = [
  'Abel',
  'Bergman',
  'Castell',
  'Dahl',
  'Engström',
  'Fischer',
  'Gruber',
  'Hagen',
  'Ivers',
  'Jansen',
  'Krüger',
  'Lindqvist',
  'Moreau',
  'Nowak',
  'Öst',
  'Petersen',
  'Quist',
  'Rossi',
  'Schäfer',
  'Tamm',
  'Urban',
  'Visser',
  'Weber',
  'Yilmaz',
  'Zeller',
  'Brandt',
  'Costa',
  'Duval',
  'Eriksen',
  'Ferrari',
  'Hoffmann',
  'Jung',
  'Keller',
  'Lang',
  'Meier',
  'Novak',
  'Otto',
  'Pohl',
  'Richter',
  'Sommer',
] as const
const trades = [
  'Tea & Co',
  'Feinkost',
  'Hotel',
  'Café',
  'Bakery',
  'Market',
  'Office Supply',
  'Restaurant',
  'Pharmacy',
  'Bookshop',
  'Gift Shop',
  'Trading',
  'Kiosk',
  'Canteen',
  'Clinic',
  'School',
  'Garden Centre',
  'Hardware',
  'Wine Bar',
  'Deli',
  'Spa',
  'Roastery',
  'Wholesale',
  'Online Shop',
] as const
const cities = [
  'Hamburg',
  'Berlin',
  'Köln',
  'Leipzig',
  'München',
  'Göteborg',
  'Århus',
  'Utrecht',
  'Lyon',
  'Wien',
  'Graz',
  'Basel',
  'Torino',
  'Gdańsk',
] as const
const teas = [
  'Earl Grey',
  'Assam',
  'Darjeeling',
  'Sencha',
  'Oolong',
  'Rooibos',
  'Peppermint',
  'Chai',
  'Jasmine',
  'Matcha',
  'Gunpowder',
  'Lapsang',
] as const
const forms = ['loose 100 g', 'loose 250 g', 'loose 1 kg', 'bags x20', 'bags x50', 'tin 125 g', 'gift box', 'sampler'] as const

/** Price in cents and tax rate of the nth product; every tenth is a thing to drink tea with. */
export function priceOf(n: number): { cents: number; rateBp: number } {
  return { cents: 290 + ((n * 137) % 4_000), rateBp: n % 10 === 0 ? 1900 : 700 }
}

/** Customers and products get row ids in their order, so that the nth of them is the row n. */
export async function stockTheHouse({ core }: BenchHub, size: BusinessSize): Promise<void> {
  const of = <T>(things: readonly T[], n: number): T => must(things[n % things.length], 'a name')
  const { ids, clock } = core
  const customers = Array.from({ length: size.customers }, (_, i) => {
    const name = `${of(surnames, i)} ${of(trades, Math.floor(i / surnames.length))}`
    const address = {
      name,
      line1: `Hauptstr. ${(i % 180) + 1}`,
      line2: '',
      postcode: String(10_000 + (i % 80_000)),
      city: of(cities, i),
      region: '',
      country: 'DE',
    }
    const number = `C-${String(i + 1).padStart(5, '0')}`
    return {
      id: ids.next(),
      number,
      name,
      email: `order${i + 1}@shop.example`,
      phone: '',
      taxNumber: '',
      address,
      paymentDays: of([14, 14, 30], i),
    }
  })
  const products = Array.from({ length: size.products }, (_, i) => {
    const { cents, rateBp } = priceOf(i + 1)
    const name =
      rateBp === 1900 ? `Stoneware mug no. ${i + 1}` : `${of(teas, i)} tea, ${of(forms, Math.floor(i / teas.length))}, no. ${i + 1}`
    const barcodes = [
      { code: gtin(i + 1), packQuantity: 1 },
      { code: `CASE-${i + 1}`, packQuantity: 6 },
    ]
    const fields = {
      unit: 'each',
      unitPrice: (cents / 100).toFixed(2),
      taxRateBp: rateBp,
      weightGrams: 100 + ((i * 37) % 900),
      hsCode: '',
      originCountry: '',
      barcodes,
    }
    return { id: ids.next(), sku: `TEA-${String(i + 1).padStart(5, '0')}`, name, ...fields }
  })
  await core.database.transact(async (tx) => {
    const work = { tx, ids, clock, requestId: 'fill', freed: () => {} }
    await saveCompany(
      tx,
      { ...company, email: '', phone: '', iban: '', bic: '', gs1Prefix: '', address: { ...company.address, line2: '', region: '' } },
      0,
    )
    const refused = (await createCustomers(work, customers)) ?? (await createProducts(work, products))
    if (refused) throw new Error(`the house cannot be stocked: ${JSON.stringify(refused)}`)
    for (let n = 1; n <= size.products; n++) await createBin(work, { id: ids.next(), code: binCode(n), zone: of(['A', 'B', 'C'], n) })
  })
}

/** Where the nth product lies. */
function binCode(n: number): string {
  return `${must(['A', 'B', 'C'][n % 3], 'a zone')}-${String(Math.ceil(n / 20)).padStart(3, '0')}-${(n % 20) + 1}`
}
