import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeRouter } from '#electron/api/router.ts'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { READ_THROUGH } from '#electron/database/search-newest.ts'
import { must } from '#shared/kernel/must.ts'
import { aCustomer, anOrder, aTeaShop, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { openRecorded, type Plan, type RecordedDatabase } from './recorded-statements.ts'

/** Tables that grow with every order, for ever. */
const growing = [
  ...['sales_orders', 'sales_order_lines', 'reservations', 'stock_moves', 'events', 'event_subjects', 'replies', 'scan_events'],
  ...['pick_lists', 'pick_tasks', 'pick_steps', 'packages', 'package_lines', 'pack_steps', 'shipments'],
  ...['invoices', 'invoice_lines', 'invoice_taxes', 'payments', 'outbox', 'print_jobs'],
]
/** Indexes over what is open: as long as the work at hand, not as the past. */
const overOpenWork = [
  ...['sales_orders_open', 'sales_orders_short', 'packages_closed', 'invoices_unpaid', 'invoices_of_unpaid'],
  ...['print_jobs_open', 'print_jobs_waiting', 'outbox_due'],
]

let folder: string
let recorded: RecordedDatabase
let ask: World['ask']
let known: { tea: string; customer: string; order: string; level: string }

beforeAll(async () => {
  const w = await openWarehouse()
  const { tea, customer } = await aTeaShop(w)
  const order = await anOrder(w).for(customer).of(tea, 1).confirmed()
  const shipment = await shipped(w, order)
  await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
  await aCustomer(w, 'Gone & Co')
  const level = must((await w.ask.stock.listStock({ productId: tea.id })).rows[0], 'tea on a shelf').levelId
  known = { tea: tea.id, customer: customer.id, order: order.id, level }
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-plans-'))
  const file = path.join(folder, 'packbench.db')
  addYears(must(w.file, 'a SQLite file'), file)
  await w.close()
  recorded = openRecorded(file)
  ask = createRouterClient(makeRouter(), { context: { hub: { ...w.hub, database: recorded }, headers: {} } })
})
afterAll(async () => {
  await recorded.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

/** Copies a warehouse and repeats its documents so often that a search does not read all of them through. */
function addYears(from: string, to: string): void {
  const original = openSqliteConnection(from, { readonly: false })
  original.prepare('vacuum into ?').run(to)
  original.close()
  const copy = openSqliteConnection(to, { readonly: false })
  const years = `with recursive years (n) as (select 1 union all select n + 1 from years where n < ${READ_THROUGH + 100})`
  const own: Record<string, string> = { id: `'a-' || n`, number: `'OLD-' || n`, shipment_id: `'a-' || n` }
  for (const table of ['sales_orders', 'pick_lists', 'shipments', 'invoices']) {
    const columns = copy.pragma(`table_info(${table})`) as { name: string }[] // SQLite's own answer
    const names = columns.map(({ name }) => name)
    const values = names.map((name) => own[name] ?? name)
    copy.exec(`insert into ${table} (${names}) ${years} select ${values} from years, (select * from ${table} limit 1)`)
  }
  copy.close()
}

async function plansOf(call: () => Promise<unknown>): Promise<Plan[]> {
  recorded.takePlans()
  await call()
  return recorded.takePlans()
}

/** Where a plan reads more the longer the business has been there: a whole table, or a walk along an index that no limit ends. */
function growingSteps({ text, steps }: Plan): string[] {
  const endsAtLimit = /\blimit \?/.test(text) && !/\blike\b/.test(text) && !steps.some((step) => step.startsWith('USE TEMP B-TREE'))
  return steps.filter((step) => {
    const [, table = '', index] = /^SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?/.exec(step) ?? []
    // An insert also lists the tables that refer to its own; they are read only while a constraint is deferred, and none of ours is.
    if (text.startsWith('insert') && !text.includes(`"${table}"`)) return false
    return growing.includes(table) && !(index && (endsAtLimit || overOpenWork.includes(index)))
  })
}

const lists: Record<string, [how: string, call: () => Promise<unknown>]> = {
  'all orders': ['SCAN sales_orders USING COVERING INDEX sqlite_autoindex_sales_orders_1', () => ask.orders.listOrders({})],
  'open orders': [
    'SEARCH sales_orders USING COVERING INDEX sales_orders_status (status=?)',
    () => ask.orders.listOrders({ filter: 'open' }),
  ],
  'orders to release': [
    'SEARCH sales_orders USING INDEX sales_orders_status (status=?)',
    () => ask.orders.listOrders({ filter: 'toRelease' }),
  ],
  'short orders': ['SCAN sales_orders USING INDEX sales_orders_short', () => ask.orders.listOrders({ filter: 'short' })],
  'late orders': ['SEARCH sales_orders USING COVERING INDEX sales_orders_risk (risk=?)', () => ask.orders.listOrders({ filter: 'late' })],
  'orders at risk': [
    'SEARCH sales_orders USING COVERING INDEX sales_orders_risk (risk=?)',
    () => ask.orders.listOrders({ filter: 'atRisk' }),
  ],
  'shipped orders': ['SCAN sales_orders USING INDEX sqlite_autoindex_sales_orders_1', () => ask.orders.listOrders({ filter: 'shipped' })],
  'orders of a customer': [
    'SEARCH sales_orders USING COVERING INDEX sales_orders_customer (customer_id=?)',
    () => ask.orders.listOrders({ customerId: known.customer }),
  ],
  'all orders by number': [
    'SCAN sales_orders USING COVERING INDEX sales_orders_number',
    () => ask.orders.listOrders({ sort: { by: 'number', dir: 'desc' } }),
  ],
  'all orders by the day they were ordered': [
    'SCAN sales_orders USING COVERING INDEX sales_orders_ordered',
    () => ask.orders.listOrders({ sort: { by: 'orderedOn', dir: 'desc' } }),
  ],
  'orders of some days': [
    'SEARCH sales_orders USING COVERING INDEX sales_orders_ordered (ordered_on>? AND ordered_on<?)',
    () => ask.orders.listOrders({ where: { ordered: { from: '2026-09-01', to: '2026-09-30' } } }),
  ],
  'orders promised within some days': [
    'SEARCH sales_orders USING COVERING INDEX sales_orders_promised (promised_on>? AND promised_on<?)',
    () => ask.orders.listOrders({ where: { promised: { from: '2026-09-01', to: '2026-09-30' } } }),
  ],
  'orders of a channel': [
    'SEARCH sales_orders USING COVERING INDEX sales_orders_channel (channel=?)',
    () => ask.orders.listOrders({ where: { channel: 'shop' } }),
  ],
  'open orders by what they are worth': [
    'SEARCH sales_orders USING INDEX sales_orders_status (status=?)',
    () => ask.orders.listOrders({ filter: 'open', sort: { by: 'gross', dir: 'desc' } }),
  ],
  'orders by a reference of long ago': [
    'SEARCH sales_orders USING INDEX sales_orders_reference (<expr>>? AND <expr><?)',
    () => ask.orders.listOrders({ search: 'po-1' }),
  ],
  'orders by a customer of long ago': [
    'SEARCH sales_orders USING COVERING INDEX sales_orders_customer (customer_id=? AND id<?)',
    () => ask.orders.listOrders({ search: 'gone' }),
  ],
  'all invoices by number': [
    'SCAN invoices USING COVERING INDEX invoices_number',
    () => ask.invoicing.listInvoices({ sort: { by: 'number', dir: 'desc' } }),
  ],
  'invoices due within some days': [
    'SEARCH invoices USING COVERING INDEX invoices_due (due_on>? AND due_on<?)',
    () => ask.invoicing.listInvoices({ where: { due: { from: '2026-09-01', to: '2026-09-30' } } }),
  ],
  'all shipments by number': [
    'SCAN shipments USING COVERING INDEX shipments_number',
    () => ask.shipping.listShipments({ sort: { by: 'number', dir: 'desc' } }),
  ],
  'customers by name': ['SCAN customers USING INDEX customers_name', () => ask.parties.listCustomers({ sort: { by: 'name', dir: 'asc' } })],
  'products by name': [
    'SCAN products USING COVERING INDEX products_name',
    () => ask.catalog.listProducts({ sort: { by: 'name', dir: 'asc' } }),
  ],
  'work that waits': ['SEARCH sales_orders USING INDEX sales_orders_status (status=?)', () => ask.orders.countOrders({})],
  'pick lists in hand': ['SEARCH pick_lists USING COVERING INDEX pick_lists_status (status=?)', () => ask.picking.listPickLists({})],
  'the packing queue': ['SEARCH sales_orders USING INDEX sales_orders_status (status=?)', () => ask.packing.listPackQueue({})],
  'packages to ship': ['SCAN packages USING INDEX packages_closed', () => ask.shipping.listReadyPackages({})],
  shipments: ['SCAN shipments USING COVERING INDEX shipments_shipped', () => ask.shipping.listShipments({})],
  'shipments by a tracking number of long ago': [
    'SEARCH shipments USING INDEX shipments_tracking (<expr>>? AND <expr><?)',
    () => ask.shipping.listShipments({ search: 'jd0' }),
  ],
  'unpaid invoices': ['SCAN invoices USING INDEX invoices_unpaid', () => ask.invoicing.listInvoices({ filter: 'unpaid' })],
  'overdue invoices': ['SCAN invoices USING INDEX invoices_unpaid', () => ask.invoicing.listInvoices({ filter: 'overdue' })],
  customers: ['SEARCH sales_orders USING INDEX sales_orders_open (customer_id=?)', () => ask.parties.listCustomers({})],
  'the timeline of a customer': [
    'SEARCH event_subjects USING PRIMARY KEY (kind=? AND subject_id=?)',
    () => ask.history.getTimeline({ about: { kind: 'customer', id: known.customer } }),
  ],
  'why stock stands as it does': [
    'SEARCH stock_moves USING COVERING INDEX stock_moves_out (product_id=? AND from_bin_id=? AND lot=?)',
    () => ask.stock.explainStock({ levelId: known.level }),
  ],
  'what waits for printers': ['SCAN print_jobs USING INDEX print_jobs_open', () => ask.printing.listPrintJobs({ openOnly: true })],
}

describe('a list is read along its index, however long the past is', () => {
  test.each(Object.entries(lists))('%s', async (_, [how, call]) => {
    const plans = await plansOf(call)
    expect(plans.flatMap(growingSteps)).toEqual([])
    expect(plans.flatMap(({ steps }) => steps)).toContain(how)
  })

  test.each<[string, () => Promise<unknown>]>([
    ['orders', () => ask.orders.listOrders({ search: 'nobody' })],
    ['shipments', () => ask.shipping.listShipments({ search: 'nobody' })],
    ['invoices', () => ask.invoicing.listInvoices({ search: 'nobody' })],
    ['pick lists', () => ask.picking.listPickLists({ search: 'nobody', openOnly: false })],
  ])('a search among %s that finds nothing', async (_, call) => {
    expect((await plansOf(call)).flatMap(growingSteps)).toEqual([])
  })
})

test('nothing between the telephone and the invoice reads a table whole', async () => {
  const seen = new Map<string, string[]>()
  const step = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    recorded.takePlans()
    const answer = await call()
    const plans = recorded.takePlans()
    expect(plans.flatMap(growingSteps), name).toEqual([])
    seen.set(
      name,
      plans.flatMap(({ steps }) => steps),
    )
    return answer
  }
  const lines = [{ id: 'line', productId: known.tea, quantity: 1 }]
  await step('add', () => ask.orders.addOrder({ id: 'order', customerId: known.customer, lines }))
  await step('change', () => ask.orders.changeOrder({ id: 'order', version: 1, customerId: known.customer, lines }))
  await step('confirm', () => ask.orders.confirmOrder({ id: 'order' }))
  const { tasks } = await step('release', () => ask.picking.releaseOrders({ id: 'list', orderIds: ['order'] }))
  await step('start', () => ask.picking.startPickList({ pickListId: 'list' }))
  await step('bin', () => ask.picking.recordScan({ pickListId: 'list', scan: must(tasks[0], 'a task').binCode }))
  await step('item', () => ask.picking.recordScan({ pickListId: 'list', scan: EARL_GREY_EAN }))
  const { view } = await step('pack', () => ask.packing.recordScan({ orderId: 'order', scan: EARL_GREY_EAN }))
  const packageIds = view.packages.map(({ id }) => id)
  await step('ship', () => ask.shipping.shipPackages({ id: 'shipment', packageIds, carrier: 'DHL' }))
  await step('invoice', () => ask.invoicing.issueInvoice({ shipmentId: 'shipment' }))
  await step('order', () => ask.orders.getOrder({ id: 'order' }))

  // What the customer owes is read along what is open, however many orders and invoices there were before.
  expect(seen.get('confirm')).toEqual(
    expect.arrayContaining([
      'SEARCH stock_levels USING INDEX sqlite_autoindex_stock_levels_2 (product_id=?)',
      'SEARCH sales_orders USING INDEX sales_orders_unfinished (customer_id=?)',
      'SEARCH invoices USING COVERING INDEX invoices_of_unpaid (customer_id=?)',
      'SCAN prepayments USING INDEX prepayments_unused',
    ]),
  )
  expect(seen.get('item')).toEqual(
    expect.arrayContaining([
      'SEARCH replies USING INDEX sqlite_autoindex_replies_1 (request_id=?)',
      'SEARCH pick_tasks USING INDEX pick_tasks_list (pick_list_id=?)',
      'SEARCH barcodes USING PRIMARY KEY (code=?)',
      'SEARCH pick_tasks USING INDEX pick_tasks_order (order_id=? AND status=?)',
    ]),
  )
  expect(seen.get('pack')).toContain('SEARCH packages USING INDEX packages_order (order_id=?)')
  expect(seen.get('invoice')).toContain('SEARCH packages USING INDEX packages_shipment (shipment_id=?)')
})
