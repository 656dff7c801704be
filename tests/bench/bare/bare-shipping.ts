// Shipping and invoicing, bare.
import { must } from '#shared/kernel/must.ts'
import { type BareCommands, changedOne } from './bare-command.ts'
import { bareQuantities } from './bare-quantities.ts'

interface Leaving {
  readonly lineId: string
  readonly quantity: number
  readonly levelId: string
  readonly productId: string
  readonly binId: string
  readonly lot: string
}
interface Charged {
  readonly lineId: string
  readonly orderId: string
  readonly sku: string
  readonly description: string
  readonly unit: string
  readonly unitPrice: string
  readonly rate: number
  readonly quantity: number
}

export function bareShipping(commands: BareCommands) {
  const { raw, newId, number, run } = commands
  const quantities = bareQuantities(commands)
  const box = raw.prepare<
    [string],
    { orderId: string; number: string; customerId: string; shipTo: string; name: string; orderNumber: string }
  >(
    `select k.order_id as orderId, k.number, o.customer_id as customerId, o.ship_to as shipTo, c.name, o.number as orderNumber
     from packages k join sales_orders o on o.id = k.order_id join customers c on c.id = o.customer_id where k.id = ?`,
  )
  const newShipment = raw.prepare(
    `insert into shipments (id, number, customer_id, customer_name, ship_to, carrier, service, tracking_number, search, package_count, shipped_at)
     values (?, ?, ?, ?, ?, 'DHL', '', '', ?, 1, ?)`,
  )
  const leave = raw.prepare(`update packages set status = 'shipped', shipment_id = ? where id = ? and status = 'closed'`)
  const leaving = raw.prepare<[string], Leaving>(
    `select k.order_line_id as lineId, k.quantity, r.stock_level_id as levelId, l.product_id as productId, l.bin_id as binId, l.lot
     from package_lines k join reservations r on r.order_line_id = k.order_line_id join stock_levels l on l.id = r.stock_level_id
     where k.package_id = ? and l.bin_id = 'bench' order by l.product_id`,
  )
  const shipped = raw.prepare('update sales_order_lines set packed = packed - ?, shipped = shipped + ? where id = ? and packed >= ?')
  const later = raw.prepare(
    `insert into outbox (id, kind, payload, state, attempts, due_at, last_error, created_at, done_at) values (?, 'issueInvoice', ?, 'waiting', 0, ?, '', ?, null)`,
  )

  function ship(shipmentId: string, packageId: string): void {
    run('shipping.shipPackages', (requestId, at) => {
      const { orderId, customerId, name, shipTo, orderNumber, number: boxNumber } = must(box.get(packageId), 'the box')
      const shipment = `SH-${String(number('shipment')).padStart(6, '0')}`
      newShipment.run(
        shipmentId,
        shipment,
        customerId,
        name,
        shipTo,
        `${shipment} ${name} dhl ${orderNumber} ${boxNumber}`.toLowerCase(),
        at,
      )
      changedOne(leave.run(shipmentId, packageId), 'ship the box')
      let units = 0
      for (const goods of leaving.all(packageId)) {
        quantities.takeOut({ ...goods, document: shipment, requestId, at })
        changedOne(shipped.run(goods.quantity, goods.quantity, goods.lineId, goods.quantity), 'count the shipment')
        units += goods.quantity
      }
      quantities.shiftOrder(orderId, { packed: -units, shipped: units })
      later.run(newId(), JSON.stringify({ shipmentId }), at, at)
      return {
        what: 'shipped',
        about: [
          ['shipment', shipmentId],
          ['order', orderId],
          ['package', packageId],
        ],
        facts: { shipment, packages: 1 },
      }
    })
  }

  const billed = raw.prepare<
    [string],
    { customerId: string; number: string; days: number; customerNumber: string; name: string; address: string }
  >(
    `select s.customer_id as customerId, s.number, c.payment_days as days, c.number as customerNumber, c.name, c.address
     from shipments s join customers c on c.id = s.customer_id where s.id = ?`,
  )
  const charged = raw.prepare<[string], Charged>(
    `select kl.order_line_id as lineId, l.order_id as orderId, p.sku, l.description, p.unit, l.unit_price as unitPrice, l.tax_rate_bp as rate, kl.quantity
     from packages k join package_lines kl on kl.package_id = k.id join sales_order_lines l on l.id = kl.order_line_id join products p on p.id = l.product_id
     where k.shipment_id = ? order by l.position`,
  )
  const invoicedLine = raw.prepare('update sales_order_lines set invoiced = invoiced + ? where id = ?')
  const closed = raw.prepare(`update sales_orders set status = 'closed' where id = ?`)
  const invoice = raw.prepare(
    `insert into invoices (id, number, customer_id, customer_name, shipment_id, currency, issued_on, due_on, net_minor, tax_minor, gross_minor, paid_minor,
       seller, buyer, language, search, created_at) values (?, ?, ?, ?, ?, 'EUR', ?, ?, ?, ?, ?, 0, ?, ?, 'en', ?, ?)`,
  )
  const invoiceLine = raw.prepare(
    `insert into invoice_lines (id, invoice_id, position, order_line_id, order_id, sku, description, quantity, unit, unit_price, tax_rate_bp, net_minor)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const invoiceTax = raw.prepare(`insert into invoice_taxes (invoice_id, rate_bp, category, net_minor, tax_minor) values (?, ?, 'S', ?, ?)`)
  const invoicePart = raw.prepare(
    `insert into invoice_parts (invoice_id, order_id, category, rate_bp, goods_minor, allowance_minor, charge_minor, net_minor, tax_minor)
     values (?, ?, 'S', ?, ?, 0, 0, ?, ?)`,
  )

  function bill(shipmentId: string, seller: string): void {
    run('invoicing.issueInvoice', (_, at) => {
      const buyer = must(billed.get(shipmentId), 'the shipment')
      const lines = charged.all(shipmentId).map((line) => ({ ...line, net: Math.round(Number(line.unitPrice) * 100) * line.quantity }))
      const { rate, orderId } = must(lines[0], 'a line') // one order, one rate
      for (const line of lines) invoicedLine.run(line.quantity, line.lineId)
      closed.run(orderId)
      const net = lines.reduce((sum, line) => sum + line.net, 0)
      const tax = Math.round((net * rate) / 10_000)
      const id = newId()
      const day = (then: number) => new Date(then).toISOString().slice(0, 10)
      const invoiceNumber = `INV-${String(number('invoice')).padStart(6, '0')}`
      const search = `${invoiceNumber} ${buyer.name} ${buyer.customerNumber} ${buyer.number}`.toLowerCase()
      const dueOn = day(at + buyer.days * 86_400_000)
      const { customerId, name } = buyer
      invoice.run(
        id,
        invoiceNumber,
        customerId,
        name,
        shipmentId,
        day(at),
        dueOn,
        net,
        tax,
        net + tax,
        seller,
        JSON.stringify(buyer),
        search,
        at,
      )
      for (const [i, { lineId, sku, description, quantity, unit, unitPrice, net: lineNet }] of lines.entries()) {
        invoiceLine.run(newId(), id, i + 1, lineId, orderId, sku, description, quantity, unit, unitPrice, rate, lineNet)
      }
      invoiceTax.run(id, rate, net, tax)
      invoicePart.run(id, orderId, rate, net, net, tax)
      const about = [
        ['invoice', id],
        ['shipment', shipmentId],
        ['customer', customerId],
        ['order', orderId],
      ] as const
      return { what: 'invoiceIssued', about, facts: { invoice: invoiceNumber, grossMinor: net + tax } }
    })
  }

  return { ship, bill }
}
