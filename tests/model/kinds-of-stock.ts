import { type Call, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { freeOn, levelOf, promisedOn, type RefBin, type Reference, type RefLevel, type RefProduct, unpromisedOf } from './reference.ts'

/** A product and a bin, either of which may be unknown. */
function spotOf({ ref }: Setting, { a, b, c }: { a: number; b: number; c: number }) {
  const product = c % 23 === 0 ? undefined : nth(ref.products, a)
  const bin = c % 19 === 1 ? undefined : nth(ref.bins, b)
  const missing = !product ? 'PRODUCT_UNKNOWN' : !bin ? 'BIN_UNKNOWN' : undefined
  return { product, bin, missing, input: { productId: product?.id ?? 'nothing', binCode: bin?.code ?? 'Z-99-9' } }
}

function known(setting: Setting, product: RefProduct, bin: RefBin): RefLevel {
  return levelOf(setting.ref, product, bin)
}

/** What of a shelf's goods is promised: of what is set aside, which may stand anywhere, so much as has no other place to stand. */
export function keptOn(ref: Reference, level: RefLevel): number {
  return Math.max(promisedOn(ref, level), level.onHand - unpromisedOf(ref, level.product, level.bin?.house))
}

export function count({ w, ref }: Setting, product: RefProduct, bin: RefBin, counted: number): Call {
  const level = ref.levels.find((one) => one.product === product && one.bin === bin)
  return {
    says: `${product.sku} in ${bin.code} is ${counted}`,
    send: () => w.ask.stock.adjustStock({ productId: product.id, binCode: bin.code, counted, reason: 'count' }),
    expect:
      level && counted < keptOn(ref, level)
        ? refused('STOCK_RESERVED')
        : granted(() => {
            levelOf(ref, product, bin).onHand = counted
          }),
    touches: { products: [product] },
  }
}

export const kindsOfStock: readonly Kind[] = [
  {
    name: 'receiveStock',
    weight: 7,
    plan: (setting, draw) => {
      const { product, bin, missing, input } = spotOf(setting, draw)
      const quantity = 1 + (draw.c % 12)
      return {
        says: `${product?.sku} into ${input.binCode}, ${quantity}`,
        send: () => setting.w.ask.stock.receiveStock({ ...input, quantity }),
        expect:
          missing || !product || !bin
            ? refused(missing ?? '')
            : granted(() => {
                known(setting, product, bin).onHand += quantity
              }),
        touches: { products: product ? [product] : [] },
      }
    },
  },
  {
    name: 'adjustStock',
    weight: 3,
    plan: (setting, draw) => {
      const { product, bin, missing, input } = spotOf(setting, draw)
      return product && bin && !missing
        ? count(setting, product, bin, draw.c % 15)
        : {
            says: `${input.productId} in ${input.binCode} is ${draw.c % 15}`,
            send: () => setting.w.ask.stock.adjustStock({ ...input, counted: draw.c % 15, reason: 'count' }),
            expect: refused(missing ?? ''),
            touches: {},
          }
    },
  },
  {
    name: 'moveStock',
    weight: 3,
    plan: (setting, draw) => {
      const { product, bin, missing, input } = spotOf(setting, draw)
      const to = draw.a % 17 === 3 ? undefined : nth(setting.ref.bins, draw.a + draw.c)
      const quantity = 1 + (draw.b % 6)
      const level = setting.ref.levels.find((one) => one.product === product && one.bin === bin)
      // Goods that leave a house must be promised to nobody there, wherever they stand.
      const inHouse = product && bin && to && to.house !== bin.house ? unpromisedOf(setting.ref, product, bin.house) : Infinity
      const free = level ? Math.min(freeOn(setting.ref, level), inHouse) : 0
      const code = missing ?? (!to ? 'BIN_UNKNOWN' : to === bin ? 'SAME_BIN' : free < quantity ? 'STOCK_SHORT' : undefined)
      return {
        says: `${quantity} ${product?.sku} from ${input.binCode} to ${to?.code}`,
        send: () => setting.w.ask.stock.moveStock({ ...input, toBinCode: to?.code ?? 'Z-99-9', quantity }),
        expect:
          code || !product || !bin || !to
            ? refused(code ?? '')
            : granted(() => {
                known(setting, product, bin).onHand -= quantity
                known(setting, product, to).onHand += quantity
              }),
        touches: { products: product ? [product] : [] },
      }
    },
  },
]
