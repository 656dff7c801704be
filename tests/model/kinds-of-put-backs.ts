import { type Call, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { giveBack } from './ref-allocations.ts'
import type { RefPutBack, RefPutBackStep } from './ref-put-backs.ts'
import { freeOn, levelOf, type Reference, unpromisedOf } from './reference.ts'
import { everyCode, thingOf } from './scanned-thing.ts'
import { total } from './total.ts'

const waiting = (ref: Reference) => ref.putBacks.filter(({ quantity, returned }) => returned < quantity)
const left = ({ quantity, returned, inHand }: RefPutBack) => quantity - returned - inHand
const touching = ({ ref }: Setting): Call['touches'] => ({ products: ref.products })

/** What somebody has in hand, or the oldest thing that nobody has. */
export function nextFor(ref: Reference, who: string): RefPutBack | undefined {
  const tasks = waiting(ref)
  return tasks.find(({ inHand, hand }) => inHand > 0 && hand === who) ?? tasks.find(({ inHand }) => inHand === 0)
}

function remember(ref: Reference, who: string, step: RefPutBackStep): void {
  ref.putBackSteps.set(who, [...(ref.putBackSteps.get(who) ?? []), step])
}

export function scanPutBack(setting: Setting, who: string, code: string): Call {
  const { w, ref, people } = setting
  const asked = {
    says: `${code} by ${who}`,
    send: () => w.as({ user: people.get(who) ?? '' }).putBacks.recordScan({ scan: code }),
    touches: touching(setting),
  }
  const task = nextFor(ref, who)
  if (!task) return { ...asked, expect: refused('NOTHING_TO_PUT_BACK') }
  const isInHand = task.inHand > 0
  const thing = thingOf(setting, code)
  if (!thing) return { ...asked, expect: refused('CODE_UNKNOWN') }
  if ('bin' in thing) {
    if (!isInHand) return { ...asked, expect: refused('ITEM_FIRST') }
    if (thing.bin !== task.bin) return { ...asked, expect: refused('BIN_WRONG') }
    return { ...asked, expect: granted(() => putDown(ref, who, task)) }
  }
  const among = (isInHand ? [task] : waiting(ref).filter(({ inHand }) => inHand === 0)).filter(({ line }) => line.product === thing.product)
  const chosen = among.find((one) => left(one) >= thing.pack)
  if (!chosen) return { ...asked, expect: refused(among.length === 0 ? 'ITEM_WRONG' : 'PACK_TOO_BIG') }
  return {
    ...asked,
    expect: granted(() => {
      chosen.inHand += thing.pack
      chosen.hand = who
      remember(ref, who, { task: chosen, kind: 'item', quantity: thing.pack, again: new Map() })
    }),
  }
}

function putDown(ref: Reference, who: string, task: RefPutBack): void {
  const quantity = task.inHand
  task.returned += quantity
  task.inHand = 0
  task.hand = ''
  levelOf(ref, task.line.product, undefined).onHand -= quantity
  levelOf(ref, task.line.product, task.bin).onHand += quantity
  remember(ref, who, { task, kind: 'bin', quantity, again: giveBack(ref, task.line, quantity) })
}

/** The scan that somebody who looks at the screen makes next: all that is asked for, then the bin. */
function rightScan(ref: Reference, who: string, { b }: Draw): string {
  const task = nextFor(ref, who)
  if (!task) return 'A-01-1'
  const fitting = [...task.line.product.codes].filter(([, pack]) => pack <= left(task)).map(([code]) => code)
  return (task.inHand > 0 && b % 2 === 0 ? undefined : nth(fitting, b)) ?? task.bin.code
}

/** What of a step is still set aside; of an allocation that has ended it is free by now. */
const setAsideIn = ({ again }: RefPutBackStep) => new Map([...again].filter(([one]) => !one.isEnded))

export function undoPutBack(setting: Setting, who: string): Call {
  const { w, ref, people } = setting
  const steps = ref.putBackSteps.get(who) ?? []
  const step = steps.at(-1)
  const isPromised =
    step?.kind === 'bin' &&
    (freeOn(ref, levelOf(ref, step.task.line.product, step.task.bin)) < step.quantity ||
      [...setAsideIn(step)].some(([one, part]) => one.remaining < part) ||
      unpromisedOf(ref, step.task.line.product) + total(setAsideIn(step).values()) < step.quantity ||
      (step.task.inHand > 0 && step.task.hand !== who))
  const refusal = !step ? 'NO_PUT_BACK_STEP' : isPromised ? 'PUT_BACK_PROMISED' : undefined
  return {
    says: `${step?.kind} by ${who}`,
    send: () => w.as({ user: people.get(who) ?? '' }).putBacks.undoPutBack({}),
    expect:
      refusal || !step
        ? refused(refusal ?? '')
        : granted(() => {
            const { task, kind, quantity } = step
            steps.pop()
            if (kind === 'bin') {
              for (const [one, part] of setAsideIn(step)) {
                one.remaining -= part
                one.uses.set(task.line, (one.uses.get(task.line) ?? 0) + part)
              }
              task.returned -= quantity
              levelOf(ref, task.line.product, undefined).onHand += quantity
              levelOf(ref, task.line.product, task.bin).onHand -= quantity
            }
            task.inHand += kind === 'bin' ? quantity : -quantity
            task.hand = task.inHand > 0 ? who : ''
          }),
    touches: touching(setting),
  }
}

export const pickers = ['Bea', 'Carl']
const somebody = ({ a }: Draw) => nth(pickers, a) ?? ''

export const kindsOfPutBacks: readonly Kind[] = [
  {
    name: 'putBackRight',
    weight: 8,
    plan: (setting, draw) => scanPutBack(setting, somebody(draw), rightScan(setting.ref, somebody(draw), draw)),
  },
  { name: 'putBackAny', weight: 1, plan: (setting, draw) => scanPutBack(setting, somebody(draw), nth(everyCode(setting), draw.b) ?? '') },
  { name: 'undoPutBack', weight: 2, plan: (setting, draw) => undoPutBack(setting, somebody(draw)) },
]
