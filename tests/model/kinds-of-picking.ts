import { dropClaim } from './claim.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { levelOf, type Reference, type RefPickList, type RefTask } from './reference.ts'
import { everyCode, thingOf } from './scanned-thing.ts'

export const NO_LIST = 'no list'
export const openTasks = (list: RefPickList) => list.tasks.filter(({ status }) => status === 'open')
export const isOpen = (list: RefPickList) => list.status !== 'done'
export const touching = (list: RefPickList | undefined): Call['touches'] =>
  list
    ? { orders: [...new Set(list.tasks.map(({ order }) => order))], products: [...new Set(list.tasks.map(({ level }) => level.product))] }
    : {}

function scanAt(setting: Setting, list: RefPickList | undefined, scan: string, who: string): Call {
  const { w, people } = setting
  const asked = { says: `${scan} at ${list?.id} by ${who}`, touches: touching(list) }
  const send = () => w.as({ user: people.get(who) ?? '' }).picking.recordScan({ pickListId: list?.id ?? NO_LIST, scan })
  if (!list) return { ...asked, send, expect: refused('PICK_LIST_UNKNOWN') }
  if (list.status === 'done') return { ...asked, send, expect: refused('PICK_LIST_DONE') }
  const [current] = openTasks(list)
  const thing = thingOf(setting, scan)
  if (!current || !thing) return { ...asked, send, expect: refused('CODE_UNKNOWN') }
  const takeInHand = () => {
    if (list.status === 'open') list.picker = who
    list.status = 'inHand'
  }
  if ('bin' in thing) {
    if (thing.bin !== current.level.bin) return { ...asked, send, expect: refused('BIN_WRONG') }
    const confirmed = granted(() => {
      takeInHand()
      list.steps.push({ kind: 'bin', before: list.confirmedBin })
      list.confirmedBin = thing.bin
    })
    return { ...asked, send, expect: confirmed }
  }
  if (list.confirmedBin !== current.level.bin) return { ...asked, send, expect: refused('BIN_FIRST') }
  const here = openTasks(list).filter(({ level }) => level.bin === list.confirmedBin && level.product === thing.product)
  const task = here.find((one) => one.asked - one.picked >= thing.pack)
  if (!task) return { ...asked, send, expect: refused(here.length === 0 ? 'ITEM_WRONG' : 'PACK_TOO_BIG') }
  return {
    ...asked,
    send,
    expect: granted(() => {
      takeInHand()
      count(setting.ref, list, task, thing.pack)
    }),
  }
}

function count(ref: Reference, list: RefPickList, task: RefTask, quantity: number): void {
  dropClaim(task.line, task.level, quantity)
  task.line.picked += quantity
  task.level.onHand -= quantity
  levelOf(ref, task.line.product, undefined).onHand += quantity
  task.picked += quantity
  if (task.picked === task.asked) task.status = 'picked'
  list.steps.push({ kind: 'item', task, quantity })
  closeIfDone(list)
}

export function closeIfDone(list: RefPickList): void {
  if (openTasks(list).length > 0) return
  list.status = 'done'
  list.confirmedBin = undefined
}

/** The scan that a picker who looks at the screen makes next. */
function rightScan(list: RefPickList | undefined, { b }: Draw): string {
  const [task] = list ? openTasks(list) : []
  if (!task) return 'A-01-1'
  if (list?.confirmedBin !== task.level.bin) return task.level.bin?.code ?? ''
  const fitting = [...task.level.product.codes].filter(([, pack]) => pack <= task.asked - task.picked).map(([code]) => code)
  return nth(fitting, b) ?? ''
}

const chooseList = ({ ref }: Setting, draw: Draw) => choose(ref.pickLists.filter(isOpen), ref.pickLists, draw)
const somebody = (setting: Setting, { b }: Draw) => nth([...setting.people.keys()], b) ?? ''

