// Commands that look for what chance meets too rarely: a line in two boxes, the very day of an invoice, the last goods that are set aside.
import { today } from './hold-rules.ts'
import { type Call, choose, type Draw, type Kind, nth, type Setting } from './kind.ts'
import { amend, asTheyStand, isAmendable } from './kinds-of-amendments.ts'
import { setRules } from './kinds-of-holds.ts'
import { openOf, pay } from './kinds-of-invoicing.ts'
import { closeBox, filledOf } from './kinds-of-packing.ts'
import { nextFor, pickers, scanPutBack, undoPutBack } from './kinds-of-put-backs.ts'
import { count, keptOn } from './kinds-of-stock.ts'
import { promisedOn, type Reference, type RefLine, type RefOrder, standingOn } from './reference.ts'

const DAY = 86_400_000

/** Lines of orders that may still be changed. */
function openLines(setting: Setting, suits: (line: RefLine, order: RefOrder) => boolean) {
  const open = setting.ref.orders.filter((order) => !order.joint && isAmendable(setting, order))
  return open.flatMap((order) => order.lines.filter((line) => suits(line, order)).map((line) => ({ order, line })))
}

function wantInstead(setting: Setting, found: { order: RefOrder; line: RefLine } | undefined, quantity: number, draw: Draw): Call {
  const lines = found ? asTheyStand(found.order).map((one) => (one.id === found.line.id ? { ...one, quantity } : one)) : []
  return amend(setting, found?.order, { lines, destination: found?.order.destination ?? 'home' }, draw)
}

function isInTwoBoxes(ref: Reference, line: RefLine): boolean {
  const boxes = ref.packages.filter(({ contents }) => contents.has(line))
  return boxes.some(({ status }) => status === 'open') && boxes.some(({ status }) => status === 'closed')
}

export const kindsOfCorners: readonly Kind[] = [
  {
    // the rest of the line goes into the next box
    name: 'closeInMidLine',
    weight: 4,
    plan: (setting, draw) => {
      const { ref } = setting
      const isInMidLine = (order: RefOrder) =>
        order.lines.some((line) => line.picked > 1 && filledOf(ref, order)?.contents.has(line) === true)
      return closeBox(setting, choose(ref.orders.filter(isInMidLine), ref.orders, draw))
    },
  },
  {
    name: 'amendIntoBoxes',
    weight: 4,
    plan: (setting, draw) => {
      const split = openLines(setting, (line) => isInTwoBoxes(setting.ref, line))
      const found = choose(
        split,
        openLines(setting, ({ packed, shipped }) => packed + shipped > 1),
        draw,
      )
      return wantInstead(setting, found, found ? found.line.packed + found.line.shipped - 1 : 1, draw)
    },
  },
  {
    // no more is wanted than has left, or one unit less
    name: 'amendToShipped',
    weight: 3,
    plan: (setting, draw) => {
      const lines = openLines(setting, ({ shipped }) => shipped > 1)
      const found = nth(lines, draw.a)
      return wantInstead(setting, found, found ? found.line.shipped - (draw.b % 2) : 1, draw)
    },
  },
  {
    name: 'putBackElsewhere',
    weight: 2,
    plan: (setting, draw) => {
      const who = pickers.find((one) => (nextFor(setting.ref, one)?.inHand ?? 0) > 0) ?? 'Bea'
      return scanPutBack(setting, who, nth(setting.ref.bins, draw.b)?.code ?? '')
    },
  },
  {
    // what was put down went back to what it was set aside from
    name: 'undoSetAside',
    weight: 2,
    plan: (setting, draw) => {
      const hasReturned = (who: string) => (setting.ref.putBackSteps.get(who)?.at(-1)?.again.size ?? 0) > 0
      return undoPutBack(setting, choose(pickers.filter(hasReturned), pickers, draw) ?? 'Bea')
    },
  },
  {
    name: 'payWhatHolds',
    weight: 3,
    plan: (setting, draw) => {
      const { ref } = setting
      const isHeld = ({ customer }: { customer: string }) =>
        ref.orders.some(
          (order) => order.customer === customer && standingOn(order).some(({ rule }) => rule === 'creditLimit' || rule === 'overdue'),
        )
      const open = ref.invoices.filter((one) => openOf(one) > 0)
      const invoice = choose(open.filter(isHeld), open, draw)
      return pay(setting, invoice, invoice ? openOf(invoice) : 1)
    },
  },
  {
    // an invoice has its last day today
    name: 'overdueTomorrow',
    weight: 1,
    plan: (setting, draw) => {
      const { ref } = setting
      const now = today(setting)
      const invoice = choose(
        ref.invoices.filter((one) => openOf(one) > 0 && one.dueOn <= now),
        [],
        draw,
      )
      const overdueDays = invoice ? Math.round((Date.parse(now) - Date.parse(invoice.dueOn)) / DAY) : 1
      const { version: _, ...rules } = ref.holdSettings
      return setRules(setting, { ...rules, checksOverdue: true, overdueDays, overdueMinor: 0 })
    },
  },
  {
    name: 'countIntoSetAside',
    weight: 2,
    plan: (setting, draw) => {
      const { ref } = setting
      const shelves = ref.levels.filter(({ bin, onHand }) => bin?.house === 'main' && onHand > 0)
      const level = choose(
        shelves.filter((one) => keptOn(ref, one) > promisedOn(ref, one)),
        shelves,
        draw,
      )
      const bin = level?.bin ?? nth(ref.bins, draw.b)
      const product = level?.product ?? nth(ref.products, draw.a)
      if (!bin || !product) throw new Error('the shop opens with bins and products')
      return count(setting, product, bin, level ? Math.max(0, keptOn(ref, level) - (draw.b % 2)) : 0)
    },
  },
]
