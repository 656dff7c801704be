import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import {
  levelOf,
  openListOf,
  type Reference,
  type RefLine,
  type RefOrder,
  type RefPackage,
  type RefProduct,
  standingOn,
} from './reference.ts'
import { total } from './total.ts'

interface PackingAnswer {
  readonly packages: readonly { readonly id: string }[]
}

const onBench = (order: RefOrder) => total(order.lines.map((line) => line.picked))
const inHouse = (order: RefOrder) => total(order.lines.map((line) => line.picked + line.packed))
const boxesOf = (ref: Reference, order: RefOrder) => ref.packages.filter((box) => box.order === order)
const openBoxOf = (ref: Reference, order: RefOrder) => boxesOf(ref, order).find(({ status }) => status === 'open')
const forPacking = ({ ref }: Setting, draw: Draw) =>
  choose(
    ref.orders.filter((order) => onBench(order) > 0 && !openListOf(ref, order)),
    ref.orders,
    draw,
  )

function obstacleOf(ref: Reference, order: RefOrder): string | undefined {
  if (openListOf(ref, order)) return 'STILL_PICKING'
  return inHouse(order) === 0 ? 'NOTHING_TO_PACK' : undefined
}

function packScan(setting: Setting, order: RefOrder | undefined, scan: string): Call {
  const { w, ref } = setting
  const asked = {
    says: `${scan} into ${order?.number}`,
    send: () => w.ask.packing.recordScan({ orderId: order?.id ?? 'nobody', scan }),
    touches: { orders: order ? [order] : [] },
  }
  if (!order) return { ...asked, expect: refused('ORDER_UNKNOWN') }
  const obstacle = obstacleOf(ref, order)
  if (obstacle) return { ...asked, expect: refused(obstacle) }
  const product = ref.products.find(({ codes }) => codes.has(scan))
  if (!product) return { ...asked, expect: refused('CODE_UNKNOWN') }
  const lines = order.lines.filter((line) => line.product === product)
  const waiting = total(lines.map((line) => line.picked))
  const pack = product.codes.get(scan) ?? 1
  if (waiting === 0) {
    const isIn = lines.some((line) => line.packed + line.shipped > 0)
    return { ...asked, expect: refused(isIn ? 'ITEM_ALREADY_PACKED' : 'ITEM_NOT_IN_ORDER') }
  }
  if (pack > waiting) return { ...asked, expect: refused('PACK_TOO_BIG') }
  return { ...asked, expect: granted((answer: { view: PackingAnswer }) => putIn(ref, order, lines, pack, answer.view)) }
}

function putIn(ref: Reference, order: RefOrder, lines: readonly RefLine[], pack: number, answer: PackingAnswer): void {
  const hasClosed = onBench(order) === pack
  const box = openBoxOf(ref, order) ?? newBox(ref, order, answer)
  const fills: { line: RefLine; quantity: number }[] = []
  let open = pack
  for (const line of lines) {
    const quantity = Math.min(line.picked, open)
    if (quantity === 0) continue
    line.picked -= quantity
    line.packed += quantity
    box.contents.set(line, (box.contents.get(line) ?? 0) + quantity)
    fills.push({ line, quantity })
    open -= quantity
  }
  if (hasClosed) box.status = 'closed'
  ref.packSteps.set(order, [...(ref.packSteps.get(order) ?? []), { box, fills, hasClosed }])
}

/** The hub gives it its id: the one that was not there before. */
function newBox(ref: Reference, order: RefOrder, { packages }: PackingAnswer): RefPackage {
  const known = new Set(ref.packages.map(({ id }) => id))
  const id = packages.find((one) => !known.has(one.id))?.id
  if (id === undefined) throw new Error('no new package was opened')
  const box: RefPackage = { id, order, status: 'open', contents: new Map() }
  ref.packages.push(box)
  return box
}

function rightItem(order: RefOrder | undefined, { b }: Draw): string {
  const line = order?.lines.find(({ picked }) => picked > 0)
  if (!line || !order) return 'nonsense'
  const waiting = total(order.lines.filter(({ product }) => product === line.product).map(({ picked }) => picked))
  return nth(fittingCodes(line.product, waiting), b) ?? ''
}

const fittingCodes = (product: RefProduct, most: number) => [...product.codes].filter(([, pack]) => pack <= most).map(([code]) => code)

