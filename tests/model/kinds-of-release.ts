import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { closeIfDone, isOpen, NO_LIST, openTasks, touching } from './kinds-of-picking.ts'
import { type Reference, type RefOrder, type RefPickList, type RefTask, shortOfLine, standingOn } from './reference.ts'

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
      return claimed > listed ? [{ order, line, level, asked: claimed - listed, picked: 0, status: 'open' as const }] : []
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

function release(setting: Setting, { a, b, c }: Draw): Call {
  const { w, ref } = setting
  const ready = ref.orders.filter((order) => unlisted(ref, order).length > 0 && (c % 5 === 1 || standingOn(order).length === 0))
  const chosen = Array.from({ length: 1 + (b % 3) }, (_, n) => nth(c % 7 === 0 ? ref.orders : ready, a + n)).filter(
    (one) => one !== undefined,
  )
  const orders = [...new Set(chosen)].sort((one, other) => (one.id < other.id ? -1 : 1))
  const id = w.ids.next()
  const isStranger = orders.length === 0
  const tasks = orders.flatMap((order) => unlisted(ref, order)).sort(inWalkingOrder)
  const isIncomplete = orders.some(({ shipsWhole, lines }) => shipsWhole && lines.some((line) => shortOfLine(line) > 0))
  return {
    says: orders.map(({ number }) => number).join(' '),
    send: () => w.ask.picking.releaseOrders({ id, orderIds: isStranger ? ['nobody'] : orders.map((order) => order.id) }),
    expect: isStranger
      ? refused('ORDER_UNKNOWN')
      : isIncomplete
        ? refused('ORDER_INCOMPLETE')
        : orders.some((order) => standingOn(order).length > 0)
          ? refused('ORDER_ON_HOLD')
          : tasks.length === 0
            ? refused('NOTHING_TO_PICK')
            : granted(async (answer: ListAnswer) => {
                const listed = await tasksAsListed(setting, tasks, answer)
                ref.pickLists.push({ id, status: 'open', picker: '', confirmedBin: undefined, tasks: listed, steps: [] })
              }),
    touches: { orders },
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
