import { daysAfter, followRulesFor, today } from './hold-rules.ts'
import { type Call, choose, granted, type Kind, refused, type Setting } from './kind.ts'
import { bill } from './money.ts'
import type { Reference, RefInvoice, RefShipment } from './reference.ts'

/** After so many days an invoice is due. */
const PAYMENT_DAYS = 14

export const kindsOfInvoicing: readonly Kind[] = [
  {
    name: 'issueInvoice',
    weight: 9,
    plan: (setting, draw) => {
      const { w, ref } = setting
      const shipment = choose(
        ref.shipments.filter(({ isInvoiced }) => !isInvoiced),
        ref.shipments,
        draw,
      )
      const refusal = !shipment ? 'SHIPMENT_UNKNOWN' : shipment.isInvoiced ? 'ALREADY_INVOICED' : undefined
      return {
        says: `${shipment?.id}`,
        send: () => w.ask.invoicing.issueInvoice({ shipmentId: shipment?.id ?? 'no shipment' }),
        expect:
          refusal || !shipment
            ? refused(refusal ?? '')
            : granted((answer: { id: string; grossMinor: number }) => {
                const { gross: grossMinor, write } = bill(shipment)
                if (answer.grossMinor !== grossMinor) throw new Error(`the invoice says ${answer.grossMinor}, and it is ${grossMinor}`)
                shipment.isInvoiced = true
                write()
                const customer = shipment.boxes[0]?.order.customer ?? ''
                const invoice: RefInvoice = {
                  id: answer.id,
                  customer,
                  dueOn: daysAfter(today(setting), PAYMENT_DAYS),
                  grossMinor,
                  paidMinor: 0,
                }
                ref.invoices.push(invoice)
                payInAdvance(ref, invoice, shipment)
              }),
        touches: { orders: [...new Set(shipment?.boxes.map((box) => box.order))] },
      }
    },
  },
  {
    name: 'recordPayment',
    weight: 5,
    plan: (setting, draw) => {
      const { invoices } = setting.ref
      const invoice = choose(
        invoices.filter((one) => openOf(one) > 0),
        invoices,
        draw,
      )
      const whole = Math.max(1, invoice ? openOf(invoice) : 0)
      return pay(setting, invoice, draw.b % 3 === 0 ? whole : 1 + (draw.b % 900))
    },
  },
]

/** What was paid for its orders beforehand pays an invoice, the oldest payment first. */
function payInAdvance(ref: Reference, invoice: RefInvoice, { boxes }: RefShipment): void {
  for (const prepayment of ref.prepayments.filter(({ order }) => boxes.some((box) => box.order === order))) {
    const part = Math.min(prepayment.amountMinor - prepayment.usedMinor, invoice.grossMinor - invoice.paidMinor)
    prepayment.usedMinor += part
    invoice.paidMinor += part
  }
}

export const openOf = ({ grossMinor, paidMinor }: RefInvoice) => grossMinor - paidMinor

export function pay(setting: Setting, invoice: RefInvoice | undefined, amountMinor: number): Call {
  const { w, ref } = setting
  const refusal = !invoice ? 'INVOICE_UNKNOWN' : amountMinor > openOf(invoice) ? 'PAID_TOO_MUCH' : undefined
  return {
    says: `${amountMinor} for ${invoice?.id}`,
    send: () =>
      w.ask.invoicing.recordPayment({ id: w.ids.next(), invoiceId: invoice?.id ?? 'no invoice', amountMinor, paidOn: '2026-09-07' }),
    expect:
      refusal || !invoice
        ? refused(refusal ?? '')
        : granted(() => {
            invoice.paidMinor += amountMinor
            followRulesFor(setting, invoice.customer)
          }),
    touches: { orders: ref.orders.filter(({ customer }) => customer === invoice?.customer) },
  }
}
