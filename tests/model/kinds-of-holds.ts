import { followRules, followRulesFor, isOpenOrder, prepaidFor } from './hold-rules.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import type { RefHold, RefHoldRules } from './ref-holds.ts'
import { type RefOrder, standingOn, statusOf } from './reference.ts'

const STRANGER = 'nobody'
const reasons = ['address', 'stock', 'customerAsked', 'credit'] as const
const amounts = [0, 2500, 6000, 12_000, 30_000]

const hasEnded = ({ ref }: Setting, order: RefOrder) => ['shipped', 'closed', 'cancelled'].includes(statusOf(ref, order))

function place(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const order = choose(
    ref.orders.filter((one) => isOpenOrder(ref, one)),
    ref.orders,
    draw,
  )
  const reason = nth(reasons, draw.b) ?? 'stock'
  const id = w.ids.next()
  const refusal = !order
    ? 'ORDER_UNKNOWN'
    : !isOpenOrder(ref, order)
      ? 'ORDER_NOT_OPEN'
      : standingOn(order).some((hold) => !hold.rule && hold.reason === reason)
        ? 'HOLD_TWICE'
        : undefined
  return {
    says: `${order?.number} ${reason}`,
    send: () => w.ask.holds.placeHold({ id, orderId: order?.id ?? STRANGER, reason }),
    expect:
      refusal || !order ? refused(refusal ?? '') : granted(() => void order.holds.push({ id, reason, rule: undefined, isOff: false })),
    touches: { orders: order ? [order] : [] },
  }
}

/** Holds that rules placed have an id that only the hub knows. */
async function idOf({ w }: Setting, order: RefOrder, hold: RefHold): Promise<string> {
  if (hold.id !== '') return hold.id
  const nthOfRule = order.holds.filter(({ rule }) => rule === hold.rule).indexOf(hold)
  const rows = await w.hub.database.read
    .selectFrom('orderHolds')
    .select('id')
    .where('orderId', '=', order.id)
    .where('rule', '=', hold.rule ?? '')
    .orderBy('id')
    .execute()
  return rows[nthOfRule]?.id ?? STRANGER
}

function release(setting: Setting, draw: Draw): Call {
  const { w, ref, people } = setting
  const all = ref.orders.flatMap((order) => order.holds.map((hold) => ({ order, hold })))
  const found = choose(
    all.filter(({ hold }) => !hold.isOff),
    all,
    draw,
  )
  const isOwner = draw.b % 3 !== 0
  const asker = isOwner ? w.ask : w.as({ user: people.get('Olga') ?? '' })
  const refusal = !found
    ? 'HOLD_UNKNOWN'
    : found.hold.reason === 'credit' && ref.holdSettings.creditNeedsOwner && !isOwner
      ? 'HOLD_OWNER_ONLY'
      : found.hold.isOff
        ? 'HOLD_OFF_ALREADY'
        : undefined
  return {
    says: `${found?.hold.reason} off ${found?.order.number}`,
    send: async () => asker.holds.releaseHold({ holdId: found ? await idOf(setting, found.order, found.hold) : STRANGER }),
    expect:
      refusal || !found
        ? refused(refusal ?? '')
        : granted(() => {
            found.hold.isOff = true
          }),
    touches: { orders: found ? [found.order] : [] },
  }
}

function prepay(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const isAwaited = (one: RefOrder) => !hasEnded(setting, one) && prepaidFor(ref, one) < one.grossMinor
  const order = choose(ref.orders.filter(isAwaited), ref.orders, draw)
  const open = order ? order.grossMinor - prepaidFor(ref, order) : 0
  const amountMinor = draw.b % 3 === 0 ? Math.max(1, open) : 1 + (draw.b % 3000)
  const refusal = !order ? 'ORDER_UNKNOWN' : hasEnded(setting, order) ? 'ORDER_NOT_OPEN' : amountMinor > open ? 'PAID_TOO_MUCH' : undefined
  return {
    says: `${amountMinor} for ${order?.number}`,
    send: () => w.ask.holds.recordPrepayment({ id: w.ids.next(), orderId: order?.id ?? STRANGER, amountMinor, paidOn: '2026-09-07' }),
    expect:
      refusal || !order
        ? refused(refusal ?? '')
        : granted(() => {
            ref.prepayments.push({ order, amountMinor, usedMinor: 0 })
            followRules(setting, order)
          }),
    touches: { orders: order ? [order] : [] },
  }
}

function trust(setting: Setting, { a, b, c }: Draw): Call {
  const { w, ref } = setting
  const customer = c % 29 === 3 ? undefined : nth(ref.customers, a)
  const limitMinor = b % 2 === 0 ? undefined : nth(amounts, b + c)
  const isPrepaid = c % 4 === 0
  return {
    says: `${customer} up to ${limitMinor}${isPrepaid ? ', prepaid' : ''}`,
    send: () => w.ask.holds.setCustomerCredit({ customerId: customer ?? STRANGER, creditLimitMinor: limitMinor ?? null, isPrepaid }),
    expect:
      customer === undefined
        ? refused('CUSTOMER_UNKNOWN')
        : granted(() => {
            ref.credit.set(customer, { limitMinor, isPrepaid })
            followRulesFor(setting, customer)
          }),
    touches: { orders: ref.orders.filter((order) => order.customer === customer) },
  }
}

function someRules({ a, b, c }: Draw): RefHoldRules {
  return {
    checksCreditLimit: c % 5 !== 0,
    checksOverdue: b % 2 === 0,
    overdueDays: a % 3,
    overdueMinor: nth(amounts, b) ?? 0,
    firstOrderMinor: c % 3 === 0 ? (nth(amounts, a) ?? 0) : null,
    creditNeedsOwner: b % 3 === 0,
  }
}

export function setRules({ w, ref }: Setting, settings: RefHoldRules, version = ref.holdSettings.version): Call {
  const isCurrent = version === ref.holdSettings.version
  return {
    says: `${version} ${JSON.stringify(settings)}`,
    send: () => w.ask.holds.changeHoldSettings({ version: Math.max(0, version), settings }),
    expect:
      isCurrent || version < 0
        ? granted(() => {
            Object.assign(ref.holdSettings, settings)
            ref.holdSettings.version += 1
          })
        : refused('CHANGED_MEANWHILE'),
    touches: {},
  }
}

export const kindsOfHolds: readonly Kind[] = [
  { name: 'placeHold', weight: 3, plan: place },
  { name: 'releaseHold', weight: 6, plan: release },
  {
    name: 'recheckHolds',
    weight: 2,
    plan: (setting, draw) => {
      const { w, ref } = setting
      const order = choose(
        ref.orders.filter((one) => standingOn(one).length > 0),
        ref.orders,
        draw,
      )
      return {
        says: `${order?.number}`,
        send: () => w.ask.holds.recheckHolds({ orderId: order?.id ?? STRANGER }),
        expect: order ? granted(() => followRules(setting, order)) : refused('ORDER_UNKNOWN'),
        touches: { orders: order ? [order] : [] },
      }
    },
  },
  { name: 'recordPrepayment', weight: 3, plan: prepay },
  { name: 'setCustomerCredit', weight: 2, plan: trust },
  {
    name: 'changeHoldSettings',
    weight: 1,
    plan: (setting, draw) => {
      const { version } = setting.ref.holdSettings
      return setRules(setting, someRules(draw), draw.a % 7 === 0 ? version - 1 : version)
    },
  },
]
