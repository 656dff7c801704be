import { discountColumns } from '#electron/database/stored-discount.ts'
import { amendments, type OrderVersion } from '#shared/contract/amendments.ts'
import { orderSums } from '#shared/domain/pricing/order-sums.ts'
import { must } from '#shared/kernel/must.ts'
import { searchText } from '#shared/kernel/text.ts'
import type { CommandCall } from '../handle.ts'
import { handle } from '../handle.ts'
import { viewOf } from '../orders/order-view.ts'
import {
  amendHead,
  amendLine,
  claimShortLines,
  fitDeliveryPlan,
  holdFacts,
  loadOrder,
  lockOrder,
  type Order,
  recheckOrder,
  refreshOrder,
  replanOrder,
  saveWaived,
  shiftLine,
  wasReleased,
} from '../orders/order-work.ts'
import { keepVersion } from './keep-version.ts'
import { loadVersions } from './order-versions.sql.ts'
import { recountDraft } from './recount-draft.ts'

type Call = CommandCall<typeof amendments.uncancelOrder>

/**
 * An order of which nothing was ever picked or shipped gets back what its cancellation took: units, prices, discount and shipping.
 * What has been picked and put back again, or sent in part, has left traces that no undo makes unseen; there the cancellation stands.
 */
export const uncancelOrder = handle(amendments.uncancelOrder, async (call) => {
  const { tx, input, refuse, tell } = call
  await lockOrder(tx, input.id)
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const { id, number, status } = order
  if (status !== 'cancelled') return refuse('ORDER_NOT_CANCELLED', { number, status })
  const isUntouched = order.lines.every(({ picked, packed, shipped }) => picked + packed + shipped === 0)
  const [last, before] = await loadVersions(tx, id)
  const isKept = !order.isConfirmed || (last !== undefined && before !== undefined)
  if (!isUntouched || !isKept || (await wasReleased(tx, id))) return refuse('CANCELLATION_STANDS', { number })
  if (order.isConfirmed && last && before) await restore(call, order, { last, before })
  else {
    for (const line of order.lines) await shiftLine(tx, line.id, { cancelled: -line.cancelled })
    await recountDraft(tx, id)
  }

  const restored = must(await loadOrder(tx, id), `order ${number}`)
  if (restored.parts > 0) await fitDeliveryPlan(call, id)
  const units = order.lines.reduce((sum, line) => sum + line.cancelled, 0) - restored.lines.reduce((sum, line) => sum + line.cancelled, 0)
  const claimed = order.isConfirmed ? await claimShortLines(call, restored) : { reservedNow: 0, stillShort: [] }
  await refreshOrder(tx, id)
  if (order.isConfirmed) await replanOrder(call, id)
  const holds = await recheckOrder(call, id)
  const short = claimed.stillShort.reduce((sum, line) => sum + line.wanted - line.available, 0)
  tell('orderUncancelled', [{ kind: 'order', id }], { number, units, reserved: claimed.reservedNow, short, ...holdFacts(holds) })
  return { order: await viewOf(tx, id), reservedNow: claimed.reservedNow, short }
})

/**
 * The order as its last version but one says it stood, in what the last one changed; what was set since, as the promised day, stays. It goes with
 * nobody now, so it pays for its own sending. The undo is a version of its own.
 */
async function restore(call: Call, order: Order, { last, before }: { last: OrderVersion; before: OrderVersion }): Promise<void> {
  const { tx } = call
  const { lines, discount } = before.content
  for (const line of order.lines) {
    const then = lines.find((one) => one.id === line.id)
    if (!then) continue
    const wanted = line.ordered - line.cancelled
    const { unitPrice, allowanceMinor, netMinor } = then
    await amendLine(tx, line.id, { ordered: 0, cancelled: wanted - then.quantity, unitPrice, allowanceMinor, netMinor })
  }
  const standing = must(await loadOrder(tx, order.id), `order ${order.number}`)
  const charge = { netMinor: order.waivedMinor, category: order.shippingCategory, rateBp: order.shippingRateBp }
  const { allowanceMinor, netMinor, taxMinor, grossMinor } = orderSums(standing.lines, discount, charge, order.billed)
  const head = { ...headThen(order, last, before), ...discountColumns(discount), allowanceMinor, netMinor, taxMinor, grossMinor }
  const search = searchText(order.number, order.customerName, order.customerNumber, head.customerReference, order.channel)
  const isSaved = await amendHead(tx, order.id, order.version, { ...head, shippingMinor: order.waivedMinor, search })
  if (!isSaved) throw new Error(`order ${order.number} was saved by somebody else`)
  await saveWaived(tx, order.id, 0)
  await replanOrder(call, order.id)
  const changes = last.changes.flatMap(turnedBack)
  await keepVersion(call, { order, changes }, '')
}

function headThen(order: Order, last: OrderVersion, before: OrderVersion) {
  const changed = new Set(last.changes.flatMap((change) => (change.kind === 'field' ? [change.field] : [])))
  const { shipTo, customerReference, promisedOn, carrier, notes } = before.content
  return {
    shipTo: changed.has('shipTo') ? shipTo : order.shipTo,
    customerReference: changed.has('customerReference') ? customerReference : order.customerReference,
    promisedOn: changed.has('promisedOn') ? promisedOn : order.promisedOn,
    carrier: changed.has('carrier') ? carrier : order.carrier,
    notes: changed.has('notes') ? notes : order.notes,
  }
}

/** What a cancellation changed, the other way round. */
function turnedBack(change: OrderVersion['changes'][number]): OrderVersion['changes'] {
  if (change.kind === 'quantity') return [{ ...change, before: change.after, after: change.before }]
  if (change.kind === 'field') return [{ ...change, before: change.after, after: change.before }]
  return change.kind === 'lineRemoved'
    ? [{ kind: 'quantity', sku: change.sku, description: change.description, before: 0, after: change.quantity }]
    : []
}
