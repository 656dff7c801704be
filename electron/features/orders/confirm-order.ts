import { orders } from '#shared/contract/orders.ts'
import { handle } from '../handle.ts'
import { loadHouse } from '../promising/calendar.ts'
import { claimShortLines } from './claim-short-lines.ts'
import { applyHoldRules, holdFacts } from './hold-rules.ts'
import { refreshOrder } from './line-quantities.sql.ts'
import { markConfirmed } from './order-heads.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'
import { planShipBy, weighRisk } from './weigh-risk.ts'

export const confirmOrder = handle(orders.confirmOrder, async (call) => {
  const { tx, input, refuse, tell } = call
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const isDraft = order.status === 'draft' && (await markConfirmed(tx, input.id))
  if (!isDraft) return refuse('ORDER_NOT_DRAFT', { number: order.number, status: order.status })
  const house = await loadHouse(tx)
  const ship = await planShipBy(call, input.id, house)
  const { reservedNow, stillShort } = await claimShortLines(call, { ...order, shipByOn: ship?.on ?? null }, house)
  if (stillShort.length > 0 && input.ifShort === 'refuse') return refuse('STOCK_SHORT', { lines: stillShort })
  await refreshOrder(tx, input.id)
  const holds = await applyHoldRules(call, order, house)
  await weighRisk(call, input.id, house.timeZone)
  const short = stillShort.reduce((sum, line) => sum + line.wanted - line.available, 0)
  tell(
    'orderConfirmed',
    [{ kind: 'order', id: input.id }, ...order.lines.map((line) => ({ kind: 'product', id: line.productId }) as const)],
    {
      number: order.number,
      reserved: reservedNow,
      short,
      ...holdFacts(holds),
    },
  )
  return viewOf(tx, input.id)
})
