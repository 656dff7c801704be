// Every procedure of the contract with its use case. Leaving one out does not compile.
import type { AnyContractProcedure } from '@orpc/contract'
import { accountsHandlers } from '#electron/features/accounts/handlers.ts'
import { amendmentsHandlers, putBacksHandlers } from '#electron/features/amendments/handlers.ts'
import { attachmentsHandlers } from '#electron/features/attachments/handlers.ts'
import { backupsHandlers } from '#electron/features/backups/handlers.ts'
import { catalogHandlers } from '#electron/features/catalog/handlers.ts'
import { deliveriesHandlers } from '#electron/features/deliveries/handlers.ts'
import { exportsHandlers } from '#electron/features/exports/handlers.ts'
import { filesHandlers } from '#electron/features/files/handlers.ts'
import type { CommandHandler, QueryHandler } from '#electron/features/handle.ts'
import { historyHandlers } from '#electron/features/history/handlers.ts'
import { importsHandlers } from '#electron/features/imports/handlers.ts'
import { invoicingHandlers } from '#electron/features/invoicing/handlers.ts'
import { labelsHandlers } from '#electron/features/labels/handlers.ts'
import { holdsHandlers, ordersHandlers } from '#electron/features/orders/handlers.ts'
import { packingHandlers } from '#electron/features/packing/handlers.ts'
import { partiesHandlers } from '#electron/features/parties/handlers.ts'
import { peopleHandlers } from '#electron/features/people/handlers.ts'
import { pickingHandlers } from '#electron/features/picking/handlers.ts'
import { pricingHandlers } from '#electron/features/pricing/handlers.ts'
import { printingHandlers } from '#electron/features/printing/handlers.ts'
import { promisingHandlers } from '#electron/features/promising/handlers.ts'
import { marginHandlers, quotesHandlers } from '#electron/features/quotes/handlers.ts'
import { recurringHandlers } from '#electron/features/recurring/handlers.ts'
import { setupHandlers } from '#electron/features/setup/handlers.ts'
import { shippingHandlers } from '#electron/features/shipping/handlers.ts'
import { stockHandlers } from '#electron/features/stock/handlers.ts'
import { transfersHandlers } from '#electron/features/transfers/handlers.ts'
import { viewsHandlers } from '#electron/features/views/handlers.ts'
import { warehousesHandlers } from '#electron/features/warehouses/handlers.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'

/** The stream of changes has no handler: the router follows the change feed itself. */
type Streamed = 'changes'
type Handlers = {
  [Room in keyof Warehouse]: {
    [Name in Exclude<keyof Warehouse[Room], Streamed>]: Warehouse[Room][Name] extends infer P extends AnyContractProcedure
      ? CommandHandler<P> | QueryHandler<P>
      : never
  }
}

export const handlers = {
  setup: setupHandlers,
  people: peopleHandlers,
  warehouses: warehousesHandlers,
  files: filesHandlers,
  attachments: attachmentsHandlers,
  catalog: catalogHandlers,
  pricing: { ...pricingHandlers, ...marginHandlers },
  parties: { ...partiesHandlers, ...accountsHandlers },
  stock: stockHandlers,
  transfers: transfersHandlers,
  promising: promisingHandlers,
  orders: { ...ordersHandlers, ...amendmentsHandlers },
  putBacks: putBacksHandlers,
  holds: holdsHandlers,
  deliveries: deliveriesHandlers,
  quotes: quotesHandlers,
  recurring: recurringHandlers,
  picking: pickingHandlers,
  packing: packingHandlers,
  shipping: shippingHandlers,
  invoicing: invoicingHandlers,
  labels: labelsHandlers,
  printing: printingHandlers,
  imports: importsHandlers,
  exports: exportsHandlers,
  backups: backupsHandlers,
  history: historyHandlers,
  views: viewsHandlers,
} satisfies Handlers
