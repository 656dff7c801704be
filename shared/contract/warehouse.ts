// The warehouse contract: everything that a hub answers, room by room.
import { must } from '#shared/kernel/must.ts'
import { accounts } from './accounts.ts'
import { amendments } from './amendments.ts'
import { attachments } from './attachments.ts'
import { backups } from './backups.ts'
import { catalog } from './catalog.ts'
import { deliveries } from './deliveries.ts'
import { exports } from './exports.ts'
import { files } from './files.ts'
import { history } from './history.ts'
import { holds } from './holds.ts'
import { imports } from './imports.ts'
import { invoicing } from './invoicing.ts'
import { joints } from './joints.ts'
import { labels } from './labels.ts'
import { margins } from './margins.ts'
import { orderTags } from './order-tag.ts'
import { orders } from './orders.ts'
import { packing } from './packing.ts'
import { parties } from './parties.ts'
import { people } from './people.ts'
import { picking } from './picking.ts'
import { priceLists } from './price-lists.ts'
import { pricing } from './pricing.ts'
import { printing } from './printing.ts'
import { promising } from './promising.ts'
import { putBacks } from './put-backs.ts'
import { quotes } from './quotes.ts'
import { recurring } from './recurring.ts'
import { reservations } from './reservations.ts'
import { setup } from './setup.ts'
import { shipping } from './shipping.ts'
import { stock } from './stock.ts'
import { transfers } from './transfers.ts'
import { views } from './views.ts'
import { warehouses } from './warehouses.ts'

export const warehouse = {
  setup,
  people,
  warehouses,
  files,
  attachments,
  catalog,
  parties: { ...parties, ...accounts },
  pricing: { ...pricing, ...priceLists, ...margins },
  stock,
  transfers,
  promising,
  orders: { ...orders, ...orderTags, ...amendments, ...reservations },
  holds,
  deliveries: { ...deliveries, ...joints },
  quotes,
  recurring,
  picking,
  packing,
  putBacks,
  shipping,
  invoicing,
  labels,
  printing,
  imports,
  exports,
  backups,
  history,
  views,
}
export type Warehouse = typeof warehouse

const names = new Map<unknown, string>(
  Object.entries(warehouse).flatMap(([room, procedures]) => Object.entries(procedures).map(([name, p]) => [p, `${room}.${name}`] as const)),
)

/** A procedure's full name, such as `picking.recordScan`. */
export function nameOf(procedure: unknown): string {
  return must(names.get(procedure), 'a procedure of the warehouse contract')
}
