// The record of all planned orders: one event for each document of their lives. Only the newest orders also have what the floor leaves
// behind with every scan, which keeps a million orders at some gigabytes; what is asked of these tables is asked by key.
import { id } from './fill-documents.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Each order has this many places in the sequence of events; its scans lie between the steps. */
const PLACES = 64

type Kind = 'order' | 'customer' | 'pickList' | 'package' | 'shipment' | 'invoice'
interface Step {
  /** Its place among the order's events. */
  readonly at: number
  /** Milliseconds since the order came. */
  readonly after: number
  readonly command: string
  readonly what: string
  readonly when: string
  readonly facts: string
  readonly about: readonly Kind[]
}

const steps: readonly Step[] = [
  {
    at: 1,
    after: 0,
    command: 'orders.addOrder',
    what: 'orderAdded',
    when: '1',
    facts: `printf('{"number":"SO-%06d"}', o.n)`,
    about: ['order', 'customer'],
  },
  {
    at: 2,
    after: 10 * MINUTE,
    command: 'orders.confirmOrder',
    what: 'orderConfirmed',
    when: `o.stage not in ('draft', 'cancelled')`,
    facts: `printf('{"number":"SO-%06d","reserved":1,"short":0}', o.n)`,
    about: ['order'],
  },
  {
    at: 3,
    after: 20 * MINUTE,
    command: 'orders.cancelOrder',
    what: 'orderCancelled',
    when: `o.stage = 'cancelled'`,
    facts: `printf('{"number":"SO-%06d","reason":"changed mind"}', o.n)`,
    about: ['order'],
  },
  {
    at: 4,
    after: HOUR,
    command: 'picking.releaseOrders',
    what: 'ordersReleased',
    when: 'o.list_first = o.n',
    facts: `printf('{"pickList":"PL-%06d"}', o.list)`,
    about: ['pickList'],
  },
  {
    at: 57,
    after: 4 * HOUR,
    command: 'packing.recordScan',
    what: 'itemPacked',
    when: `o.boxed_n is not null and o.stage <> 'packing'`,
    facts: `printf('{"order":"SO-%06d","package":"PKG-%06d","quantity":1,"packageClosed":true}', o.n, o.boxed_n)`,
    about: ['order', 'package'],
  },
  {
    at: 60,
    after: 5 * HOUR,
    command: 'shipping.shipPackages',
    what: 'shipped',
    when: 'o.shipped_n is not null',
    facts: `printf('{"shipment":"SH-%06d","carrier":"DHL","packages":1}', o.shipped_n)`,
    about: ['shipment', 'order', 'package'],
  },
  {
    at: 61,
    after: 5 * HOUR,
    command: 'invoicing.issueInvoice',
    what: 'invoiceIssued',
    when: 'o.shipped_n is not null',
    facts: `printf('{"invoice":"INV-%06d","currency":"EUR"}', o.shipped_n)`,
    about: ['invoice', 'shipment', 'customer', 'order'],
  },
  {
    at: 62,
    after: 20 * 24 * HOUR,
    command: 'invoicing.recordPayment',
    what: 'paymentRecorded',
    when: 'o.is_paid',
    facts: `'{"currency":"EUR"}'`,
    about: ['invoice', 'customer'],
  },
]

/** Where the id of each kind of subject stands for the order `o`. */
const subjects: Readonly<Record<Kind, string>> = {
  order: 'sales_orders x on x.rowid = o.n',
  customer: 'plan_customers x on x.n = o.customer',
  pickList: 'pick_lists x on x.rowid = o.list',
  package: 'packages x on x.rowid = o.boxed_n',
  shipment: 'shipments x on x.rowid = o.shipped_n',
  invoice: 'invoices x on x.rowid = o.shipped_n',
}

const perStep = (part: (step: Step) => string | number) =>
  `case s.at ${steps.map((step) => `when ${step.at} then ${part(step)}`).join(' ')} end`
const quoted = (text: string) => `'${text}'`
const seq = `o.n * ${PLACES} + s.at`
const happened = perStep(({ when }) => when)

const about = (kind: Kind) =>
  `insert into event_subjects (seq, kind, subject_id) select ${seq}, '${kind}', x.id from plan_orders o
   cross join (select at from plan_steps where at in (${steps.filter((step) => step.about.includes(kind)).map(({ at }) => at)})) s
   join ${subjects[kind]} where ${happened} order by o.n, s.at`

