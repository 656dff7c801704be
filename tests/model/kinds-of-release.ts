import { harden, hardenOrder } from './claim.ts'
import { today } from './hold-rules.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { learnParts } from './kinds-of-parts.ts'
import { closeIfDone, isOpen, NO_LIST, openTasks, touching } from './kinds-of-picking.ts'
import { heldOf, partDue, type RefPart, stopsPart, takeInHand, toRelease } from './ref-parts.ts'
import { type Reference, type RefLine, type RefOrder, type RefPickList, type RefTask, shortOfLine, standingOn } from './reference.ts'
import { total } from './total.ts'

interface ListAnswer {
  readonly tasks: readonly { readonly id: string }[]
}

/** Units that an order's lines claim on shelves and that stand on no open task yet. */
function unlisted(ref: Reference, order: RefOrder): Omit<RefTask, 'id'>[] {
  return order.lines.flatMap((line) =>
    [...line.claims].flatMap(([level, claimed]) => {
      const listed = ref.pickLists
        .flatMap(openTasks)
        .filter((task) => task.line === line && task.level === level)
        .reduce((sum, task) => sum + task.asked - task.picked, 0)
      return claimed > listed ? [{ order, line, level, asked: claimed - listed, picked: 0, status: 'open' as const, part: undefined }] : []
    }),
  )
}

const inWalkingOrder = (a: Omit<RefTask, 'id'>, b: Omit<RefTask, 'id'>) =>
  (a.level.bin?.walk ?? 0) - (b.level.bin?.walk ?? 0) ||
  (a.level.product.id < b.level.product.id ? -1 : a.level.product.id > b.level.product.id ? 1 : 0) ||
  (a.order.id < b.order.id ? -1 : a.order.id > b.order.id ? 1 : 0)

/** Two lines of one order that want the same from the same bin may stand either way round: the hub says which is which. */
async function tasksAsListed({ w }: Setting, tasks: readonly Omit<RefTask, 'id'>[], answer: ListAnswer): Promise<RefTask[]> {
  const ids = answer.tasks.map(({ id }) => id)
  const rows = await w.hub.database.read.selectFrom('pickTasks').select(['id', 'orderLineId']).where('id', 'in', ids).execute()
  const open = [...tasks]
  return ids.map((id, n) => {
    const place = tasks[n]
    const lineId = rows.find((row) => row.id === id)?.orderLineId
    const at = open.findIndex((task) => task.line.id === lineId && place && inWalkingOrder(task, place) === 0)
    const [task] = at < 0 ? [] : open.splice(at, 1)
    if (!task) throw new Error(`task ${n + 1} of the list should not be there`)
    return { ...task, id }
  })
}

type Listed = Omit<RefTask, 'id'>

