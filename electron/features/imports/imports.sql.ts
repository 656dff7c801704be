// What a file is compared with: reads other rooms' tables, writes only the list of imported files.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Barcode } from '#shared/contract/catalog.ts'
import type { ImportMapping } from '#shared/contract/imports.ts'
import type { Address } from '#shared/contract/terms.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'

const VALUES_A_STATEMENT = 500

export type KnownProduct = ValueOf<Awaited<ReturnType<typeof loadKnownProducts>>>
export type KnownCustomer = ValueOf<Awaited<ReturnType<typeof loadKnownCustomers>>>
type ValueOf<M> = M extends Map<string, infer V> ? V : never

/** The products whose SKU looks like one of these, by folded SKU, as they stand in the catalogue. */
export async function loadKnownProducts(db: ReadDb, skus: readonly string[]) {
  const products = await inChunks([...new Set(skus.map(foldSku))], (chunk) =>
    db
      .selectFrom('products')
      .select(['id', 'sku', 'skuFolded', 'name', 'unit', 'unitPrice', 'taxRateBp', 'weightGrams', 'hsCode', 'originCountry', 'version'])
      .where('skuFolded', 'in', chunk)
      .execute(),
  )
  const barcodes = await inChunks(
    products.map(({ id }) => id),
    (chunk) =>
      db
        .selectFrom('barcodes')
        .select(['productId', 'code', 'packQuantity'])
        .where('productId', 'in', chunk)
        .orderBy('productId')
        .orderBy('position')
        .execute(),
  )
  const known = new Map(products.map(({ id, ...product }) => [id, { id, ...product, barcodes: [] as Barcode[] }]))
  for (const { productId, ...barcode } of barcodes) known.get(productId)?.barcodes.push(barcode)
  return new Map([...known.values()].map(({ skuFolded, ...product }) => [skuFolded, product]))
}

/** The customers among these numbers, as they stand in the books. */
export async function loadKnownCustomers(db: ReadDb, numbers: readonly string[]) {
  const rows = await inChunks([...new Set(numbers)], (chunk) =>
    db
      .selectFrom('customers')
      .select(['id', 'number', 'name', 'email', 'phone', 'taxNumber', 'address', 'paymentDays', 'version'])
      .where('number', 'in', chunk)
      .execute(),
  )
  const former = await loadFormerNumbers(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map(({ address, ...row }) => {
      const known = { ...row, address: JSON.parse(address) as Address, formerNumbers: former.get(row.id) ?? [] } // written from an Address by the parties room
      return [row.number, known] as const
    }),
  )
}

/** The numbers of those that were merged into each of these customers. */
async function loadFormerNumbers(db: ReadDb, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await inChunks(ids, (chunk) =>
    db.selectFrom('customers').select(['number', 'mergedInto']).where('mergedInto', 'in', chunk).orderBy('number').execute(),
  )
  const former = new Map<string, string[]>()
  for (const { number, mergedInto } of rows) if (mergedInto) former.set(mergedInto, [...(former.get(mergedInto) ?? []), number])
  return former
}

/** Who orders under these numbers and where it goes: a merged customer's number stands for the one it was merged into. */
export async function loadOrderingCustomers(db: ReadDb, numbers: readonly string[]): Promise<Map<string, KnownCustomer>> {
  const merged = await inChunks([...new Set(numbers)], (chunk) =>
    db
      .selectFrom('customers as c')
      .innerJoin('customers as w', 'w.id', 'c.mergedInto')
      .select(['c.number', 'w.number as into'])
      .where('c.number', 'in', chunk)
      .execute(),
  )
  const known = await loadKnownCustomers(db, [...numbers, ...merged.map(({ into }) => into)])
  const ids = [...known.values()].map(({ id }) => id)
  const elsewhere = await inChunks(ids, (chunk) =>
    db
      .selectFrom('customerAddresses')
      .select(['customerId', 'address'])
      .where('customerId', 'in', chunk)
      .where('kind', '=', 'delivery')
      .where('isDefault', '=', 1)
      .execute(),
  )
  const deliveries = new Map(elsewhere.map(({ customerId, address }) => [customerId, JSON.parse(address) as Address])) // written from an Address by the parties room
  for (const [number, customer] of known) {
    const address = deliveries.get(customer.id)
    if (address) known.set(number, { ...customer, address })
  }
  for (const { number, into } of merged) {
    const winner = known.get(into)
    if (winner) known.set(number, winner)
  }
  return known
}

/** The bins among these codes, with the zone they are in. */
export async function loadKnownBins(db: ReadDb, codes: readonly string[]) {
  const rows = await inChunks([...new Set(codes)], (chunk) =>
    db
      .selectFrom('bins')
      .innerJoin('zones', 'zones.id', 'bins.zoneId')
      .select(['bins.id', 'bins.code', 'bins.kind', 'zones.name as zone'])
      .where('bins.code', 'in', chunk)
      .execute(),
  )
  return new Map(rows.map((row) => [row.code, row]))
}

/** The numbers of the orders among these ids. */
export async function loadKnownOrders(db: ReadDb, ids: readonly string[]) {
  const rows = await inChunks(ids, (chunk) => db.selectFrom('salesOrders').select(['id', 'number']).where('id', 'in', chunk).execute())
  return new Map(rows.map((row) => [row.id, row.number]))
}

/** When the very same file was imported before, and by whom. */
export function loadImportedFile(db: ReadDb, sha256: string, kind: string) {
  return db
    .selectFrom('importedFiles')
    .select(['fileName', 'at', 'userName'])
    .where('sha256', '=', sha256)
    .where('kind', '=', kind)
    .executeTakeFirst()
}

export async function keepImportedFile(
  tx: WriteDb,
  file: { sha256: string; kind: string; fileName: string; at: number; userName: string },
): Promise<void> {
  await tx
    .insertInto('importedFiles')
    .values(file)
    .onConflict((c) => c.doNothing())
    .execute()
}

const MAPPING_KEY = 'importMapping/'

/** What the headers of files meant that were imported with a mapping of their own, by the headers' fingerprint. */
export async function loadMappings(db: ReadDb, kind: string): Promise<Map<string, ImportMapping>> {
  const prefix = `${MAPPING_KEY}${kind}/`
  const rows = await db.selectFrom('settings').select(['key', 'value']).where('key', '>=', prefix).where('key', '<', `${prefix}~`).execute()
  return new Map(rows.map(({ key, value }) => [key.slice(prefix.length), JSON.parse(value) as ImportMapping])) // written by keepMapping
}

export async function keepMapping(tx: WriteDb, kind: string, fingerprint: string, mapping: ImportMapping): Promise<void> {
  const value = JSON.stringify(mapping)
  await tx
    .insertInto('settings')
    .values({ key: `${MAPPING_KEY}${kind}/${fingerprint}`, value, version: 1 })
    .onConflict((c) => c.column('key').doUpdateSet((e) => ({ value, version: e('settings.version', '+', 1) })))
    .execute()
}

/** Long lists go to the database in pieces, because a statement takes only so many values. */
async function inChunks<R>(values: readonly string[], read: (chunk: readonly string[]) => Promise<R[]>): Promise<R[]> {
  const rows: R[] = []
  for (let i = 0; i < values.length; i += VALUES_A_STATEMENT) rows.push(...(await read(values.slice(i, i + VALUES_A_STATEMENT))))
  return rows
}
