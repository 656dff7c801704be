import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { benchOf, boxesOf, finishBox, type RefParcel, reopenBox } from './ref-joints.ts'
import { partInHand } from './ref-parts.ts'
import { openListOf, type Reference, type RefLine, type RefOrder, type RefPackage, type RefProduct, reservedOf } from './reference.ts'
import { total } from './total.ts'

const onBench = (orders: readonly RefOrder[]) => total(orders.flatMap(({ lines }) => lines.map(({ picked }) => picked)))
const inBoxes = (orders: readonly RefOrder[]) => total(orders.flatMap(({ lines }) => lines.map(({ packed }) => packed)))
const inHouse = (orders: readonly RefOrder[]) => onBench(orders) + inBoxes(orders)
const forPacking = ({ ref }: Setting, draw: Draw) =>
  choose(
    ref.orders.filter((order) => onBench([order]) > 0 && !obstacleOf(ref, benchOf(ref, order))),
    ref.orders,
    draw,
  )

/** Orders that go together wait for each other until the first of them is in a box. */
function obstacleOf(ref: Reference, bench: readonly RefOrder[]): string | undefined {
  if (bench.some((order) => openListOf(ref, order))) return 'STILL_PICKING'
  if (inHouse(bench) === 0) return 'NOTHING_TO_PACK'
  const isAwaited = (order: RefOrder) => inHouse([order]) === 0 && total(order.lines.map(reservedOf)) > 0
  return bench.length > 1 && inBoxes(bench) === 0 && bench.some(isAwaited) ? 'JOINT_WAITS' : undefined
}

function packScan(setting: Setting, order: RefOrder | undefined, scan: string): Call {
  const { w, ref } = setting
  const bench = order ? benchOf(ref, order) : []
  const asked = {
    says: `${scan} into ${bench.map(({ number }) => number).join(' ')}`,
    send: () => w.ask.packing.recordScan({ orderId: order?.id ?? 'nobody', scan }),
    touches: { orders: bench },
  }
  if (!order) return { ...asked, expect: refused('ORDER_UNKNOWN') }
  const obstacle = obstacleOf(ref, bench)
  if (obstacle) return { ...asked, expect: refused(obstacle) }
  const product = ref.products.find(({ codes }) => codes.has(scan))
  if (!product) return { ...asked, expect: refused('CODE_UNKNOWN') }
  const lines = bench.flatMap((one) => one.lines).filter((line) => line.product === product)
  const waiting = total(lines.map((line) => line.picked))
  const pack = product.codes.get(scan) ?? 1
  if (waiting === 0) {
    const isIn = lines.some((line) => line.packed + line.shipped > 0)
    return { ...asked, expect: refused(isIn ? 'ITEM_ALREADY_PACKED' : 'ITEM_NOT_IN_ORDER') }
  }
  if (pack > waiting) return { ...asked, expect: refused('PACK_TOO_BIG') }
  return { ...asked, expect: granted(() => putIn(setting, bench, lines, pack)) }
}

async function putIn(setting: Setting, bench: readonly RefOrder[], lines: readonly RefLine[], pack: number): Promise<void> {
  const { ref } = setting
  const hasClosed = onBench(bench) === pack
  const command = newCommand(ref)
  const fills: { line: RefLine; quantity: number }[] = []
  let open = pack
  for (const line of lines) {
    const quantity = Math.min(line.picked, open)
    open -= quantity
    if (quantity > 0) fills.push({ line, quantity })
  }
  let first: RefPackage | undefined
  for (const order of bench) {
    const own = fills.filter(({ line }) => order.lines.includes(line))
    if (own.length === 0) continue
    const box = bench.length > 1 ? boxAmong(ref, bench, order) : boxAlone(ref, order)
    first ??= box
    for (const { line, quantity } of own) {
      line.picked -= quantity
      line.packed += quantity
      box.contents.set(line, (box.contents.get(line) ?? 0) + quantity)
    }
    ref.packSteps.set(order, [...(ref.packSteps.get(order) ?? []), { command, box, fills: own, hasClosed }])
  }
  if (hasClosed && first) finishBox(ref, first)
  await learnIds(setting, bench)
}

const newCommand = (ref: Reference) => 1 + Math.max(0, ...[...ref.packSteps.values()].flat().map(({ command }) => command))

/** The open box of an order that is packed by itself, or a new one. */
function boxAlone(ref: Reference, order: RefOrder): RefPackage {
  const boxes = boxesOf(ref, [order])
  const hand = partInHand(order)
  return boxes.find(({ status, part }) => status === 'open' && part === hand) ?? newBox(ref, order, (boxes.at(-1)?.sequence ?? 0) + 1)
}

/** An order's own package in the box that orders share. */
function boxAmong(ref: Reference, bench: readonly RefOrder[], order: RefOrder): RefPackage {
  const boxes = boxesOf(ref, bench)
  const filled = boxes.filter(({ contents }) => contents.size > 0)
  const inHand = filled.find(({ status }) => status === 'open')
  const parcel = inHand?.parcel ?? { begunWith: order }
  if (inHand) inHand.parcel = parcel
  if (inHand?.order === order) return inHand
  const sequence = inHand?.sequence ?? (filled.at(-1)?.sequence ?? 0) + 1
  const own = boxes.filter((box) => box.order === order && box.status === 'open')
  const share = own.find((box) => box.parcel === parcel) ?? own.find(({ contents }) => contents.size === 0)
  if (!share) return newBox(ref, order, sequence, parcel)
  if (share.parcel !== parcel) Object.assign(share, { parcel, sequence })
  return share
}

