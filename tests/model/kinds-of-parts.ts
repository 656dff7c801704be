// Orders that are sent in parts.
import { expect } from 'vitest'
import type { World } from '#tests/world/world.ts'
import { daysAfter, followRules, isOpenOrder, today } from './hold-rules.ts'
import { type Call, choose, type Draw, granted, type Kind, refused, type Setting } from './kind.ts'
import { heldOf, keepParts, leftParts, partInHand, type RefPart, toPlan } from './ref-parts.ts'
import type { Reference, RefLine, RefOrder } from './reference.ts'
import { total } from './total.ts'

const STRANGER = 'nobody'

/** What is still to go is spread over one to three parts: some that are there, kept with their days, and new ones. */
function partsAsked(setting: Setting, order: RefOrder, { a, b, c }: Draw): RefPart[] {
  const { w, ref } = setting
  const left = leftParts(ref, order)
  const there = (order.plan?.parts ?? []).filter((part) => !left.includes(part))
  const count = Math.max(1 + (b % 3), c % 4 === 0 ? 0 : there.length)
  const parts = Array.from({ length: count }, (_, n): RefPart => {
    const plannedOn = (a + n) % 3 === 0 ? daysAfter(today(setting), (b + n) % 4) : undefined
    return { id: there[n]?.id ?? w.ids.next(), plannedOn, lines: new Map(), isInHand: false }
  })
  const held = heldOf(ref, order)
  for (const [line, wanted] of toPlan(ref, order)) {
    let open = wanted
    const put = (part: RefPart | undefined, units: number) => {
      const quantity = Math.min(open, units)
      if (!part || quantity <= 0) return
      part.lines.set(line, (part.lines.get(line) ?? 0) + quantity)
      open -= quantity
    }
    // Mostly what is under way stays where it is.
    if (c % 5 > 0) {
      for (const one of held.filter((own) => own.line === line && !(own.part && left.includes(own.part)))) {
        put(parts[one.part ? there.indexOf(one.part) : 0], one.units)
      }
    }
    for (const [n, part] of parts.entries()) put(part, n === parts.length - 1 ? open : (a + n) % (open + 1))
  }
  const [first] = parts
  if (c % 13 === 4 && first) for (const line of first.lines.keys()) first.lines.set(line, (first.lines.get(line) ?? 0) + 1)
  return parts
}

function planRefusal(ref: Reference, order: RefOrder, asked: readonly RefPart[], version: number): string | undefined {
  if (order.joint) return 'ORDER_JOINED'
  if (!isOpenOrder(ref, order)) return 'ORDER_NOT_OPEN'
  if (asked.some((part) => [...part.lines.values()].every((units) => units === 0))) return 'PART_EMPTY'
  for (const [line, wanted] of toPlan(ref, order)) {
    if (total(asked.map((part) => part.lines.get(line) ?? 0)) !== wanted) return 'PARTS_DO_NOT_ADD_UP'
  }
  const left = leftParts(ref, order)
  const sums = new Map<string, Map<RefLine, number>>()
  for (const { id, line, units } of placed(ref, order, asked)) {
    const ofPart = sums.get(id) ?? new Map<RefLine, number>()
    sums.set(id, ofPart.set(line, (ofPart.get(line) ?? 0) + units))
  }
  for (const [id, lines] of sums) {
    if (left.some((part) => part.id === id)) continue
    const part = asked.find((one) => one.id === id)
    for (const [line, units] of lines) if ((part?.lines.get(line) ?? 0) < units) return 'PART_UNDER_WAY'
  }
  return (order.plan?.version ?? 0) === version ? undefined : 'CHANGED_MEANWHILE'
}

/** Which part has the bench once the order is sent like this; what is under way in none joins it. */
function handAmong(ref: Reference, order: RefOrder, asked: readonly RefPart[]): string | undefined {
  const before = partInHand(order)?.id
  const isLoose = heldOf(ref, order).some(({ part }) => part === undefined)
  return isLoose ? (asked.find(({ id }) => id === before) ?? asked[0])?.id : before
}

function placed(ref: Reference, order: RefOrder, asked: readonly RefPart[]) {
  const hand = handAmong(ref, order, asked)
  return heldOf(ref, order).flatMap(({ part, line, units }) => {
    const id = part?.id ?? hand
    return id === undefined ? [] : [{ id, line, units }]
  })
}

