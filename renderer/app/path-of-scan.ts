import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { readScanNow } from '#renderer/scanning/read-scan-now.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { packageCode } from '#shared/domain/packing/package-code.ts'

type Paths = readonly (readonly [prefix: string, find: (number: string) => Promise<string | undefined>])[]

/** Which of our documents a number names, by how it begins. */
const documents: Paths = [
  ['SO-', orderPath],
  ['PL-', pickListPath],
  ['PKG-', packagePath],
  ['SH-', shipmentPath],
  ['INV-', invoicePath],
  ['TR-', transferPath],
]

/** Where a scan in the office leads: our own documents first, then whatever the goods and bins go by. */
export async function pathOfScan({ raw }: Scan): Promise<string | undefined> {
  const { text } = readScanNow(raw)
  const number = text.toUpperCase()
  const document = documents.find(([prefix]) => number.startsWith(prefix))
  if (document) return document[1](number)
  if (packageCode(raw, Date.now()).kind === 'sscc') return packagePath(raw)
  return (await productPath(raw)) ?? binPath(number)
}

async function orderPath(number: string): Promise<string | undefined> {
  const reply = await replyOf(hub.orders.findOrder({ number }))
  return reply.ok ? `/orders/${reply.value.id}` : undefined
}

async function pickListPath(number: string): Promise<string | undefined> {
  const reply = await replyOf(hub.picking.listPickLists({ search: number, openOnly: false, limit: 5 }))
  return reply.ok ? pathIn(reply.value.rows, number, '/pick') : undefined
}

/** A package leads to the order it belongs to, or, once it has left, to its shipment. */
async function packagePath(code: string): Promise<string | undefined> {
  const reply = await replyOf(hub.shipping.findPackages({ code }))
  if (reply.ok) {
    const [first] = reply.value.packages
    return first && `/orders/${first.orderId}`
  }
  if (!('refusal' in reply)) return undefined
  if (reply.refusal.code === 'ALREADY_SHIPPED') return shipmentPath(reply.refusal.data.shipment)
  return reply.refusal.code === 'PACKAGE_NOT_CLOSED' ? '/pack' : undefined
}

async function shipmentPath(number: string): Promise<string | undefined> {
  const reply = await replyOf(hub.shipping.listShipments({ search: number, limit: 5 }))
  return reply.ok ? pathIn(reply.value.rows, number, '/shipments') : undefined
}

async function invoicePath(number: string): Promise<string | undefined> {
  const reply = await replyOf(hub.invoicing.listInvoices({ search: number, limit: 5 }))
  return reply.ok ? pathIn(reply.value.rows, number, '/invoices') : undefined
}

async function transferPath(number: string): Promise<string | undefined> {
  const reply = await replyOf(hub.transfers.findTransfer({ number: number.slice(0, 40) }))
  return reply.ok ? `/transfers/${reply.value.id}` : undefined
}

async function productPath(code: string): Promise<string | undefined> {
  const reply = await replyOf(hub.catalog.findProduct({ code }))
  return reply.ok ? `/products/${reply.value.product.id}` : undefined
}

async function binPath(code: string): Promise<string | undefined> {
  const reply = await replyOf(hub.stock.listBins({ search: code.slice(0, 40), limit: 5 }))
  const bin = reply.ok ? reply.value.rows.find((row) => row.code === code) : undefined
  return bin && `/stock/bins/${bin.id}`
}

function pathIn(rows: readonly { id: string; number: string }[], number: string, place: string): string | undefined {
  const row = rows.find((found) => found.number === number)
  return row && `${place}/${row.id}`
}
