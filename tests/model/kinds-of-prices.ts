import { expect } from 'vitest'
import { daysAfter, today } from './hold-rules.ts'
import { type Call, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { inTenThousandths } from './money.ts'
import { asInput, priced, writeOrder, writtenRefusal } from './written-order.ts'

const STRANGER = 'nobody'
const pricesOnLists = ['4.25', '8.8850', '0.2999', '3', '10.01'] as const

function savePrice(setting: Setting, { a, b, c }: Draw): Call {
  const { w, ref } = setting
  const list = c % 23 === 3 ? undefined : nth(ref.book.lists, a)
  const product = b % 23 === 4 ? undefined : nth(ref.products, b)
  const id = w.ids.next()
  const from = nth([1, 1, 3, 6], a + c) ?? 1
  const unitPrice = nth(pricesOnLists, b + c) ?? '1'
  const validFrom = daysAfter(today(setting), (a % 7) - 4)
  const validTo = c % 3 === 0 ? daysAfter(validFrom, (b % 12) - 1) : undefined
  const refusal = !list
    ? 'PRICE_LIST_UNKNOWN'
    : !product
      ? 'PRODUCT_UNKNOWN'
      : validTo !== undefined && validTo < validFrom
        ? 'DAYS_REVERSED'
        : undefined
  const price = { id, productId: product?.id ?? 'nothing', fromQuantity: from, unitPrice, validFrom, validTo: validTo ?? null }
  return {
    says: `${list?.kind} ${JSON.stringify(price)}`,
    send: () => w.ask.pricing.savePrices({ listId: list?.id ?? STRANGER, prices: [price] }),
    expect:
      refusal || !list || !product
        ? refused(refusal ?? '')
        : granted(() => {
            const { prices } = ref.book
            const same = prices.find(
              (one) => one.list === list && one.product === product && one.from === from && one.validFrom === validFrom,
            )
            if (same) Object.assign(same, { price: inTenThousandths(unitPrice), validTo })
            else prices.push({ id, list, product, from, price: inTenThousandths(unitPrice), validFrom, validTo })
          }),
    touches: {},
  }
}

function removePrice({ w, ref }: Setting, { a, c }: Draw): Call {
  const price = c % 7 === 0 ? undefined : nth(ref.book.prices, a)
  return {
    says: `${price?.id}`,
    send: () => w.ask.pricing.removePrice({ id: price?.id ?? STRANGER }),
    expect: price ? granted(() => void ref.book.prices.splice(ref.book.prices.indexOf(price), 1)) : refused('PRICE_UNKNOWN'),
    touches: {},
  }
}

function setTerms({ w, ref }: Setting, { a, b, c }: Draw): Call {
  const customer = c % 29 === 3 ? undefined : nth(ref.customers, a)
  const kind = b % 3 === 0 ? 'private' : 'business'
  const group = b % 2 === 0 ? nth(ref.book.groups, c) : undefined
  const isGroupKnown = c % 13 !== 2
  const priceGroupId = isGroupKnown ? (group ?? null) : STRANGER
  const refusal = !customer ? 'CUSTOMER_UNKNOWN' : isGroupKnown ? undefined : 'PRICE_GROUP_UNKNOWN'
  return {
    says: `${customer} ${kind} ${priceGroupId}`,
    send: () => w.ask.pricing.setCustomerTerms({ customerId: customer ?? STRANGER, kind, priceGroupId, currency: null }),
    expect: refusal || !customer ? refused(refusal ?? '') : granted(() => void ref.book.terms.set(customer, { kind, group })),
    touches: {},
  }
}

function setTaxClass({ w, ref }: Setting, { a, b }: Draw): Call {
  const product = a % 17 === 5 ? undefined : nth(ref.products, a)
  const taxClass = nth([null, null, 'standard', 'reduced', 'zero', 'exempt'] as const, b) ?? null
  return {
    says: `${product?.sku} ${taxClass}`,
    send: () => w.ask.pricing.setTaxClass({ productId: product?.id ?? 'nothing', taxClass }),
    expect: product
      ? granted(() => {
          if (taxClass) ref.book.taxClass.set(product, taxClass)
          else ref.book.taxClass.delete(product)
        })
      : refused('PRODUCT_UNKNOWN'),
    touches: {},
  }
}

function setRate(setting: Setting, { a, b, c }: Draw): Call {
  const { w, ref } = setting
  const country = nth(['DE', 'SE'], a) ?? 'DE'
  const taxClass = nth(['standard', 'reduced'] as const, b) ?? 'standard'
  const validFrom = daysAfter(today(setting), (c % 5) - 2)
  const rateBp = nth([1900, 700, 2500, 1200, 600, 0], b + c) ?? 1900
  return {
    says: `${country} ${taxClass} ${rateBp} from ${validFrom}`,
    send: () => w.ask.pricing.setTaxRate({ country, taxClass, validFrom, rateBp }),
    expect: granted(() => {
      const { rates } = ref.book
      const same = rates.find((one) => one.country === country && one.taxClass === taxClass && one.validFrom === validFrom)
      if (same) same.rateBp = rateBp
      else rates.push({ country, taxClass, validFrom, rateBp })
    }),
    touches: {},
  }
}

function setPolicy({ w, ref }: Setting, { a, b, c }: Draw): Call {
  const { book } = ref
  const isStale = a % 7 === 0 && book.policyVersion > 0
  const policy = { isSmallBusiness: b % 5 === 0, usesOss: c % 2 === 0 }
  return {
    says: JSON.stringify(policy),
    send: () => w.ask.pricing.setTaxPolicy({ version: book.policyVersion - (isStale ? 1 : 0), policy }),
    expect: isStale
      ? refused('CHANGED_MEANWHILE')
      : granted(() => {
          Object.assign(book, policy)
          book.policyVersion += 1
        }),
    touches: {},
  }
}

function setShippingRules({ w, ref }: Setting, { a, b, c }: Draw): Call {
  const rules = Array.from({ length: a % 4 }, (_, n) => ({
    country: nth(['', 'SE', 'DE', 'NO'], b + n) ?? '',
    maxWeightGrams: n === 0 && c % 2 === 0 ? 1000 + (c % 3000) : undefined,
    amountMinor: nth([490, 990, 1250, 0], a + b + n) ?? 0,
    freeFromMinor: (b + n) % 3 === 0 ? 4000 : undefined,
  }))
  const input = rules.map(({ country, maxWeightGrams, amountMinor, freeFromMinor }, n) => {
    const limits = { maxWeightGrams: maxWeightGrams ?? null, freeFromMinor: freeFromMinor ?? null }
    return { id: w.ids.next(), name: `Parcel ${n}`, currency: 'EUR', country, amountMinor, ...limits }
  })
  return {
    says: JSON.stringify(rules),
    send: () => w.ask.pricing.setShippingRules({ rules: input }),
    expect: granted(() => {
      ref.book.rules = rules
    }),
    touches: {},
  }
}

interface PricedAnswer {
  readonly lines: readonly {
    readonly unitPrice: string
    readonly netMinor: number
    readonly taxCategory: string
    readonly taxRateBp: number
  }[]
  readonly goodsMinor: number
  readonly allowanceMinor: number
  readonly shippingMinor: number
  readonly netMinor: number
  readonly taxMinor: number
  readonly grossMinor: number
}

/** Nothing is saved: every price, tax and sum is compared. */
function priceOrder(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const customer = draw.a % 37 === 1 ? undefined : nth(ref.customers, draw.c)
  const written = writeOrder(setting, draw)
  // Nothing is saved, so a line may have the id of another order's.
  const refusal = writtenRefusal(setting, customer, '', { ...written, lines: written.lines.map((line) => ({ ...line, id: '' })) })
  return {
    says: JSON.stringify(written),
    send: () => w.ask.pricing.priceOrder({ customerId: customer ?? STRANGER, ...asInput(written) }),
    expect:
      refusal || !customer
        ? refused(refusal ?? '')
        : granted((answer: PricedAnswer) => {
            const { lines, shipping, sums } = priced(setting, customer, written, today(setting))
            expect({
              lines: answer.lines.map((line) => [inTenThousandths(line.unitPrice), line.netMinor, line.taxCategory, line.taxRateBp]),
              sums: [answer.goodsMinor, answer.allowanceMinor, answer.shippingMinor, answer.netMinor, answer.taxMinor, answer.grossMinor],
            }).toEqual({
              lines: lines.map(({ price, net, tax }) => [price, net, tax.category, tax.rateBp]),
              sums: [sums.goods, sums.off, shipping?.net ?? 0, sums.net, sums.tax, sums.gross],
            })
          }),
    touches: {},
  }
}

export const kindsOfPrices: readonly Kind[] = [
  { name: 'savePrice', weight: 4, plan: savePrice },
  { name: 'removePrice', weight: 1, plan: removePrice },
  { name: 'setCustomerTerms', weight: 1, plan: setTerms },
  { name: 'setTaxClass', weight: 1, plan: setTaxClass },
  { name: 'setTaxRate', weight: 1, plan: setRate },
  { name: 'setTaxPolicy', weight: 1, plan: setPolicy },
  { name: 'setShippingRules', weight: 1, plan: setShippingRules },
  { name: 'priceOrder', weight: 2, plan: priceOrder },
]
