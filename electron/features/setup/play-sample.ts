// Lets the sample's orders come in and go as far as they should, everything in the order of time.

import { pack, pick } from './sample-floor-steps.ts'
import { add, cancel, confirm, pay, release, ship } from './sample-office-steps.ts'
import { type Reach, readSampleOrders } from './sample-orders.ts'
import { quoteScenes } from './sample-quotes.ts'
import { recurringScenes } from './sample-recurring.ts'
import type { Journey, Scene, Stage, Step } from './sample-stage.ts'
import { transferScenes } from './sample-transfers.ts'

const picked = [add, confirm, release, pick(1)]
const shipped = [...picked, pack(1), ship]

const steps: Readonly<Record<Reach, readonly Step[]>> = {
  draft: [add],
  confirmed: [add, confirm],
  short: [add, confirm],
  released: [add, confirm, release],
  halfPicked: [add, confirm, release, pick(0.5)],
  picked,
  halfPacked: [...picked, pack(0.5)],
  packed: [...picked, pack(1)],
  partShipped: shipped,
  shipped,
  overdue: shipped,
  paid: [...shipped, pay],
  cancelled: [add, confirm, cancel],
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Plays the sample's orders and quotes and says how many there are. Today's came in up to four hours ago, so that nothing happens later than now. */
export async function playSample(stage: Stage, now: number): Promise<number> {
  const orders = readSampleOrders()
  const orderScenes = orders.flatMap((order, i): Scene[] => {
    const cameInAt = now + order.orderedDay * DAY - (4 * 60 - 2 * i) * MINUTE
    const journey: Journey = { order, id: stage.call.ids.next() }
    return steps[order.reach].map((step) => {
      const at = cameInAt + step.after * MINUTE
      return { at, take: (on) => step.take(on, journey, { at, userName: step.who }) }
    })
  })
  const scenes = [...orderScenes, ...quoteScenes(stage, now), ...recurringScenes(stage, now), ...transferScenes(stage, now)].sort(
    (a, b) => a.at - b.at,
  )
  const inTurn = { ...stage, call: oneAfterTheOther(stage.call) }
  for (const { take } of scenes) await take(inTurn)
  return orders.length
}

/** Time never goes back in the history: who would begin while somebody else is still scanning begins when that is done. */
function oneAfterTheOther(call: Stage['call']): Stage['call'] {
  let latest = 0
  return {
    ...call,
    perform: (handler, input, as) => {
      latest = Math.max(latest, as?.at ?? latest)
      return call.perform(handler, input, { ...as, at: latest })
    },
  }
}
