import { compareOrders, compareQuotes } from './compare.ts'
import { daysAfter, today } from './hold-rules.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { confirmShort, newOrder } from './kinds-of-orders.ts'
import type { QuotedWish, RefQuote } from './ref-quotes.ts'
import { asInput, priced, productOf, type WrittenOrder, writeOrder, writtenRefusal } from './written-order.ts'

const STRANGER = 'nobody'

/** What the house says of a quote today: one that was sent expires the day after its last day. */
export const shownAs = (setting: Setting, { status, validUntil }: RefQuote) =>
  status === 'sent' && validUntil < today(setting) ? 'expired' : status

/** From which of these each step may be taken. */
const open = {
  change: ['draft'],
  send: ['draft', 'sent'],
  revise: ['sent', 'expired', 'lost'],
  accept: ['sent', 'expired'],
  lose: ['draft', 'sent', 'expired'],
} as const
type Step = keyof typeof open

const isOpenTo = (setting: Setting, quote: RefQuote, step: Step) => open[step].some((status) => status === shownAs(setting, quote))
const chooseQuote = (setting: Setting, step: Step, draw: Draw) =>
  choose(
    setting.ref.quotes.filter((one) => isOpenTo(setting, one, step)),
    setting.ref.quotes,
    draw,
  )
const stepRefusal = (setting: Setting, quote: RefQuote | undefined, step: Step) =>
  !quote ? 'QUOTE_UNKNOWN' : isOpenTo(setting, quote, step) ? undefined : 'QUOTE_NOT_OPEN'

/** The prices of today, written down for later. */
function quoted(setting: Setting, customer: string, written: WrittenOrder): { wish: QuotedWish; grossMinor: number } {
  const prices = priced(setting, customer, written, today(setting))
  const { destination, discount, lines } = written
  const kept = lines.map(({ id, productId, quantity, discount: off }, n) => {
    return { id, product: productOf(setting, productId), quantity, price: prices.lines[n]?.price ?? 0, discount: off }
  })
  return {
    wish: { destination, discount, shippingMinor: prices.shipping?.net ?? 0, lines: kept },
    grossMinor: prices.sums.gross,
  }
}

const validUntil = (setting: Setting, { b }: Draw) => daysAfter(today(setting), (b % 9) - 1)

function add(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const customer = draw.c % 31 === 2 ? undefined : nth(ref.customers, draw.b)
  const id = w.ids.next()
  const written = writeOrder(setting, draw)
  const until = validUntil(setting, draw)
  const refusal = writtenRefusal(setting, customer, id, written)
  return {
    says: `${id} ${JSON.stringify(written)}`,
    send: () => w.ask.quotes.addQuote({ id, customerId: customer ?? STRANGER, validUntil: until, ...asInput(written) }),
    expect:
      refusal || !customer
        ? refused(refusal ?? '')
        : granted(async () => {
            const quote: RefQuote = {
              id,
              status: 'draft',
              customer,
              validUntil: until,
              revision: 1,
              version: 1,
              ...quoted(setting, customer, written),
            }
            ref.quotes.push(quote)
            await compareQuotes(w, [quote])
          }),
    touches: {},
  }
}

/** Writes a quote anew: before it was sent, or as its next version. */
function rewrite(setting: Setting, draw: Draw, step: 'change' | 'revise'): Call {
  const { w } = setting
  const quote = chooseQuote(setting, step, draw)
  const written = writeOrder(setting, draw)
  const until = validUntil(setting, draw)
  const version = (quote?.version ?? 1) - (draw.a % 11 === 0 ? 1 : 0)
  const customer = quote?.customer
  const refusal =
    stepRefusal(setting, quote, step) ??
    writtenRefusal(setting, customer, '', written) ??
    (version === quote?.version ? undefined : 'CHANGED_MEANWHILE')
  const input = { id: quote?.id ?? STRANGER, version, customerId: customer ?? STRANGER, validUntil: until, ...asInput(written) }
  return {
    says: `${quote?.id} ${JSON.stringify(written)}`,
    send: () => (step === 'change' ? w.ask.quotes.changeQuote(input) : w.ask.quotes.reviseQuote(input)),
    expect:
      refusal || !quote
        ? refused(refusal ?? '')
        : granted(() => {
            Object.assign(quote, quoted(setting, quote.customer, written), { validUntil: until, status: 'draft' })
            quote.version += 1
            if (step === 'revise') quote.revision += 1
          }),
    touches: { quotes: quote ? [quote] : [] },
  }
}

function move(setting: Setting, draw: Draw, step: 'send' | 'lose'): Call {
  const { w } = setting
  const quote = chooseQuote(setting, step, draw)
  const id = quote?.id ?? STRANGER
  const refusal = stepRefusal(setting, quote, step)
  return {
    says: id,
    send: () => (step === 'send' ? w.ask.quotes.sendQuote({ id }) : w.ask.quotes.loseQuote({ id, reason: 'price' })),
    expect:
      refusal || !quote
        ? refused(refusal ?? '')
        : granted(() => {
            quote.status = step === 'send' ? 'sent' : 'lost'
            quote.version += 1
          }),
    touches: { quotes: quote ? [quote] : [] },
  }
}

function accept(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const quote = chooseQuote(setting, 'accept', draw)
  const evenIfExpired = draw.b % 2 === 0
  const orderId = w.ids.next()
  const isTaken = quote?.wish.lines.some(({ id }) => ref.orders.some((one) => one.lines.some((line) => line.id === id)))
  const refusal =
    stepRefusal(setting, quote, 'accept') ??
    (quote && shownAs(setting, quote) === 'expired' && !evenIfExpired ? 'QUOTE_EXPIRED' : undefined) ??
    (isTaken ? 'ORDER_REFUSED' : undefined)
  return {
    says: `${quote?.id} as ${orderId}`,
    send: () => w.ask.quotes.acceptQuote({ id: quote?.id ?? STRANGER, orderId, evenIfExpired }),
    expect:
      refusal || !quote
        ? refused(refusal ?? '')
        : granted(async ({ order: { number } }: { order: { number: string } }) => {
            const { destination, discount, shippingMinor, lines } = quote.wish
            const written: WrittenOrder = {
              ...{ destination, discount, shippingMinor, isInDollars: false },
              lines: lines.map(({ id, product, quantity, price, discount: off }) => {
                return { id, productId: product.id, quantity, unitPrice: String(price / 10_000), ...(off && { discount: off }) }
              }),
            }
            const order = newOrder(setting, orderId, number, quote.customer, written)
            confirmShort(setting, order)
            quote.status = 'accepted'
            quote.version += 1
            await compareOrders(w, ref, [order])
          }),
    touches: { quotes: quote ? [quote] : [], products: ref.products },
  }
}

export const kindsOfQuotes: readonly Kind[] = [
  { name: 'addQuote', weight: 3, plan: add },
  { name: 'changeQuote', weight: 1, plan: (setting, draw) => rewrite(setting, draw, 'change') },
  { name: 'sendQuote', weight: 3, plan: (setting, draw) => move(setting, draw, 'send') },
  { name: 'reviseQuote', weight: 2, plan: (setting, draw) => rewrite(setting, draw, 'revise') },
  { name: 'loseQuote', weight: 1, plan: (setting, draw) => move(setting, draw, 'lose') },
  { name: 'acceptQuote', weight: 2, plan: accept },
]
