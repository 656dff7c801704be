import { expect } from 'vitest'
import type { World } from '#tests/world/world.ts'
import { planClaims } from './claim.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import type { RefHouse, RefTransfer, RefTransferLine } from './ref-transfers.ts'
import { freeOn, levelOf, type Reference, type RefProduct, unpromisedOf } from './reference.ts'
import { everyCode, thingOf } from './scanned-thing.ts'
import { total } from './total.ts'

const NO_TRANSFER = 'no transfer'
const awayBins = ['Z-01-1', 'Z-02-1']
const houses = ['main', 'away', 'main', 'away', 'nowhere'] as const

const isThere = (ref: Reference, house: string) => ref.bins.some((bin) => bin.house === house)

/** From now on there are two houses. */
function addHouse({ w, ref }: Setting): Call {
  return {
    says: 'the second house',
    send: () => w.ask.warehouses.addWarehouse({ id: 'away', code: 'AWAY', name: 'Away', helpsOthers: false }),
    expect: isThere(ref, 'away')
      ? refused('WAREHOUSE_CODE_TAKEN')
      : granted(async () => {
          for (const code of awayBins) {
            await w.ask.stock.addBin({ id: w.ids.next(), code, zone: 'Z', warehouseId: 'away' })
            ref.bins.push({ code, walk: ref.bins.length, house: 'away' })
          }
        }),
    touches: {},
  }
}

function add({ w, ref }: Setting, { a, b, c }: Draw): Call {
  const from = nth(houses, a) ?? 'main'
  const to = c % 7 === 0 ? from : (nth(houses, a + 1) ?? 'away')
  const products = [nth(ref.products, b), ...(b % 3 === 0 ? [c % 11 === 0 ? undefined : nth(ref.products, c)] : [])]
  const quantity = 1 + (c % 5)
  const wanted = new Map<RefProduct, number>()
  for (const product of products) if (product) wanted.set(product, (wanted.get(product) ?? 0) + quantity)
  const refusal =
    !isThere(ref, from) || !isThere(ref, to)
      ? 'WAREHOUSE_UNKNOWN'
      : from === to
        ? 'WAREHOUSE_SAME'
        : products.includes(undefined)
          ? 'PRODUCT_UNKNOWN'
          : [...wanted].some(([product, units]) => unpromisedOf(ref, product, from as RefHouse) < units) // it is there
            ? 'TRANSFER_SHORT'
            : undefined
  const id = w.ids.next()
  return {
    says: `${quantity} ${products.map((product) => product?.sku).join(' ')} from ${from} to ${to}`,
    send: () =>
      w.ask.transfers.addTransfer({
        ...{ id, fromWarehouseId: from, toWarehouseId: to },
        lines: products.map((product) => ({ productId: product?.id ?? 'nothing', quantity })),
      }),
    expect: refusal
      ? refused(refusal)
      : granted(async () => {
          const claims = [...wanted].flatMap(([product, units]) => planClaims(ref, product, units, from as RefHouse)) // it is there
          const walk = claims.sort(
            (one, other) => (one.level.bin?.walk ?? 0) - (other.level.bin?.walk ?? 0) || one.level.made - other.level.made,
          )
          const lines = walk.map(({ level, quantity: units }): RefTransferLine => {
            return { product: level.product, level, quantity: units, shipped: 0, received: 0, missing: 0 }
          })
          const transfer: RefTransfer = { id, to: to as RefHouse, status: 'open', lines, confirmedBin: undefined, steps: [] } // it is there
          ref.transfers.push(transfer)
          await compareTransfer(w, transfer)
        }),
    touches: { products: [...wanted.keys()] },
  }
}

interface Deed {
  readonly command: 'shipTransfer' | 'callBack' | 'cancelTransfer' | 'finishTransfer'
  readonly when: RefTransfer['status']
  readonly refusal?: (transfer: RefTransfer) => string | undefined
  readonly act: (transfer: RefTransfer) => void
}

