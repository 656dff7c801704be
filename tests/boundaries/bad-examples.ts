/** Code that breaks one house rule on every line of `bad`, at the place where the rule holds, beside lines that keep it. */
export type BadExample = { rule: string; at: string; bad: string[]; good: string[] }

/** At least one for every rule in biome.json's plugins, and for the built-in rules that the house has made errors. */
export const badExamples: BadExample[] = [
  {
    rule: 'kernel-stands-alone',
    at: 'shared/kernel/example.ts',
    bad: ["import { orderStatus } from '#shared/domain/orders/order-status.ts'", "import fs from 'node:fs'", "import { z } from 'zod'"],
    good: ["import { must } from './must.ts'", "import Big from 'big.js'", "import { v7 } from 'uuid'"],
  },
  {
    rule: 'domain-is-pure',
    at: 'shared/domain/orders/example.ts',
    bad: [
      "import type { OrderView } from '#shared/contract/orders.ts'",
      "import { handle } from '#electron/features/handle.ts'",
      "import fs from 'node:fs'",
      "import { z } from 'zod'",
    ],
    good: [
      "import { must } from '#shared/kernel/must.ts'",
      "import { onHand } from '../stock/on-hand.ts'",
      "import Big from 'big.js'",
      "import { postcodeValidator } from 'postcode-validator'",
    ],
  },
  {
    rule: 'contract-knows-no-side',
    at: 'shared/contract/example.ts',
    bad: [
      "import { handle } from '#electron/features/handle.ts'",
      "import { Button } from '#renderer/ui/button.tsx'",
      "import { useState } from 'react'",
      "import path from 'node:path'",
    ],
    good: [
      "import { z } from 'zod'",
      "import type { Money } from '#shared/kernel/money.ts'",
      "import { rights } from '#shared/domain/people/rights.ts'",
    ],
  },
  {
    rule: 'rooms-import-to-the-left',
    at: 'electron/features/picking/example.ts',
    bad: [
      "import { shipPackage } from '../shipping/ship-package.ts'",
      "import type { Package } from '#shared/domain/packing/package.ts'",
      "export { issueInvoice } from '#electron/features/invoicing/issue-invoice.ts'",
      "export const later = () => import('../returns/open-return.ts')",
    ],
    good: ["import { reserveStock } from '../stock/claims.ts'", "import { orderStatus } from '#shared/domain/orders/order-status.ts'"],
  },
  {
    rule: 'rooms-import-to-the-left',
    at: 'shared/domain/pricing/example.ts',
    bad: [
      "import { planReservation } from '../stock/plan-reservation.ts'",
      "import { orderStatus } from '#shared/domain/orders/order-status.ts'",
    ],
    good: ["import { foldSku } from '#shared/domain/catalog/fold-sku.ts'"],
  },
  {
    rule: 'rooms-import-to-the-left',
    at: 'electron/features/quotes/example.ts',
    bad: ["import { releaseOrders } from '../picking/release-orders.ts'"],
    good: ["import { addOrder } from '../orders/add-order.ts'"],
  },
  {
    rule: 'rooms-import-to-the-left',
    at: 'electron/features/packing/example.ts',
    bad: ["import { amendOrder } from '../amendments/amend-order.ts'"],
    good: ["import { openListsOf } from '../picking/open-lists.ts'"],
  },
  {
    rule: 'rooms-import-to-the-left',
    at: 'electron/features/amendments/example.ts',
    bad: ["import { shipPackage } from '../shipping/ship-package.ts'"],
    good: ["import { unpackUnits } from '../packing/unpack-units.ts'"],
  },
  {
    rule: 'rooms-import-to-the-left',
    at: 'shared/domain/stock/example.ts',
    bad: ["import { orderStatus } from '../orders/order-status.ts'", "import { receive } from '#shared/domain/purchasing/receive.ts'"],
    good: ["import { foldSku } from '../catalog/fold-sku.ts'", "import { choosePrice } from '../pricing/choose-price.ts'"],
  },
  {
    rule: 'clock-and-chance-are-arguments',
    at: 'shared/domain/orders/late.ts',
    bad: [
      'export const now = Date.now()',
      'export const today = new Date()',
      'export const chance = Math.random()',
      'export const id = crypto.randomUUID()',
    ],
    good: ['export const day = (at: number) => new Date(at)'],
  },
  {
    rule: 'clock-and-chance-are-arguments',
    at: 'electron/features/orders/late.ts',
    bad: ['export const began = performance.now()', 'export const now = globalThis.Date.now()'],
    good: ['export const isLate = (now: number, due: number) => now > due'],
  },
  {
    rule: 'features-touch-no-machine',
    at: 'electron/features/shipping/example.ts',
    bad: [
      "import { printer } from '#electron/devices/printer/port.ts'",
      "import { parcelService } from '../../connectors/carriers/parcel-service.ts'",
      "import { writePdf } from '#electron/documents/pdf/write-pdf.ts'",
      "import { invoicePdf } from '#electron/documents/invoice/invoice-pdf.ts'",
      "import { workOffOutbox } from '#electron/jobs/work-off-outbox.ts'",
    ],
    good: [
      "import type { ShippingLabel } from '#electron/documents/shipping-label/model.ts'",
      "import { addEvent } from '#electron/database/events.ts'",
    ],
  },
  {
    rule: 'sql-stays-in-its-room',
    at: 'electron/features/picking/borrow-tables.ts',
    bad: ["import { saveOrder } from '../orders/orders.sql.ts'", "import { stockOf } from '#electron/features/stock/stock-ledger.sql.ts'"],
    good: [
      "import { savePickTask } from './picking.sql.ts'",
      "import { reserveStock } from '../stock/claims.ts'",
      "import { addEvent } from '#electron/database/events.sql.ts'",
    ],
  },
  {
    rule: 'raw-sql-only-in-migrations',
    at: 'electron/features/orders/example.sql.ts',
    bad: ['export const column = (name: string) => sql.raw(name)', "export const order = sql.raw('name')"],
    good: ["import { sql } from 'kysely'", 'export const named = (name: string) => sql.ref(name)'],
  },
  {
    rule: 'database-lies-below',
    at: 'electron/database/example.ts',
    bad: ["import { handle } from '#electron/features/handle.ts'", "import { startJobs } from '../jobs/start-jobs.ts'"],
    good: ["import { must } from '#shared/kernel/must.ts'", "import { kyselyOverSqlite } from './engines/sqlite.ts'"],
  },
  {
    rule: 'devices-know-no-rules',
    at: 'electron/devices/printer/example.ts',
    bad: [
      "import { findOrder } from '#electron/features/orders/find-order.ts'",
      "import { transact } from '#electron/database/transact.ts'",
    ],
    good: ["import net from 'node:net'", "import { must } from '#shared/kernel/must.ts'"],
  },
  {
    rule: 'devices-know-no-rules',
    at: 'electron/documents/invoice/example.ts',
    bad: ["import { findOrder } from '#electron/features/orders/find-order.ts'"],
    good: ["import { writePdf } from '../pdf/write-pdf.ts'"],
  },
  {
    rule: 'devices-know-no-rules',
    at: 'electron/connectors/carriers/example.ts',
    bad: ["import { transact } from '#electron/database/transact.ts'"],
    good: ["import { must } from '#shared/kernel/must.ts'"],
  },
  {
    rule: 'jobs-have-no-window',
    at: 'electron/jobs/example.ts',
    bad: ["import { openMainWindow } from '#electron/windows/main-window.ts'", "import { dispatch } from '../api/dispatch.ts'"],
    good: ["import { printer } from '#electron/devices/printer/port.ts'"],
  },
  {
    rule: 'windows-know-only-shared',
    at: 'electron/windows/example.ts',
    bad: [
      "import { transact } from '#electron/database/transact.ts'",
      "import { findOrder } from '../features/orders/find-order.ts'",
      "import Database from 'better-sqlite3'",
    ],
    good: ["import { app } from 'electron'", "import type { HubState } from '#shared/contract/station.ts'"],
  },
  {
    rule: 'windows-know-only-shared',
    at: 'electron/main.ts',
    bad: ["import { transact } from './database/transact.ts'"],
    good: ["import { openMainWindow } from './windows/main-window.ts'"],
  },
  {
    rule: 'electron-only-in-windows',
    at: 'electron/api/example.ts',
    bad: ["import { app } from 'electron'", "import { net } from 'electron/main'"],
    good: ["import { dispatch } from './dispatch.ts'"],
  },
  {
    rule: 'renderer-has-no-node',
    at: 'renderer/app/example.ts',
    bad: [
      "import { ipcRenderer } from 'electron'",
      "import fs from 'node:fs'",
      "import { transact } from '#electron/database/transact.ts'",
      "import Database from 'better-sqlite3'",
    ],
    good: ["import { countScan } from '#shared/domain/picking/count-scan.ts'"],
  },
  {
    rule: 'ui-knows-no-trade',
    at: 'renderer/ui/button/example.tsx',
    bad: [
      "import { orders } from '#shared/contract/orders.ts'",
      "import { orderStatus } from '#shared/domain/orders/order-status.ts'",
      "import { useCommand } from '#renderer/api/use-command.ts'",
    ],
    good: ["import type { Money } from '#shared/kernel/money.ts'"],
  },
  {
    rule: 'screens-stand-apart',
    at: 'renderer/screens/picking/example.tsx',
    bad: ["import { OrderPanel } from '#renderer/screens/orders/order-panel.tsx'", "import { OrderList } from '../orders/order-list.tsx'"],
    good: ["import { Task } from '#renderer/screens/picking/task.tsx'", "import { Band } from './band.tsx'"],
  },
  {
    rule: 'nothing-imports-tests',
    at: 'electron/features/orders/tested.ts',
    bad: ["import { openWarehouse } from '#tests/world/world.ts'", "import { expect } from 'vitest'"],
    good: ["import { must } from '#shared/kernel/must.ts'"],
  },
  {
    rule: 'no-climbing',
    at: 'electron/api/transports/example.ts',
    bad: ["import { must } from '../../../shared/kernel/must.ts'"],
    good: ["import { dispatch } from '../dispatch.ts'"],
  },
  {
    rule: 'noFloatingPromises',
    at: 'electron/jobs/forgotten.ts',
    bad: ['Promise.resolve(1).then(console.log)'],
    good: ['await Promise.resolve(1)'],
  },
  { rule: 'noExplicitAny', at: 'shared/kernel/anything.ts', bad: ['export let thing: any'], good: ['export let known: unknown'] },
  {
    rule: 'noNonNullAssertion',
    at: 'shared/kernel/sure.ts',
    bad: ['export const first = (all: string[]) => all[0]!.length'],
    good: ['export const second = (all: string[]) => all[1]?.length'],
  },
  { rule: 'noDefaultExport', at: 'renderer/app/nameless.ts', bad: ['export default 5'], good: ['export const five = 5'] },
  { rule: 'noReExportAll', at: 'shared/domain/stock/barrel.ts', bad: ["export * from './on-hand.ts'"], good: ['export const own = 1'] },
]

/** Two files that import each other: the only rule that needs more than one. */
export const cycle = {
  'shared/domain/stock/hen.ts': "import { egg } from './egg.ts'\nexport const hen = () => egg\n",
  'shared/domain/stock/egg.ts': "import { hen } from './hen.ts'\nexport const egg = () => hen\n",
}
