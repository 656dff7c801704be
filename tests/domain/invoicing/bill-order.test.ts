import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addParts, billOrder, type OrderToBill } from '#shared/domain/invoicing/bill-order.ts'
import type { Discount } from '#shared/domain/pricing/discounts.ts'
import { amountsOf, orderSums, type TaxGroup } from '#shared/domain/pricing/order-sums.ts'
import { taxOn } from '#shared/kernel/money.ts'

const aDiscount: fc.Arbitrary<Discount | null> = fc.oneof(
  fc.constant(null),
  fc.record({ percentBp: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ amountMinor: fc.integer({ min: 1, max: 50_000 }) }),
)
const aTax = fc.constantFrom(
  { taxCategory: 'S', taxRateBp: 1900 } as const,
  { taxCategory: 'S', taxRateBp: 700 } as const,
  { taxCategory: 'S', taxRateBp: 2550 } as const,
  { taxCategory: 'Z', taxRateBp: 0 } as const,
  { taxCategory: 'K', taxRateBp: 0 } as const,
)
/** A line, and how its units leave: one number for each shipment. */
const aLine = fc
  .record({
    price: fc.integer({ min: 0, max: 2_000_000 }),
    discount: aDiscount,
    tax: aTax,
    shipped: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
  })
  .filter(({ shipped }) => shipped.some((units) => units > 0))
const anOrder = fc.record({
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  lines: fc.array(aLine, { minLength: 1, maxLength: 6 }),
  discount: aDiscount,
  shippingMinor: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 3_000 })),
  shippingTax: aTax,
})

function billed(wish: typeof anOrder extends fc.Arbitrary<infer T> ? T : never) {
  const { currency, discount } = wish
  const lines = wish.lines.map(({ price, discount: own, tax, shipped }) => {
    const line = { unitPrice: (price / 10_000).toFixed(4), ordered: shipped.reduce((a, b) => a + b), discount: own, ...tax, shipped }
    return { ...line, netMinor: amountsOf(line, line.ordered, currency).netMinor }
  })
  const shipping = { netMinor: wish.shippingMinor, category: wish.shippingTax.taxCategory, rateBp: wish.shippingTax.taxRateBp }
  const order: OrderToBill = { currency, lines, discount, shipping }
  const invoices: ReturnType<typeof billOrder>[] = []
  let before: TaxGroup[] = []
  for (let at = 0; at < 4; at++) {
    const delivered = lines.flatMap((line) => {
      const invoiced = line.shipped.slice(0, at).reduce((a, b) => a + b, 0)
      const quantity = line.shipped[at] ?? 0
      const allowedMinor = amountsOf(line, invoiced, currency).allowanceMinor
      return quantity > 0 ? [{ ...line, invoiced, allowedMinor, quantity }] : []
    })
    if (delivered.length === 0) continue
    const bill = billOrder(order, before, delivered)
    invoices.push(bill)
    before = [...addParts([...before, ...bill.parts]).taxes]
  }
  return { whole: orderSums(lines, discount, shipping), invoices, sum: addParts(before) }
}

test('the invoices of a fully shipped order come to its total, to the cent, whatever is mixed', () => {
  fc.assert(
    fc.property(anOrder, (wish) => {
      const { whole, sum } = billed(wish)
      const { netMinor, taxMinor, grossMinor, goodsMinor, allowanceMinor, chargeMinor } = whole
      expect(sum).toMatchObject({ netMinor, taxMinor, grossMinor, goodsMinor, allowanceMinor, chargeMinor })
    }),
    { numRuns: 500 },
  )
})

test('no amount of any invoice is negative, its parts are its lines, and its tax is off by one minor unit at most (BR-CO-17)', () => {
  fc.assert(
    fc.property(anOrder, (wish) => {
      for (const { lines, parts } of billed(wish).invoices) {
        for (const line of lines) expect(Math.min(line.grossMinor, line.allowanceMinor, line.netMinor)).toBeGreaterThanOrEqual(0)
        for (const part of parts) {
          expect(Math.min(part.goodsMinor, part.allowanceMinor, part.chargeMinor, part.netMinor, part.taxMinor)).toBeGreaterThanOrEqual(0)
          expect(Math.abs(part.taxMinor - taxOn(part.netMinor, part.rateBp))).toBeLessThanOrEqual(1)
        }
        expect(addParts(parts).goodsMinor).toBe(lines.reduce((total, line) => total + line.netMinor, 0))
      }
    }),
    { numRuns: 500 },
  )
})

test('shipping is charged once, with the first goods, and a discount goes with the goods it was given for', () => {
  const line = { unitPrice: '10', ordered: 4, discount: null, taxCategory: 'S', taxRateBp: 1900, netMinor: 4000 } as const
  const shipping = { netMinor: 500, category: 'S', rateBp: 1900 } as const
  const order: OrderToBill = { currency: 'EUR', lines: [line], discount: { amountMinor: 1000 }, shipping }
  const first = billOrder(order, [], [{ ...line, invoiced: 0, allowedMinor: 0, quantity: 1 }])
  expect(first.parts).toMatchObject([{ goodsMinor: 1000, allowanceMinor: 250, chargeMinor: 500, netMinor: 1250, taxMinor: 238 }])
  // Two of the four are cancelled: their half of the discount goes with them, the shipping does not.
  const second = billOrder(order, first.parts, [{ ...line, invoiced: 1, allowedMinor: 0, quantity: 1 }])
  expect(second.parts).toMatchObject([{ goodsMinor: 1000, allowanceMinor: 250, chargeMinor: 0, netMinor: 750, taxMinor: 142 }])
})

test('a discount that was billed stays given, however cheap the goods become that are left', () => {
  const line = { ordered: 1, discount: null, taxCategory: 'S', taxRateBp: 1900 } as const
  const shipping = { netMinor: 0, category: 'S', rateBp: 1900 } as const
  const dear = { ...line, unitPrice: '10', netMinor: 1000 }
  const before = orderSums([dear, { ...dear, taxRateBp: 700 }], { amountMinor: 150 }, shipping)
  const first = billOrder(
    { currency: 'EUR', lines: [dear, { ...dear, taxRateBp: 700 }], discount: { amountMinor: 150 }, shipping },
    [],
    [{ ...dear, invoiced: 0, allowedMinor: 0, quantity: 1 }],
  )
  expect([before.allowanceMinor, first.parts[0]?.allowanceMinor]).toEqual([150, 75])
  const cheap = { ...line, unitPrice: '0.3333', taxRateBp: 700, netMinor: 33 }
  const then = orderSums([dear, cheap], { amountMinor: 77 }, shipping, first.parts)
  expect(then.taxes.map((group) => group.allowanceMinor)).toEqual([75, 2])
  const less = orderSums([dear, cheap], { amountMinor: 20 }, shipping, first.parts)
  expect(less.taxes.map((group) => group.allowanceMinor)).toEqual([75, 1])
})
