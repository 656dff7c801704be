// The shape of every table, as Kysely sees it (camelCase here, snake_case in SQL). Row shapes never leave a room's .sql.ts.
import type { Generated, Kysely, Transaction } from 'kysely'
import type { FileKind } from '#shared/domain/files/file-kind.ts'
import type { PriceSource } from '#shared/domain/pricing/choose-price.ts'
import type { TaxCategory, TaxReason } from '#shared/domain/pricing/tax-words.ts'
import type { CustomerTables } from './customer-tables.ts'
import type { DeliveryTables } from './delivery-tables.ts'
import type { FloorTables } from './floor-tables.ts'
import type { MoneyTables } from './money-tables.ts'
import type { OrderChangeTables } from './order-change-tables.ts'
import type { OrderPromise, PromiseTables } from './promise-tables.ts'
import type { QuoteTables } from './quote-tables.ts'
import type { SalesTables } from './sales-tables.ts'
import type { TraceTables } from './trace-tables.ts'

export interface Tables
  extends CustomerTables,
    DeliveryTables,
    FloorTables,
    MoneyTables,
    OrderChangeTables,
    PromiseTables,
    QuoteTables,
    SalesTables,
    TraceTables {
  settings: { key: string; value: string; version: number }
  users: { id: string; name: string; role: string; createdAt: number }
  stationPrinters: { station: string; documentKind: string; port: string; profile: string }
  labelTemplates: {
    id: string
    kind: string
    name: string
    folded: string
    body: string
    version: number
    changedAt: number
    changedBy: string
  }
  labelChoices: { kind: string; templateId: string }
  labelSizes: { kind: string; size: string }
  warehouses: {
    id: string
    code: string
    name: string
    address: string
    rank: number
    isDefault: number
    helpsOthers: number
    version: number
    createdAt: number
  }
  stationDevices: { station: string; deviceId: string; kind: string; name: string; state: string; toldAt: number }
  stationWarehouses: { station: string; warehouseId: string }
  zones: { id: string; name: string; position: number; warehouseId: string | null }
  bins: { id: string; code: string; zoneId: string; kind: 'shelf' | 'bench'; position: number; warehouseId: string | null }
  products: {
    id: string
    sku: string
    skuFolded: string
    name: string
    search: string
    unit: string
    unitPrice: string
    taxRateBp: number
    weightGrams: number
    picture: Generated<string | null>
    version: number
    createdAt: number
    leadHours: Generated<number | null>
    hsCode: Generated<string>
    originCountry: Generated<string>
  }
  barcodes: { code: string; productId: string; packQuantity: number; position: number }
  stockLevels: { id: string; productId: string; binId: string; lot: string; onHand: number; reserved: number }
  stockMoves: {
    id: string
    productId: string
    lot: string
    fromBinId: string | null
    toBinId: string | null
    quantity: number
    reason: string
    document: string
    requestId: string
    at: number
  }
  salesOrders: OrderPromise & {
    /** The day on which the last of it arrived. */
    deliveredOn: Generated<string | null>
    id: string
    number: string
    warehouseId: Generated<string>
    customerId: string
    status: string
    isConfirmed: number
    shipTo: string
    customerReference: string
    purchasedOn: Generated<string | null>
    channel: string
    currency: string
    orderedOn: string
    promisedOn: string | null
    carrier: string
    notes: string
    search: string
    netMinor: number
    taxMinor: number
    grossMinor: number
    lineCount: number
    unitsOrdered: number
    unitsReserved: number
    unitsPicked: number
    unitsPacked: number
    unitsShipped: number
    unitsCancelled: number
    unitsShort: number
    openHolds: Generated<number>
    /** How many parts it is sent in; 0 without a delivery plan. */
    parts: Generated<number>
    partsShipped: Generated<number>
    /** What it shares with the orders that it goes together with. */
    jointId: Generated<string | null>
    /** What sending it would be charged, were it not to go with an order that pays for both. */
    waivedMinor: Generated<number>
    version: number
    createdAt: number
    discountBp: Generated<number>
    discountMinor: Generated<number>
    allowanceMinor: Generated<number>
    shippingMinor: Generated<number>
    shippingSource: Generated<'none' | 'rule' | 'typed'>
    shippingRule: Generated<string>
    shippingCategory: Generated<TaxCategory>
    shippingRateBp: Generated<number>
  }
  salesOrderLines: {
    id: string
    orderId: string
    position: number
    productId: string
    description: string
    unitPrice: string
    taxRateBp: number
    netMinor: number
    ordered: number
    reserved: number
    picked: number
    packed: number
    shipped: number
    cancelled: number
    invoiced: number
    priceSource: Generated<PriceSource>
    priceList: Generated<string>
    priceFrom: Generated<number>
    discountBp: Generated<number>
    discountMinor: Generated<number>
    allowanceMinor: Generated<number>
    taxCategory: Generated<TaxCategory>
    taxReason: Generated<TaxReason>
  }
  reservations: { id: string; orderLineId: string; stockLevelId: string; quantity: number }
  numberSeries: { name: string; next: number }
  events: {
    seq: Generated<number>
    requestId: string
    command: string
    what: string
    userName: string
    station: string
    at: number
    facts: string
  }
  eventSubjects: { seq: number; kind: string; subjectId: string }
  replies: { requestId: string; command: string; inputHash: string; reply: string; at: number }
  scanEvents: { id: string; at: number; station: string; userName: string; command: string; raw: string; result: string }
  outbox: {
    id: string
    kind: string
    payload: string
    state: string
    attempts: number
    dueAt: number
    lastError: string
    createdAt: number
    doneAt: number | null
  }
  printJobs: {
    id: string
    station: string
    documentKind: string
    documentId: string
    documentNumber: string
    copies: number
    isCopy: number
    state: string
    attempts: number
    dueAt: number
    lastError: string
    createdAt: number
    printedAt: number | null
  }
  savedViews: {
    id: string
    list: string
    name: string
    owner: string
    isShared: number
    content: string
    version: number
    createdAt: number
  }
  listLayouts: { owner: string; list: string; columns: string; defaultViewId: string | null }
  storedFiles: {
    sha256: string
    kind: FileKind
    byteCount: number
    width: number
    height: number
    content: Uint8Array
    storedAt: number
    unusedSince: number | null
  }
  fileUses: { sha256: string; ownerKind: string; ownerId: string }
  importedFiles: { sha256: string; kind: string; fileName: string; at: number; userName: string }
}

/** Reads only. A function's first parameter says whether it writes. */
export type ReadDb = Pick<Kysely<Tables>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>

/** An open write transaction: whatever takes one runs inside the command's frame. */
export type WriteDb = Transaction<Tables>