function ship({ w, ref }: Setting, draw: Draw): Call {
  const closed = ref.packages.filter(({ status, order }) => status === 'closed' && (draw.a % 7 === 0 || standingOn(order).length === 0))
  const first = choose(closed, ref.packages, draw)
  const others = draw.b % 3 === 0 ? (draw.b % 2 === 0 ? closed : closed.filter((box) => box.order.customer === first?.order.customer)) : []
  const boxes = first ? [...new Set([first, ...others])] : []
  const id = w.ids.next()
  const isHeld = boxes.some(({ order }) => standingOn(order).length > 0)
  const destinations = new Set(boxes.map(({ order }) => `${order.customer} ${order.destination}`))
  const refusal = !first
    ? 'PACKAGE_UNKNOWN'
    : boxes.some(({ status }) => status === 'shipped')
      ? 'ALREADY_SHIPPED'
      : boxes.some(({ status }) => status === 'open')
        ? 'PACKAGE_NOT_CLOSED'
        : isHeld
          ? 'ORDER_ON_HOLD'
          : destinations.size > 1
            ? 'ADDRESSES_DIFFER'
            : undefined
  return {
    says: boxes.map((box) => box.id).join(' '),
    send: () => w.ask.shipping.shipPackages({ id, packageIds: first ? boxes.map((box) => box.id) : ['no box'], carrier: 'Nord' }),
    expect: refusal
      ? refused(refusal)
      : granted(() => {
          for (const box of boxes) {
            box.status = 'shipped'
            for (const [line, quantity] of box.contents) {
              line.packed -= quantity
              line.shipped += quantity
              levelOf(ref, line.product, undefined).onHand -= quantity
            }
          }
          ref.shipments.push({ id, boxes, isInvoiced: false })
        }),
    touches: { orders: [...new Set(boxes.map((box) => box.order))], products: ref.products },
  }
}

export const kindsOfShipping: readonly Kind[] = [
  {
    name: 'startPacking',
    weight: 2,
    plan: (setting, draw) => {
      const { w, ref } = setting
      const order = forPacking(setting, draw)
      const refusal = order ? obstacleOf(ref, order) : 'ORDER_UNKNOWN'
      return {
        says: `${order?.number}`,
        send: () => w.ask.packing.startPacking({ code: order?.number ?? 'SO-999999' }),
        expect: refusal ? refused(refusal) : granted(() => {}),
        touches: { orders: order ? [order] : [] },
      }
    },
  },
  {
    name: 'packRight',
    weight: 44,
    plan: (setting, draw) => {
      const order = forPacking(setting, draw)
      return packScan(setting, order, rightItem(order, draw))
    },
  },
  {
    name: 'packAny',
    weight: 3,
    plan: (setting, draw) => {
      const codes = [...setting.ref.products.flatMap((one) => [...one.codes.keys()]), 'nonsense']
      return packScan(setting, forPacking(setting, draw), nth(codes, draw.b) ?? '')
    },
  },
  {
    name: 'closePackage',
    weight: 3,
    plan: (setting, draw) => {
      const { w, ref } = setting
      const order = choose(
        ref.orders.filter((one) => (openBoxOf(ref, one)?.contents.size ?? 0) > 0),
        ref.orders,
        draw,
      )
      const box = order && openBoxOf(ref, order)
      const refusal = !order ? 'ORDER_UNKNOWN' : box && box.contents.size > 0 ? undefined : 'PACKAGE_EMPTY'
      return {
        says: `${order?.number}`,
        send: () => w.ask.packing.closePackage({ orderId: order?.id ?? 'nobody' }),
        expect:
          refusal || !order || !box
            ? refused(refusal ?? '')
            : granted(() => {
                box.status = 'closed'
                ref.packSteps.set(order, [...(ref.packSteps.get(order) ?? []), { box, fills: [], hasClosed: true }])
              }),
        touches: { orders: order ? [order] : [] },
      }
    },
  },
  {
    name: 'undoPack',
    weight: 4,
    plan: (setting, draw) => {
      const { w, ref } = setting
      const undoable = (one: RefOrder) => (ref.packSteps.get(one) ?? []).findLast(({ box }) => box.status !== 'shipped')
      const order = choose(
        ref.orders.filter((one) => undoable(one) !== undefined),
        ref.orders,
        draw,
      )
      const step = order && undoable(order)
      const refusal = !order ? 'ORDER_UNKNOWN' : step ? undefined : 'NOTHING_TO_UNDO'
      return {
        says: `${order?.number}`,
        send: () => w.ask.packing.undoPack({ orderId: order?.id ?? 'nobody' }),
        expect:
          refusal || !order || !step
            ? refused(refusal ?? '')
            : granted(() => {
                ref.packSteps.set(
                  order,
                  (ref.packSteps.get(order) ?? []).filter((one) => one !== step),
                )
                if (step.hasClosed) step.box.status = 'open'
                for (const { line, quantity } of step.fills) takeOut(step.box, line, quantity)
              }),
        touches: { orders: order ? [order] : [] },
      }
    },
  },
  { name: 'shipPackages', weight: 12, plan: ship },
]

function takeOut(box: RefPackage, line: RefLine, quantity: number): void {
  line.packed -= quantity
  line.picked += quantity
  const left = (box.contents.get(line) ?? 0) - quantity
  if (left > 0) box.contents.set(line, left)
  else box.contents.delete(line)
}
