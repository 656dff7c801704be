import type { Kysely } from 'kysely'
import type { EngineName } from '../ddl.ts'
import { firstWarehouse } from './0010-first-warehouse.ts'
import { sortedLists } from './0020-sorted-lists.ts'
import { files } from './0030-files.ts'
import { pricesAndTaxes } from './0040-prices-and-taxes.ts'
import { amendments } from './0050-amendments.ts'
import { customersInDepth } from './0070-customers-in-depth.ts'
import { severalWarehouses } from './0080-several-warehouses.ts'
import { quotes } from './0090-quotes.ts'
import { promises } from './0100-promises.ts'
import { papers } from './0110-papers.ts'
import { partsAndTransfers } from './0120-parts-and-transfers.ts'
import { tracedGoods } from './0130-traced-goods.ts'
import { northernIreland } from './0140-northern-ireland.ts'
import { wishedDays } from './0150-wished-days.ts'
import { selling } from './0160-selling.ts'
import { jointOrders } from './0170-joint-orders.ts'
import { firstInLine } from './0180-first-in-line.ts'
import { labels } from './0200-labels.ts'
import { openAccounts } from './0220-open-accounts.ts'
import { ordersInDepth } from './0230-orders-in-depth.ts'
import { labelSizes } from './0250-label-sizes.ts'
import { undoneSkips } from './0260-undone-skips.ts'
import { cameras } from './0290-cameras.ts'

export interface Migration {
  /** Numbered in tens, so that a fix can go between. */
  readonly version: number
  readonly name: string
  readonly up: (db: Kysely<unknown>, engine: EngineName) => Promise<void>
}

/** Forward only, in order. A released migration is never changed. */
export const migrations: readonly Migration[] = [
  { version: 10, name: 'first-warehouse', up: firstWarehouse },
  { version: 20, name: 'sorted-lists', up: sortedLists },
  { version: 30, name: 'files', up: files },
  { version: 40, name: 'prices-and-taxes', up: pricesAndTaxes },
  { version: 50, name: 'amendments', up: amendments },
  { version: 70, name: 'customers-in-depth', up: customersInDepth },
  { version: 80, name: 'several-warehouses', up: severalWarehouses },
  { version: 90, name: 'quotes', up: quotes },
  { version: 100, name: 'promises', up: promises },
  { version: 110, name: 'papers', up: papers },
  { version: 120, name: 'parts-and-transfers', up: partsAndTransfers },
  { version: 130, name: 'traced-goods', up: tracedGoods },
  { version: 140, name: 'northern-ireland', up: northernIreland },
  { version: 150, name: 'wished-days', up: wishedDays },
  { version: 160, name: 'selling', up: selling },
  { version: 170, name: 'joint-orders', up: jointOrders },
  { version: 180, name: 'first-in-line', up: firstInLine },
  { version: 200, name: 'labels', up: labels },
  { version: 220, name: 'open-accounts', up: openAccounts },
  { version: 230, name: 'orders-in-depth', up: ordersInDepth },
  { version: 250, name: 'label-sizes', up: labelSizes },
  { version: 260, name: 'undone-skips', up: undoneSkips },
  { version: 290, name: 'cameras', up: cameras },
]