function plan(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const order = choose(
    ref.orders.filter((one) => isOpenOrder(ref, one) && !one.joint),
    ref.orders,
    draw,
  )
  const asked = order ? partsAsked(setting, order, draw) : []
  const version = (order?.plan?.version ?? 0) + (draw.a % 17 === 6 ? 1 : 0)
  const refusal = order ? planRefusal(ref, order, asked, version) : 'ORDER_UNKNOWN'
  const parts = asked.map(({ id, plannedOn, lines }) => ({
    ...{ id, warehouseId: 'main', plannedOn: plannedOn ?? null },
    lines: (lines.size > 0 ? [...lines] : nothingOf(order)).map(([line, quantity]) => ({ orderLineId: line.id, quantity })),
  }))
  const blank = [{ id: STRANGER, warehouseId: 'main', lines: [{ orderLineId: STRANGER, quantity: 1 }] }]
  return {
    says: `${order?.number} ${JSON.stringify(parts)}`,
    send: () => w.ask.deliveries.planDelivery({ orderId: order?.id ?? STRANGER, version, parts: order ? parts : blank }),
    expect:
      refusal || !order
        ? refused(refusal ?? '')
        : granted(async () => {
            carryOut(ref, order, asked)
            followRules(setting, order)
            await learnParts(w, order)
          }),
    touches: { orders: order ? [order] : [] },
  }
}

const nothingOf = (order: RefOrder | undefined) => (order?.lines.slice(0, 1) ?? []).map((line) => [line, 0] as const)

function carryOut(ref: Reference, order: RefOrder, asked: readonly RefPart[]): void {
  const hand = handAmong(ref, order, asked)
  const left = leftParts(ref, order)
  const version = (order.plan?.version ?? 0) + 1
  const shipments = order.plan ? [] : ref.shipments.filter(({ boxes }) => boxes.some((box) => box.order === order && box.contents.size > 0))
  const gone = shipments.map(({ boxes }): RefPart => {
    const lines = new Map<RefLine, number>()
    const part = { id: '', plannedOn: undefined, lines, isInHand: false }
    for (const box of boxes.filter((one) => one.order === order)) {
      for (const [line, units] of box.contents) lines.set(line, (lines.get(line) ?? 0) + units)
    }
    return part
  })
  const parts = asked.map((one): RefPart => {
    const known = order.plan?.parts.find(({ id }) => id === one.id)
    return Object.assign(known ?? one, { plannedOn: one.plannedOn, lines: one.lines, isInHand: one.id === hand })
  })
  keepParts(ref, order, [...gone, ...left, ...parts])
  order.plan = { version, parts: order.plan?.parts ?? [] }
  for (const [n, { boxes }] of shipments.entries()) for (const box of boxes) if (box.order === order) box.part = gone[n]
  const inHand = partInHand(order)
  if (!inHand) return
  for (const task of ref.pickLists.flatMap(({ tasks }) => tasks)) if (task.order === order) task.part ??= inHand
  for (const box of ref.packages) if (box.order === order && box.status !== 'shipped') box.part ??= inHand
}

/** Compares the parts of an order, and learns the ids of those that the hub made. */
export async function learnParts({ ask }: World, order: RefOrder): Promise<void> {
  if (!order.plan) return
  const real = await ask.deliveries.getDelivery({ orderId: order.id })
  const parts = order.plan?.parts ?? []
  for (const [n, part] of parts.entries()) if (part.id === '') part.id = real.parts[n]?.id ?? ''
  expect({
    version: real.version,
    parts: real.parts.map(({ id, plannedOn, isInHand, lines }) => {
      return { id, plannedOn, isInHand, lines: lines.map(({ orderLineId, quantity }) => `${quantity} of ${orderLineId}`).sort() }
    }),
  }).toEqual({
    version: order.plan?.version ?? 0,
    parts: parts.map(({ id, plannedOn = null, isInHand, lines }) => {
      return { id, plannedOn, isInHand, lines: [...lines].map(([line, quantity]) => `${quantity} of ${line.id}`).sort() }
    }),
  })
}

function sendWhole(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const order = choose(
    ref.orders.filter((one) => one.plan),
    ref.orders,
    draw,
  )
  const version = (order?.plan?.version ?? 0) + (draw.b % 11 === 3 ? 1 : 0)
  const refusal = !order
    ? 'ORDER_UNKNOWN'
    : !order.plan
      ? 'NOT_IN_PARTS'
      : order.plan.version !== version
        ? 'CHANGED_MEANWHILE'
        : order.lines.some(({ shipped }) => shipped > 0)
          ? 'PART_SHIPPED'
          : undefined
  return {
    says: `${order?.number}`,
    send: () => w.ask.deliveries.sendWhole({ orderId: order?.id ?? STRANGER, version }),
    expect:
      refusal || !order
        ? refused(refusal ?? '')
        : granted(() => {
            keepParts(ref, order, [])
            followRules(setting, order)
          }),
    touches: { orders: order ? [order] : [] },
  }
}

export const kindsOfParts: readonly Kind[] = [
  { name: 'planDelivery', weight: 6, plan },
  { name: 'sendWhole', weight: 1, plan: sendWhole },
]
