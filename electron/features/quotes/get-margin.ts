import { type MarginView, margins } from '#shared/contract/margins.ts'
import { marginsOf } from '#shared/domain/pricing/margins.ts'
import { answer } from '../handle.ts'
import { loadOrder } from '../orders/order-work.ts'
import { costPricesOf, shippedCostsOf } from '../pricing/costs.ts'
import { loadCompany } from '../setup/company.ts'
import { loadQuote } from './quotes.sql.ts'

interface Sold {
  readonly currency: string
  readonly allowanceMinor: number
  readonly lines: readonly { readonly id: string; readonly productId: string; readonly quantity: number; readonly netMinor: number }[]
}

type Left = readonly { readonly orderLineId: string; readonly quantity: number; readonly unitCost: string | null }[]

/** Only the owner is answered, and nothing of it stands in what others read. */
export const getMargin = answer(margins.getMargin, async ({ db, input: { of }, refuse }) => {
  let sold: Sold
  let left: Left = []
  if (of.kind === 'order') {
    const order = await loadOrder(db, of.id)
    if (!order) return refuse('ORDER_UNKNOWN', { what: of.id })
    const lines = order.lines.map(({ ordered, cancelled, ...line }) => ({ ...line, quantity: ordered - cancelled }))
    sold = { currency: order.currency, allowanceMinor: order.allowanceMinor, lines }
    left = await shippedCostsOf(db, of.id)
  } else if (of.kind === 'quote') {
    const quote = await loadQuote(db, of.id)
    if (!quote) return refuse('QUOTE_UNKNOWN', { what: of.id })
    sold = { currency: quote.currency, allowanceMinor: quote.content.allowanceMinor, lines: quote.content.lines }
  } else sold = of
  const { currency, allowanceMinor, lines } = sold
  const costs = await costPricesOf(db, [...new Set(lines.map(({ productId }) => productId))])
  const counted = lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ id, productId, quantity, netMinor }) => {
      const gone = left.filter(({ orderLineId }) => orderLineId === id)
      const open = quantity - gone.reduce((sum, one) => sum + one.quantity, 0)
      const units = gone.map((one) => ({ quantity: one.quantity, costPrice: one.unitCost }))
      return { id, netMinor, units: open > 0 ? [...units, { quantity: open, costPrice: costs.get(productId) ?? null }] : units }
    })
  const isComparable = currency === ((await loadCompany(db))?.currency ?? currency)
  const found = marginsOf(isComparable ? counted : [], isComparable ? allowanceMinor : 0, currency)
  const view: MarginView = {
    isComparable,
    total: found.total,
    lines: [...found.lines].map(([id, margin]) => ({ id, ...margin })),
    unknown: found.unknown,
  }
  return view
})