export const kindsOfPicking: readonly Kind[] = [
  {
    name: 'startPickList',
    weight: 3,
    plan: (setting, draw) => {
      const list = chooseList(setting, draw)
      const who = somebody(setting, draw)
      const isTaken = list?.status === 'inHand' && list.picker !== who
      const refusal = !list ? 'PICK_LIST_UNKNOWN' : list.status === 'done' ? 'PICK_LIST_DONE' : isTaken ? 'PICK_LIST_TAKEN' : undefined
      return {
        says: `${list?.id} by ${who}`,
        send: () => setting.w.as({ user: setting.people.get(who) ?? '' }).picking.startPickList({ pickListId: list?.id ?? NO_LIST }),
        expect:
          refusal || !list
            ? refused(refusal ?? '')
            : granted(() => {
                list.status = 'inHand'
                list.picker = who
              }),
        touches: {},
      }
    },
  },
  {
    name: 'pickRight',
    weight: 50,
    plan: (setting, draw) => {
      const list = chooseList(setting, draw)
      return scanAt(setting, list, rightScan(list, draw), list?.picker || somebody(setting, draw))
    },
  },
  {
    name: 'pickAny',
    weight: 5,
    plan: (setting, draw) => {
      const list = chooseList(setting, draw)
      // Mostly something that the list wants too, but perhaps not here or not so much.
      const wanted = list ? openTasks(list).flatMap(({ level }) => [level.bin?.code ?? '', ...level.product.codes.keys()]) : []
      const codes = draw.c % 3 === 0 || wanted.length === 0 ? everyCode(setting) : wanted
      return scanAt(setting, list, nth(codes, draw.b) ?? '', somebody(setting, draw))
    },
  },
  {
    name: 'skipTask',
    weight: 2,
    plan: (setting, draw) => {
      const list = chooseList(setting, draw)
      const task = choose(list ? openTasks(list) : [], list?.tasks ?? [], draw)
      const refusal = taskRefusal(list, task) ?? (list && openTasks(list).length === 1 ? 'LAST_TASK' : undefined)
      return {
        says: `${task?.id}`,
        send: () => setting.w.ask.picking.skipTask({ pickListId: list?.id ?? NO_LIST, taskId: task?.id ?? 'no task' }),
        expect:
          refusal || !list || !task
            ? refused(refusal ?? '')
            : granted(() => {
                list.steps.push({ kind: 'skip', task, place: list.tasks.indexOf(task) })
                list.tasks = [...list.tasks.filter((one) => one !== task), task]
              }),
        touches: {},
      }
    },
  },
  {
    name: 'reportShort',
    weight: 2,
    plan: (setting, draw) => {
      const list = chooseList(setting, draw)
      const task = choose(list ? openTasks(list) : [], list?.tasks ?? [], draw)
      const refusal = taskRefusal(list, task)
      return {
        says: `${task?.id}`,
        send: () =>
          setting.w.ask.picking.reportShort({ pickListId: list?.id ?? NO_LIST, taskId: task?.id ?? 'no task', reason: 'notFound' }),
        expect:
          refusal || !list || !task
            ? refused(refusal ?? '')
            : granted(() => {
                const missing = task.asked - task.picked
                dropClaim(task.line, task.level, missing)
                task.level.onHand -= missing
                task.status = 'short'
                list.steps = []
                closeIfDone(list)
              }),
        touches: touching(list),
      }
    },
  },
  {
    name: 'undoPick',
    weight: 4,
    plan: (setting, draw) => {
      const { ref } = setting
      const list = choose(
        ref.pickLists.filter(({ steps }) => steps.length > 0),
        ref.pickLists,
        draw,
      )
      const step = list?.steps.at(-1)
      const isPacked = step?.kind === 'item' && step.task.line.picked < step.quantity
      const refusal = !list ? 'PICK_LIST_UNKNOWN' : !step || isPacked ? 'NOTHING_TO_UNDO' : undefined
      return {
        says: `${list?.id} ${step?.kind}`,
        send: () => setting.w.ask.picking.undoPick({ pickListId: list?.id ?? NO_LIST }),
        expect:
          refusal || !list || !step
            ? refused(refusal ?? '')
            : granted(() => {
                list.steps.pop()
                if (step.kind === 'bin') list.confirmedBin = step.before
                else if (step.kind === 'skip')
                  list.tasks = list.tasks.filter((one) => one !== step.task).toSpliced(step.place, 0, step.task)
                else putBack(ref, list, step.task, step.quantity)
              }),
        touches: touching(list),
      }
    },
  },
]

function taskRefusal(list: RefPickList | undefined, task: RefTask | undefined): string | undefined {
  if (!list) return 'PICK_LIST_UNKNOWN'
  if (list.status === 'done') return 'PICK_LIST_DONE'
  return task?.status === 'open' ? undefined : 'TASK_NOT_OPEN'
}

function putBack(ref: Reference, list: RefPickList, task: RefTask, quantity: number): void {
  const { line, level } = task
  line.picked -= quantity
  line.claims.set(level, (line.claims.get(level) ?? 0) + quantity)
  levelOf(ref, line.product, undefined).onHand -= quantity
  level.onHand += quantity
  task.picked -= quantity
  task.status = 'open'
  list.status = 'inHand'
  list.confirmedBin = level.bin
}