/** The scans of each line: its bin, its item, and the item at the bench. */
const scans = `from plan_orders o join plan_lines l on l.order_n = o.n cross join plan_scans s
  where o.n > @recent and (l.state in ('packed', 'shipped') or (l.state = 'picked' and s.place < 2))`
const scanSeq = `o.n * ${PLACES} + 5 + l.position * 4 + s.place`
const scanAt = `o.at + ${2 * HOUR} + (l.position * 4 + s.place) * ${MINUTE}`
const scanAbout = (kind: Kind, places: string) =>
  `insert into event_subjects (seq, kind, subject_id) select ${scanSeq}, '${kind}', x.id
   ${scans.replace('where', `join ${subjects[kind]} where s.place in (${places}) and`)}`

export const historySets: readonly string[] = [
  'create temp table plan_steps (at integer primary key) strict',
  `insert into plan_steps values ${steps.map(({ at }) => `(${at})`).join(', ')}`,
  `insert into events (seq, request_id, command, what, user_name, station, at, facts)
     select ${seq}, ${id('o.at', '0f0', seq)}, ${perStep(({ command }) => quoted(command))}, ${perStep(({ what }) => quoted(what))}, 'Ada', 'OFFICE',
       o.at + ${perStep(({ after }) => after)}, ${perStep(({ facts }) => facts)}
     from plan_orders o cross join plan_steps s where ${happened} order by o.n, s.at`,
  ...(Object.keys(subjects) as Kind[]).map(about), // all kinds, by name
  `insert into event_subjects (seq, kind, subject_id) select o.list_first * ${PLACES} + 4, 'order', x.id
     from plan_orders o join ${subjects.order} where o.list is not null order by o.n`,
  `insert into event_subjects (seq, kind, subject_id) select o.n * ${PLACES} + 2, 'product', p.id
     from plan_orders o join plan_lines l on l.order_n = o.n join products p on p.rowid = l.product where o.stage not in ('draft', 'cancelled') order by o.n`,
  'create temp table plan_scans (place integer primary key, what text not null) strict',
  `insert into plan_scans values (0, 'binConfirmed'), (1, 'itemPicked'), (2, 'itemPacked')`,
  `insert into events (seq, request_id, command, what, user_name, station, at, facts)
     select ${scanSeq}, ${id('o.at', '0f0', scanSeq)}, iif(s.place = 2, 'packing.recordScan', 'picking.recordScan'), s.what, 'Grace', 'PACK-1', ${scanAt},
       printf('{"order":"SO-%06d","position":%d,"quantity":%d}', o.n, l.position, l.quantity) ${scans}`,
  `insert into scan_events (id, at, station, user_name, command, raw, result)
     select ${id('o.at', '0f1', scanSeq)}, ${scanAt}, 'PACK-1', 'Grace', iif(s.place = 2, 'packing.recordScan', 'picking.recordScan'), 'CASE-' || l.product, 'accepted'
     ${scans}`,
  scanAbout('pickList', '0, 1'),
  scanAbout('order', '1, 2'),
  scanAbout('package', '2'),
  `insert into pick_steps (id, pick_list_id, kind, task_id, quantity, bin_before)
     select ${id('o.at', '0f2', scanSeq)}, t.pick_list_id, iif(s.place = 0, 'bin', 'item'), t.id, iif(s.place = 0, 0, l.quantity), null
     ${scans.replace('where', `join pick_tasks t on t.rowid = o.n * 16 + l.position where s.place < 2 and`)}`,
  `insert into replies (request_id, command, input_hash, reply, at)
     select request_id, command, '', '{"view":"' || hex(zeroblob(500)) || '"}', at from events where seq > @recent * ${PLACES} + ${PLACES}`,
  `insert into print_jobs (id, station, document_kind, document_id, document_number, copies, is_copy, state, attempts, due_at, last_error, created_at, printed_at)
     select ${id('k.closed_at', '0f3', 'o.n * 2 + s.place')}, 'PACK-1', iif(s.place = 0, 'packingSlip', 'shippingLabel'), k.id, k.number, 1, 0, 'printed', 1,
       k.closed_at, '', k.closed_at, k.closed_at
     from plan_orders o join packages k on k.rowid = o.boxed_n cross join plan_scans s where o.n > @recent and k.status <> 'open' and s.place < 2`,
]
