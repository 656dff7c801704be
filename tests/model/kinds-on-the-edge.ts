// Kinds that are there already, led to where one unit decides.
import { HOME } from './destinations.ts'
import { type Call, type Draw, type Kind, nth, type Setting } from './kind.ts'
import { kindsOfJoints } from './kinds-of-joints.ts'
import { add } from './kinds-of-orders.ts'
import { kindsOfPacking } from './kinds-of-packing.ts'
import { kindsOfParts } from './kinds-of-parts.ts'
import { kindsOfRelease } from './kinds-of-release.ts'
import { kindsOfTransfers } from './kinds-of-transfers.ts'
import { type Reference, type RefLine, type RefOrder, reservedOf, shortOfLine } from './reference.ts'
import { total } from './total.ts'
import { writeOrder } from './written-order.ts'

/** So many other numbers are tried. */
const TRIES = 24

type Suits = (call: Call, ref: Reference) => boolean

/** A kind once more, with the first numbers that lead it where it should go; where nothing does, as it is. */
function led(kinds: readonly Kind[], name: string, weight: number, suits: Suits): Kind {
  const kind = kinds.find((one) => one.name === name)
  if (!kind) throw new Error(`there is no kind ${name}`)
  const plan = (setting: Setting, draw: Draw) => {
    for (let n = 0; n < TRIES; n++) {
      const call = kind.plan(setting, { a: draw.a + n, b: draw.b + 5 * n, c: draw.c + 7 * n })
      if (suits(call, setting.ref)) return call
    }
    return kind.plan(setting, draw)
  }
  return { name: `${name}OnTheEdge`, weight, plan }
}

const isRefusal = ({ expect }: Call, code: string) => 'refusal' in expect && expect.refusal === code
const units = ({ lines }: RefOrder, of: (line: RefLine) => number) => total(lines.map(of))
const ordersOf = ({ touches }: Call) => touches.orders ?? []

const waitsForOne = (order: RefOrder) => units(order, ({ picked, packed }) => picked + packed) === 0 && units(order, reservedOf) === 1
const isOnBench = (order: RefOrder) => units(order, ({ picked }) => picked) > 0 && units(order, ({ packed }) => packed) === 0

export const kindsOnTheEdge: readonly Kind[] = [
  {
    name: 'addSmallOrder',
    weight: 6,
    plan: (setting, draw) => {
      const written = writeOrder(setting, draw)
      const lines = written.lines.slice(0, 2).map((line) => ({ ...line, quantity: 1 }))
      return add(setting, nth(setting.ref.customers, draw.c), { ...written, destination: HOME, lines })
    },
  },
  // one of them has a single unit that is still on the shelf
  led(
    kindsOfJoints,
    'joinOrders',
    4,
    (call) => 'granted' in call.expect && ordersOf(call).some(isOnBench) && ordersOf(call).some(waitsForOne),
  ),
  led(kindsOfPacking, 'packRight', 4, (call) => isRefusal(call, 'JOINT_WAITS') && ordersOf(call).some(waitsForOne)),
  // a single unit lies in a box
  {
    ...led(
      kindsOfJoints,
      'joinOrders',
      2,
      (call) => isRefusal(call, 'ORDER_PACKED') && total(ordersOf(call).map((order) => units(order, ({ packed }) => packed))) === 1,
    ),
    name: 'joinPacked',
  },
  led(
    kindsOfRelease,
    'releaseOrders',
    3,
    (call) => isRefusal(call, 'ORDER_INCOMPLETE') && ordersOf(call).every((order) => units(order, shortOfLine) <= 1),
  ),
  led(
    kindsOfParts,
    'sendWhole',
    2,
    (call) => isRefusal(call, 'PART_SHIPPED') && ordersOf(call).some((order) => units(order, ({ shipped }) => shipped) === 1),
  ),
  led(kindsOfTransfers, 'callBack', 2, ({ says }, { transfers }) =>
    transfers.some(({ id, lines }) => says === id && total(lines.map(({ received }) => received)) === 1),
  ),
]
