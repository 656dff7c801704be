import type { Kysely } from 'kysely'
import { define, type EngineName, makeAppendOnly } from '../ddl.ts'

/** The whole path of one order: catalogue, customers, stock, orders, picking, packing, shipping, invoicing, and their history. */
export async function firstWarehouse(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, people + places + selling + floor + money + record)
  for (const table of ['stock_moves', 'events', 'event_subjects']) await makeAppendOnly(db, engine, table)
}

const people = `
create keyed table settings (key text primary key, value text not null, version int not null);
create table users (
  id text primary key, name text not null unique, role text not null check (role in ('picker','packer','office','owner')), created_at int not null);
create keyed table station_printers (station text not null, document_kind text not null, port text not null, primary key (station, document_kind));
create table customers (
  id text primary key, number text not null unique, name text not null, search text not null, email text not null, phone text not null,
  tax_number text not null, address text not null, payment_days int not null check (payment_days >= 0), version int not null, created_at int not null);
create keyed table imported_files (sha256 text not null, kind text not null, file_name text not null, at int not null, user_name text not null,
  primary key (sha256, kind));
`

const places = `
create table zones (id text primary key, name text not null unique, position int not null);
create table bins (
  id text primary key, code text not null unique, zone_id text not null references zones (id),
  kind text not null check (kind in ('shelf','bench')), position int not null);
create index bins_walk on bins (position, code);
insert into zones (id, name, position) values ('bench', 'Bench', 1000000);
insert into bins (id, code, zone_id, kind, position) values ('bench', 'BENCH', 'bench', 'bench', 1000000);
create table products (
  id text primary key, sku text not null unique, sku_folded text not null unique, name text not null, search text not null, unit text not null,
  unit_price text not null, tax_rate_bp int not null check (tax_rate_bp between 0 and 10000), weight_grams int not null check (weight_grams >= 0),
  version int not null, created_at int not null);
create keyed table barcodes (
  code text primary key, product_id text not null references products (id), pack_quantity int not null check (pack_quantity > 0),
  position int not null);
create index barcodes_product on barcodes (product_id, position);
create table stock_levels (
  id text primary key, product_id text not null references products (id), bin_id text not null references bins (id), lot text not null,
  on_hand int not null, reserved int not null, unique (product_id, bin_id, lot), check (reserved >= 0), check (reserved <= on_hand));
create index stock_levels_bin on stock_levels (bin_id);
create table stock_moves (
  id text primary key, product_id text not null references products (id), lot text not null, from_bin_id text references bins (id),
  to_bin_id text references bins (id), quantity int not null check (quantity > 0), reason text not null, document text not null,
  request_id text not null, at int not null, check (from_bin_id is not null or to_bin_id is not null));
create index stock_moves_out on stock_moves (product_id, from_bin_id, lot, id) where from_bin_id is not null;
create index stock_moves_in on stock_moves (product_id, to_bin_id, lot, id) where to_bin_id is not null;
`

// What refers to an order's lines does so together with the order: a draft's lines may go, and the engine then looks for what refers to them
// among the rows of that order, which have an index, and not among all rows of all years.
const selling = `
create table sales_orders (
  id text primary key, number text not null unique, customer_id text not null references customers (id),
  status text not null check (status in ('draft','confirmed','released','picking','picked','packing','packed','partShipped','shipped','closed','cancelled')),
  is_confirmed int not null check (is_confirmed in (0, 1)), ship_to text not null, customer_reference text not null, channel text not null,
  currency text not null, ordered_on text not null, promised_on text, carrier text not null, notes text not null, search text not null,
  net_minor int not null, tax_minor int not null, gross_minor int not null, line_count int not null,
  units_ordered int not null, units_reserved int not null, units_picked int not null, units_packed int not null, units_shipped int not null,
  units_cancelled int not null, units_short int not null, version int not null, created_at int not null);
create index sales_orders_status on sales_orders (status, id);
create index sales_orders_customer on sales_orders (customer_id, id);
create index sales_orders_open on sales_orders (customer_id) where status in ('confirmed','released','picking','picked','packing','packed','partShipped');
create index sales_orders_reference on sales_orders (lower(customer_reference), id) where customer_reference <> '';
create index sales_orders_short on sales_orders (id) where units_short > 0;
create table sales_order_lines (
  id text primary key, order_id text not null references sales_orders (id), position int not null, product_id text not null references products (id),
  description text not null, unit_price text not null, tax_rate_bp int not null, net_minor int not null,
  ordered int not null check (ordered > 0), reserved int not null check (reserved >= 0), picked int not null check (picked >= 0),
  packed int not null check (packed >= 0), shipped int not null check (shipped >= 0), cancelled int not null check (cancelled >= 0),
  invoiced int not null check (invoiced >= 0), check (reserved + picked + packed + shipped + cancelled <= ordered), check (invoiced <= shipped),
  unique (order_id, id));
create keyed table reservations (
  id text primary key, order_line_id text not null references sales_order_lines (id), stock_level_id text not null references stock_levels (id),
  quantity int not null check (quantity > 0), unique (order_line_id, stock_level_id));
create index reservations_level on reservations (stock_level_id);
`