/** Until the hub is asked for its id, it comes after all others. */
function newBox(ref: Reference, order: RefOrder, sequence: number, parcel?: RefParcel): RefPackage {
  const part = parcel ? undefined : partInHand(order)
  const box: RefPackage = { id: `~${ref.packages.length}`, order, status: 'open', contents: new Map(), sequence, parcel, part }
  ref.packages.push(box)
  return box
}

async function learnIds({ w, ref }: Setting, bench: readonly RefOrder[]): Promise<void> {
  const fresh = ref.packages.filter(({ id }) => id.startsWith('~'))
  if (fresh.length === 0) return
  const rows = await w.hub.database.read
    .selectFrom('packages')
    .select('id')
    .where(
      'orderId',
      'in',
      bench.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id).filter((id) => !ref.packages.some((box) => box.id === id))
  if (ids.length !== fresh.length) throw new Error(`${ids.length} packages were opened, not ${fresh.length}`)
  for (const [n, box] of fresh.entries()) box.id = ids[n] ?? ''
}

function rightItem(bench: readonly RefOrder[], { b }: Draw): string {
  const lines = bench.flatMap((order) => order.lines)
  const line = lines.find(({ picked }) => picked > 0)
  if (!line) return 'nonsense'
  const waiting = total(lines.filter(({ product }) => product === line.product).map(({ picked }) => picked))
  return nth(fittingCodes(line.product, waiting), b) ?? ''
}

const fittingCodes = (product: RefProduct, most: number) => [...product.codes].filter(([, pack]) => pack <= most).map(([code]) => code)

function start(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const order = forPacking(setting, draw)
  const bench = order ? benchOf(ref, order) : []
  const refusal = order ? obstacleOf(ref, bench) : 'ORDER_UNKNOWN'
  return {
    says: `${order?.number}`,
    send: () => w.ask.packing.startPacking({ code: order?.number ?? 'SO-999999' }),
    expect: refusal ? refused(refusal) : granted(() => {}),
    touches: { orders: bench },
  }
}

/** The box that is being filled for an order, or for those that it goes with. */
export const filledOf = (ref: Reference, order: RefOrder) =>
  boxesOf(ref, benchOf(ref, order)).find(({ status, contents }) => status === 'open' && contents.size > 0)

export function closeBox({ w, ref }: Setting, order: RefOrder | undefined): Call {
  const box = order && filledOf(ref, order)
  const refusal = !order ? 'ORDER_UNKNOWN' : box ? undefined : 'PACKAGE_EMPTY'
  return {
    says: `${order?.number}`,
    send: () => w.ask.packing.closePackage({ orderId: order?.id ?? 'nobody' }),
    expect:
      refusal || !box
        ? refused(refusal ?? '')
        : granted(() => {
            const step = { command: newCommand(ref), box, fills: [], hasClosed: true }
            ref.packSteps.set(box.order, [...(ref.packSteps.get(box.order) ?? []), step])
            finishBox(ref, box)
          }),
    touches: { orders: order ? benchOf(ref, order) : [] },
  }
}

/** What the last command packed of an order and those that it goes with; what has left is past taking back. */
function lastSteps(ref: Reference, bench: readonly RefOrder[]) {
  const all = bench.flatMap((order) => ref.packSteps.get(order) ?? [])
  const last = Math.max(0, ...all.filter(({ box }) => box.status !== 'shipped').map(({ command }) => command))
  return all.filter(({ command }) => command === last)
}

function undo({ w, ref }: Setting, draw: Draw): Call {
  const order = choose(
    ref.orders.filter((one) => lastSteps(ref, benchOf(ref, one)).length > 0),
    ref.orders,
    draw,
  )
  const bench = order ? benchOf(ref, order) : []
  const steps = lastSteps(ref, bench)
  const [last] = steps
  const refusal = !order ? 'ORDER_UNKNOWN' : last ? undefined : 'NOTHING_TO_UNDO'
  return {
    says: `${order?.number}`,
    send: () => w.ask.packing.undoPack({ orderId: order?.id ?? 'nobody' }),
    expect:
      refusal || !last
        ? refused(refusal ?? '')
        : granted(() => {
            for (const one of bench) {
              const kept = (ref.packSteps.get(one) ?? []).filter((step) => !steps.includes(step))
              ref.packSteps.set(one, kept)
            }
            if (last.hasClosed) reopenBox(ref, last.box)
            for (const { box, fills } of steps) for (const { line, quantity } of fills) takeOut(box, line, quantity)
          }),
    touches: { orders: bench },
  }
}

function takeOut(box: RefPackage, line: RefLine, quantity: number): void {
  line.packed -= quantity
  line.picked += quantity
  const left = (box.contents.get(line) ?? 0) - quantity
  if (left > 0) box.contents.set(line, left)
  else box.contents.delete(line)
}

export const kindsOfPacking: readonly Kind[] = [
  { name: 'startPacking', weight: 2, plan: start },
  {
    name: 'packRight',
    weight: 44,
    plan: (setting, draw) => {
      const order = forPacking(setting, draw)
      return packScan(setting, order, rightItem(order ? benchOf(setting.ref, order) : [], draw))
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
      const { orders } = setting.ref
      return closeBox(
        setting,
        choose(
          orders.filter((one) => filledOf(setting.ref, one)),
          orders,
          draw,
        ),
      )
    },
  },
  { name: 'undoPack', weight: 4, plan: undo },
]