const deeds: readonly Deed[] = [
  {
    command: 'shipTransfer',
    when: 'open',
    act: (transfer) => {
      transfer.status = 'onTheWay'
      for (const line of transfer.lines) {
        line.shipped = line.quantity
        line.level.onHand -= line.quantity
      }
    },
  },
  {
    command: 'callBack',
    when: 'onTheWay',
    refusal: ({ lines }) => (lines.some(({ received }) => received > 0) ? 'TRANSFER_ARRIVED' : undefined),
    act: (transfer) => {
      transfer.status = 'open'
      transfer.confirmedBin = undefined
      for (const line of transfer.lines) {
        line.shipped = 0
        line.level.onHand += line.quantity
      }
    },
  },
  {
    command: 'cancelTransfer',
    when: 'open',
    act: (transfer) => {
      transfer.status = 'cancelled'
    },
  },
  {
    command: 'finishTransfer',
    when: 'onTheWay',
    act: (transfer) => {
      transfer.status = 'received'
      transfer.confirmedBin = undefined
      for (const line of transfer.lines) line.missing = line.shipped - line.received
    },
  },
]

function carryOut({ command, when, refusal: more, act }: Deed): (setting: Setting, draw: Draw) => Call {
  return ({ w, ref }, draw) => {
    const transfer = choose(
      ref.transfers.filter(({ status }) => status === when),
      ref.transfers,
      draw,
    )
    const refusal = !transfer ? 'TRANSFER_UNKNOWN' : transfer.status === when ? more?.(transfer) : 'TRANSFER_NOT_SO'
    return {
      says: `${transfer?.id}`,
      send: () => w.ask.transfers[command]({ id: transfer?.id ?? NO_TRANSFER }),
      expect:
        refusal || !transfer
          ? refused(refusal ?? '')
          : granted(async () => {
              act(transfer)
              await compareTransfer(w, transfer)
            }),
      touches: { products: transfer?.lines.map(({ product }) => product) ?? [] },
    }
  }
}

const toCome = ({ lines }: RefTransfer, product: RefProduct) =>
  total(lines.filter((line) => line.product === product).map(({ shipped, received }) => shipped - received))

function scan(setting: Setting, transfer: RefTransfer | undefined, code: string): Call {
  const { w, ref } = setting
  const asked = {
    says: `${code} for ${transfer?.id}`,
    send: () => w.ask.transfers.recordScan({ id: transfer?.id ?? NO_TRANSFER, scan: code }),
    touches: { products: transfer?.lines.map(({ product }) => product) ?? [] },
  }
  if (!transfer) return { ...asked, expect: refused('TRANSFER_UNKNOWN') }
  if (transfer.status !== 'onTheWay') return { ...asked, expect: refused('TRANSFER_NOT_SO') }
  const thing = thingOf(setting, code)
  if (!thing) return { ...asked, expect: refused('CODE_UNKNOWN') }
  if ('bin' in thing) {
    if (thing.bin.house !== transfer.to) return { ...asked, expect: refused('BIN_WRONG') }
    return {
      ...asked,
      expect: granted(() => {
        transfer.confirmedBin = thing.bin
      }),
    }
  }
  const { product, pack } = thing
  const bin = transfer.confirmedBin
  if (!bin) return { ...asked, expect: refused('BIN_FIRST') }
  if (toCome(transfer, product) === 0) return { ...asked, expect: refused('ITEM_WRONG') }
  if (pack > toCome(transfer, product)) return { ...asked, expect: refused('PACK_TOO_BIG') }
  return {
    ...asked,
    expect: granted(async () => {
      let open = pack
      for (const line of transfer.lines.filter((one) => one.product === product)) {
        const quantity = Math.min(open, line.shipped - line.received)
        if (quantity === 0) continue
        line.received += quantity
        transfer.steps.push({ line, bin, quantity })
        open -= quantity
      }
      levelOf(ref, product, bin).onHand += pack
      if (transfer.lines.every(({ quantity, received }) => quantity === received)) transfer.status = 'received'
      await compareTransfer(w, transfer)
    }),
  }
}