const floor = `
create table pick_lists (
  id text primary key, number text not null unique, status text not null check (status in ('open','inHand','done')), picker text not null,
  confirmed_bin_id text references bins (id), created_at int not null, finished_at int);
create index pick_lists_status on pick_lists (status, id);
create table pick_tasks (
  id text primary key, pick_list_id text not null references pick_lists (id), position int not null, order_id text not null references sales_orders (id),
  order_line_id text not null, stock_level_id text not null references stock_levels (id),
  product_id text not null references products (id), bin_id text not null references bins (id), lot text not null,
  asked int not null check (asked > 0), picked int not null check (picked >= 0), status text not null check (status in ('open','picked','short')),
  short_reason text not null, check (picked <= asked),
  foreign key (order_id, order_line_id) references sales_order_lines (order_id, id));
create index pick_tasks_list on pick_tasks (pick_list_id, position);
create index pick_tasks_order on pick_tasks (order_id, status);
create keyed table pick_steps (
  id text primary key, pick_list_id text not null references pick_lists (id), kind text not null check (kind in ('bin','item')),
  task_id text not null references pick_tasks (id), quantity int not null, bin_before text);
create index pick_steps_list on pick_steps (pick_list_id, id);
create table shipments (
  id text primary key, number text not null unique, customer_id text not null references customers (id), customer_name text not null,
  ship_to text not null, carrier text not null, service text not null, tracking_number text not null, search text not null,
  package_count int not null, shipped_at int not null);
create index shipments_shipped on shipments (shipped_at, id);
create index shipments_customer on shipments (customer_id, shipped_at, id);
create index shipments_tracking on shipments (lower(tracking_number), id) where tracking_number <> '';
create table packages (
  id text primary key, number text not null unique, order_id text not null references sales_orders (id), sequence int not null,
  sscc text not null unique, status text not null check (status in ('open','closed','shipped')), weight_grams int not null,
  shipment_id text references shipments (id), opened_at int not null, closed_at int);
create index packages_order on packages (order_id, sequence);
create index packages_closed on packages (closed_at, id) where status = 'closed';
create index packages_shipment on packages (shipment_id);
create keyed table package_lines (
  package_id text not null references packages (id), order_line_id text not null references sales_order_lines (id),
  quantity int not null check (quantity > 0), primary key (package_id, order_line_id));
create index package_lines_line on package_lines (order_line_id);
create keyed table pack_steps (
  id text primary key, request_id text not null, order_id text not null references sales_orders (id), package_id text not null references packages (id),
  order_line_id text not null, quantity int not null check (quantity >= 0),
  closed_package int not null check (closed_package in (0, 1)),
  foreign key (order_id, order_line_id) references sales_order_lines (order_id, id));
create index pack_steps_order on pack_steps (order_id, id);
`

const money = `
create table invoices (
  id text primary key, number text not null unique, customer_id text not null references customers (id), customer_name text not null,
  shipment_id text not null unique references shipments (id), currency text not null, issued_on text not null, due_on text not null,
  net_minor int not null, tax_minor int not null, gross_minor int not null, paid_minor int not null, seller text not null, buyer text not null,
  language text not null, search text not null, created_at int not null, check (gross_minor = net_minor + tax_minor), check (paid_minor <= gross_minor));
create index invoices_customer on invoices (customer_id, id);
create index invoices_unpaid on invoices (id, due_on) where paid_minor < gross_minor;
create table invoice_lines (
  id text primary key, invoice_id text not null references invoices (id), position int not null, order_line_id text not null,
  order_id text not null references sales_orders (id), sku text not null, description text not null, quantity int not null check (quantity > 0),
  unit text not null, unit_price text not null, tax_rate_bp int not null, net_minor int not null,
  foreign key (order_id, order_line_id) references sales_order_lines (order_id, id));
create index invoice_lines_invoice on invoice_lines (invoice_id, position);
create index invoice_lines_order on invoice_lines (order_id);
create keyed table invoice_taxes (
  invoice_id text not null references invoices (id), rate_bp int not null, category text not null, net_minor int not null, tax_minor int not null,
  primary key (invoice_id, rate_bp, category));
create table payments (
  id text primary key, invoice_id text not null references invoices (id), amount_minor int not null check (amount_minor > 0), paid_on text not null,
  note text not null, at int not null);
create index payments_invoice on payments (invoice_id);
create keyed table number_series (name text primary key, next int not null);
`

const record = `
create table events (
  seq serial, request_id text not null unique, command text not null, what text not null, user_name text not null, station text not null,
  at int not null, facts text not null);
create keyed table event_subjects (seq int not null references events (seq), kind text not null, subject_id text not null, primary key (kind, subject_id, seq));
create table replies (request_id text primary key, command text not null, input_hash text not null, reply text not null, at int not null);
create index replies_at on replies (at);
create keyed table scan_events (
  id text primary key, at int not null, station text not null, user_name text not null, command text not null, raw text not null, result text not null);
create table outbox (
  id text primary key, kind text not null, payload text not null, state text not null check (state in ('waiting','done','failed')),
  attempts int not null, due_at int not null, last_error text not null, created_at int not null, done_at int);
create index outbox_due on outbox (due_at, id) where state = 'waiting';
create table print_jobs (
  id text primary key, station text not null, document_kind text not null, document_id text not null, document_number text not null,
  copies int not null check (copies > 0), is_copy int not null check (is_copy in (0, 1)),
  state text not null check (state in ('waiting','sending','printed','unsure','cancelled')), attempts int not null, due_at int not null,
  last_error text not null, created_at int not null, printed_at int);
create index print_jobs_open on print_jobs (created_at, id) where state in ('waiting','sending','unsure');
create index print_jobs_waiting on print_jobs (created_at, id) where state = 'waiting';
create index print_jobs_created on print_jobs (created_at, id);
create index print_jobs_document on print_jobs (document_id, document_kind);
`
