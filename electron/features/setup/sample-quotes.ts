// What the sample's office has offered: a quote in each state before it becomes an order.
import { addDays } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { addQuote } from '../quotes/add-quote.ts'
import { loseQuote } from '../quotes/lose-quote.ts'
import { reviseQuote } from '../quotes/revise-quote.ts'
import { sendQuote } from '../quotes/send-quote.ts'
import { granted, type Scene, type Stage } from './sample-stage.ts'

interface SampleQuote {
  readonly customer: string
  /** Days from today, as in the sample's orders. */
  readonly quotedDay: number
  readonly channel: string
  readonly lines: Readonly<Record<string, number>>
  readonly reach: 'draft' | 'sent' | 'revised' | 'lost'
}

const quotes: readonly SampleQuote[] = [
  { customer: '10015', quotedDay: -28, channel: 'mail', lines: { 'TEA-EG-250': 60, 'KIT-MUG-CRM': 24 }, reach: 'sent' },
  { customer: '10004', quotedDay: -12, channel: 'mail', lines: { 'KIT-CUP-CAP-6': 20, 'COF-HON-B1000': 12 }, reach: 'lost' },
  { customer: '10010', quotedDay: -6, channel: 'phone', lines: { 'KIT-MUG-CRM': 120, 'KIT-MUG-BLU': 60 }, reach: 'revised' },
  { customer: '10006', quotedDay: -2, channel: 'fair', lines: { 'TEA-SA-250': 24, 'CAP-LUN-10': 48, 'CAP-RIS-10': 48 }, reach: 'sent' },
  { customer: '10009', quotedDay: -1, channel: 'phone', lines: { 'KIT-MUG-THM': 15 }, reach: 'draft' },
]

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
const VALID_DAYS = 30

/** The quotes as scenes: written, sent an hour later, answered a day after that. */
export function quoteScenes({ today }: Stage, now: number): Scene[] {
  return quotes.flatMap((quote) => {
    const writtenAt = now + quote.quotedDay * DAY - 3 * HOUR
    const scene = (after: number, take: (stage: Stage, at: number) => Promise<void>): Scene => {
      const at = writtenAt + after
      return { at, take: (stage) => take(stage, at) }
    }
    const terms = (stage: Stage, quantityTimes: number) => ({
      customerId: must(stage.customerIds.get(quote.customer), `sample customer ${quote.customer}`),
      orderedOn: addDays(today, quote.quotedDay),
      validUntil: addDays(today, quote.quotedDay + VALID_DAYS),
      promisedOn: null,
      purchasedOn: null,
      channel: quote.channel,
      customerReference: '',
      carrier: '',
      notes: '',
      discount: null,
      shippingMinor: null,
      lines: Object.entries(quote.lines).map(([sku, quantity]) => {
        const productId = must(stage.products.get(sku), sku).id
        return { id: stage.call.ids.next(), productId, quantity: quantity * quantityTimes, discount: null }
      }),
    })
    let id = ''
    const mara = (at: number) => ({ at, userName: 'Mara' })
    const write = scene(0, async (stage, at) => {
      id = stage.call.ids.next()
      granted(await stage.call.perform(addQuote, { id, ...terms(stage, 1) }, mara(at)))
    })
    const send = (after: number) => scene(after, async (stage, at) => void granted(await stage.call.perform(sendQuote, { id }, mara(at))))
    const lose = scene(DAY, async (stage, at) => {
      granted(await stage.call.perform(loseQuote, { id, reason: 'price', note: '' }, mara(at)))
    })
    const revise = scene(DAY, async (stage, at) => {
      granted(await stage.call.perform(reviseQuote, { id, version: 2, ...terms(stage, 2) }, mara(at)))
    })
    const steps = {
      draft: [write],
      sent: [write, send(HOUR)],
      lost: [write, send(HOUR), lose],
      revised: [write, send(HOUR), revise, send(DAY + HOUR)],
    }
    return steps[quote.reach]
  })
}
