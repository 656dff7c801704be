// Holding an order and letting it go, by hand and by rules; and payments that come before the invoice.
import { z } from 'zod'
import { holdReasons } from '#shared/domain/orders/order-holds.ts'
import { OrderView } from './orders.ts'
import { command, query } from './procedure.ts'
import { ChangedMeanwhile, Day, Id, Minor, Missing, text, Version } from './terms.ts'

export const HoldSettings = z.object({
  checksCreditLimit: z.boolean(),
  checksOverdue: z.boolean(),
  /** Days past its due date from which an invoice counts as overdue. */
  overdueDays: z.int().min(0).max(365),
  /** More than this has to be overdue, in minor units. */
  overdueMinor: Minor.min(0),
  /** A new customer's first order above this is looked at first; null: never. */
  firstOrderMinor: Minor.min(0).nullable(),
  /** Only the owner takes credit holds off. */
  creditNeedsOwner: z.boolean(),
  /** Orders are held whose address the post of its country would find fault with. */
  checksAddress: z.boolean().default(true),
})
export type HoldSettings = z.infer<typeof HoldSettings>

const Credit = z.object({ creditLimitMinor: Minor.nullable(), isPrepaid: z.boolean() })

const reason = z.enum(holdReasons)

export const holds = {
  placeHold: command({
    summary: 'Stop an order: it is neither released to picking nor shipped until every hold on it is taken off',
    input: z.object({ id: Id, orderId: Id, reason, note: text(200).default('') }),
    output: OrderView,
    refusals: {
      ORDER_UNKNOWN: Missing,
      ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }),
      HOLD_TWICE: z.object({ reason }),
    },
    needs: 'office',
  }),
  releaseHold: command({
    summary: 'Take one hold off an order',
    input: z.object({ holdId: Id, note: text(200).default('') }),
    output: OrderView,
    refusals: {
      HOLD_UNKNOWN: Missing,
      HOLD_OFF_ALREADY: z.object({ number: z.string() }),
      HOLD_OWNER_ONLY: z.object({ number: z.string() }),
    },
    needs: 'office',
  }),
  recheckHolds: command({
    summary: 'Look at an order by the rules again: holds whose ground is gone come off, new ones are placed',
    input: z.object({ orderId: Id }),
    output: OrderView,
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'office',
  }),
  recordPrepayment: command({
    summary: 'A payment for an order before its invoice; the invoice shows it as paid',
    input: z.object({ id: Id, orderId: Id, amountMinor: Minor.min(1), paidOn: Day, note: text(200).default('') }),
    output: OrderView,
    refusals: {
      ORDER_UNKNOWN: Missing,
      ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }),
      PAID_TOO_MUCH: z.object({ openMinor: Minor, amountMinor: Minor }),
    },
    needs: 'office',
  }),
  setCustomerCredit: command({
    summary: 'How far a customer is trusted; orders that the old terms hold are looked at again',
    input: z.object({
      customerId: Id,
      /** What may be ordered and unpaid together, in minor units; null: no limit. */
      creditLimitMinor: Minor.min(0).nullable(),
      /** Pays before anything is sent. */
      isPrepaid: z.boolean(),
    }),
    output: Credit,
    refusals: { CUSTOMER_UNKNOWN: Missing },
    needs: 'office',
  }),
  getCustomerCredit: query({
    summary: 'How far a customer is trusted',
    input: z.object({ customerId: Id }),
    output: Credit,
    refusals: { CUSTOMER_UNKNOWN: Missing },
    needs: 'office',
  }),
  getHoldSettings: query({
    summary: 'The rules that hold orders by themselves',
    input: z.object({}),
    output: z.object({ settings: HoldSettings, version: Version }),
    refusals: {},
    needs: 'office',
  }),
  changeHoldSettings: command({
    summary: 'Set the rules that hold orders by themselves; they apply from the next order on',
    input: z.object({ version: Version, settings: HoldSettings }),
    output: z.object({ settings: HoldSettings, version: Version }),
    refusals: { CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'owner',
  }),
}