const onTheWay = ({ ref }: Setting, draw: Draw) =>
  choose(
    ref.transfers.filter(({ status }) => status === 'onTheWay'),
    ref.transfers,
    draw,
  )

/** The scan that somebody who looks at the screen makes next. */
function rightScan(transfer: RefTransfer | undefined, { b, c }: Draw): string {
  const bins = transfer?.to === 'away' ? awayBins : ['A-01-1', 'B-01-1']
  const line = transfer?.lines.find(({ shipped, received }) => shipped > received)
  if (!transfer?.confirmedBin || !line || c % 7 === 0) return nth(bins, b) ?? ''
  const fitting = [...line.product.codes].filter(([, pack]) => pack <= toCome(transfer, line.product)).map(([code]) => code)
  return nth(fitting, b) ?? ''
}

function undo({ w, ref }: Setting, draw: Draw): Call {
  const isUndoable = ({ steps, lines }: RefTransfer) => steps.length > 0 || lines.some(({ missing }) => missing > 0)
  const transfer = choose(ref.transfers.filter(isUndoable), ref.transfers, draw)
  const step = transfer?.steps.at(-1)
  const isMissing = transfer?.lines.some(({ missing }) => missing > 0)
  const isPromised =
    step &&
    (freeOn(ref, levelOf(ref, step.line.product, step.bin)) < step.quantity ||
      unpromisedOf(ref, step.line.product, step.bin.house) < step.quantity)
  const refusal = !transfer
    ? 'TRANSFER_UNKNOWN'
    : isMissing
      ? undefined
      : !step
        ? 'NOTHING_TO_UNDO'
        : isPromised
          ? 'PUT_BACK_PROMISED'
          : undefined
  return {
    says: `${transfer?.id}`,
    send: () => w.ask.transfers.undoReceive({ id: transfer?.id ?? NO_TRANSFER }),
    expect:
      refusal || !transfer
        ? refused(refusal ?? '')
        : granted(async () => {
            transfer.status = 'onTheWay'
            if (isMissing) for (const line of transfer.lines) line.missing = 0
            else if (step) {
              transfer.steps.pop()
              transfer.confirmedBin = step.bin
              step.line.received -= step.quantity
              levelOf(ref, step.line.product, step.bin).onHand -= step.quantity
            }
            await compareTransfer(w, transfer)
          }),
    touches: { products: transfer?.lines.map(({ product }) => product) ?? [] },
  }
}

async function compareTransfer({ ask }: World, { id, status, lines, confirmedBin }: RefTransfer): Promise<void> {
  const real = await ask.transfers.getTransfer({ id })
  expect({
    ...{ status: real.status, binCode: real.binCode },
    lines: real.lines.map(({ sku, fromBin, quantity, shipped, received, missing }) => ({
      sku,
      fromBin,
      quantity,
      shipped,
      received,
      missing,
    })),
  }).toEqual({
    ...{ status, binCode: confirmedBin?.code ?? null },
    lines: lines.map(({ product, level, quantity, shipped, received, missing }) => {
      return { sku: product.sku, fromBin: level.bin?.code, quantity, shipped, received, missing }
    }),
  })
}

export const kindsOfTransfers: readonly Kind[] = [
  { name: 'addWarehouse', weight: 2, plan: addHouse },
  { name: 'addTransfer', weight: 6, plan: add },
  ...deeds.map((deed) => ({ name: deed.command, weight: deed.command === 'shipTransfer' ? 6 : 1, plan: carryOut(deed) })),
  {
    name: 'receiveRight',
    weight: 8,
    plan: (setting, draw) => {
      const transfer = onTheWay(setting, draw)
      return scan(setting, transfer, rightScan(transfer, draw))
    },
  },
  { name: 'receiveAny', weight: 3, plan: (setting, draw) => scan(setting, onTheWay(setting, draw), nth(everyCode(setting), draw.b) ?? '') },
  { name: 'undoReceive', weight: 2, plan: undo },
]