/** Units of a part that are claimed in no bin get one; those of other parts keep theirs until their own day. */
function hardenFor(ref: Reference, order: RefOrder, open: ReadonlyMap<RefLine, number>): void {
  const there = unlisted(ref, order)
  const has = (line: RefLine) => total(there.map((task) => (task.line === line ? task.asked : 0)))
  const lines = order.lines.toSorted((a, b) => compare(a.product.id, b.product.id) || compare(a.id, b.id))
  for (const line of lines) harden(ref, line, (open.get(line) ?? 0) - has(line))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What lines claim, to be put as it was. */
function claimsNow(orders: readonly RefOrder[]): () => void {
  const lines = orders.flatMap((order) => order.lines).map((line) => ({ line, claims: new Map(line.claims), soft: line.soft }))
  return () => {
    for (const { line, claims, soft } of lines) {
      line.soft = soft
      line.claims.clear()
      for (const [level, units] of claims) line.claims.set(level, units)
    }
  }
}

/** What of an order goes to the floor, and the part that it is; or why nothing does. */
function tasksOf(setting: Setting, order: RefOrder, partId: string | undefined): { part?: RefPart; tasks: Listed[] } | string {
  const { ref } = setting
  if (order.shipsWhole && order.lines.some((line) => shortOfLine(line) > 0)) return 'ORDER_INCOMPLETE'
  const asked = order.plan?.parts.find(({ id }) => id === partId)
  if (partId !== undefined && !asked) return 'PART_UNKNOWN'
  if (asked && stopsPart(ref, order, asked)) return 'PART_IN_THE_WAY'
  if (!order.plan) {
    hardenOrder(ref, order)
    return { tasks: unlisted(ref, order) }
  }
  const part = asked ?? partDue(ref, order, today(setting))
  if (!part) return { tasks: [] }
  const open = toRelease(heldOf(ref, order), part)
  hardenFor(ref, order, open)
  const walk = unlisted(ref, order).sort((a, b) => inWalkingOrder(a, b) || a.level.made - b.level.made)
  const tasks = walk.flatMap((task) => {
    const units = Math.min(task.asked, open.get(task.line) ?? 0)
    open.set(task.line, (open.get(task.line) ?? 0) - units)
    return units > 0 ? [{ ...task, asked: units, part }] : []
  })
  return { part, tasks }
}

function release(setting: Setting, { a, b, c }: Draw): Call {
  const { w, ref } = setting
  const isReady = (order: RefOrder) => unlisted(ref, order).length > 0 || order.lines.some(({ soft }) => soft > 0)
  const ready = ref.orders.filter((order) => isReady(order) && (c % 5 === 1 || standingOn(order).length === 0))
  const chosen = Array.from({ length: 1 + (b % 3) }, (_, n) => nth(c % 7 === 0 ? ref.orders : ready, a + n)).filter(
    (one) => one !== undefined,
  )
  const inParts = chosen.find(({ plan }) => plan)
  const part = b % 2 === 0 ? nth(inParts?.plan?.parts ?? [], c) : undefined
  const orders = [...new Set(part && inParts && a % 7 > 0 ? [inParts] : chosen)].sort((one, other) => (one.id < other.id ? -1 : 1))
  const id = w.ids.next()
  const asBefore = claimsNow(orders)
  const released = orders.map((order) => tasksOf(setting, order, part?.id))
  const asReleased = claimsNow(orders)
  asBefore()
  const refusal = released.find((one) => typeof one === 'string')
  const isHeld = orders.some((order) => standingOn(order).length > 0)
  const tasks = released.flatMap((one) => (typeof one === 'string' ? [] : one.tasks)).sort(inWalkingOrder)
  const code =
    orders.length === 0 ? 'ORDER_UNKNOWN' : (refusal ?? (isHeld ? 'ORDER_ON_HOLD' : tasks.length === 0 ? 'NOTHING_TO_PICK' : undefined))
  return {
    says: `${orders.map(({ number }) => number).join(' ')}${part ? ` part ${part.id}` : ''}`,
    send: () =>
      w.ask.picking.releaseOrders({
        ...{ id, orderIds: orders.length === 0 ? ['nobody'] : orders.map((order) => order.id) },
        ...(part && orders.length > 0 && { partId: part.id }),
      }),
    expect: code
      ? refused(code)
      : granted(async (answer: ListAnswer) => {
          asReleased()
          for (const [n, order] of orders.entries()) {
            const one = released[n]
            if (typeof one === 'object' && one.part) takeInHand(ref, order, one.part)
          }
          const listed = await tasksAsListed(setting, tasks, answer)
          ref.pickLists.push({ id, status: 'open', picker: '', confirmedBin: undefined, tasks: listed, steps: [] })
          for (const order of orders) await learnParts(w, order)
        }),
    touches: { orders, products: orders.flatMap(({ lines }) => lines.map(({ product }) => product)) },
  }
}

export const kindsOfRelease: readonly Kind[] = [
  { name: 'releaseOrders', weight: 13, plan: release },
  {
    name: 'withdrawPickList',
    weight: 1,
    plan: (setting, draw) => {
      const { ref } = setting
      const isUntouched = (one: RefPickList) => isOpen(one) && one.tasks.every(({ picked, status }) => picked === 0 && status === 'open')
      const list = choose(ref.pickLists.filter(isUntouched), ref.pickLists, draw)
      const refusal = !list
        ? 'PICK_LIST_UNKNOWN'
        : list.status === 'done'
          ? 'PICK_LIST_DONE'
          : isUntouched(list)
            ? undefined
            : 'PICK_LIST_BEGUN'
      return {
        says: `${list?.id}`,
        send: () => setting.w.ask.picking.withdrawPickList({ pickListId: list?.id ?? NO_LIST }),
        expect:
          refusal || !list
            ? refused(refusal ?? '')
            : granted(() => {
                list.tasks = []
                list.steps = []
                closeIfDone(list)
              }),
        touches: touching(list),
      }
    },
  },
]
