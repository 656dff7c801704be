// Lets a file of sales happen again through the contract: orders as they came, the floor in the evening, a delivery each week.
import { checkInvariants } from '#electron/database/invariants.sql.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { openBenchHub } from '#tests/bench/bench-hub.ts'
import { type EndState, readEndState } from './end-state.ts'
import type { SalesDocument } from './read-sales.ts'
import { openReplayClock } from './replay-clock.ts'
import { openShop } from './shop.ts'
import { openOffice } from './take-in.ts'
import { workOff } from './work-floor.ts'

const DAY = 86_400_000
/** The promises are checked at the end, and after so many weeks. */
const WEEKS_A_CHECK = 4

export interface ReplayResult extends EndState {
  readonly orders: number
  readonly lines: number
  readonly returned: number
  /** Units. */
  readonly invoiced: number
  readonly broken: readonly unknown[]
}

/** Replays in a new data folder. `say` hears of each day that is done. */
export async function replaySales(
  folder: string,
  documents: readonly SalesDocument[],
  say: (day: string, counts: { orders: number; lines: number }) => void,
): Promise<ReplayResult> {
  const [first] = documents
  if (!first) throw new Error('the file sells nothing')
  const clock = openReplayClock(first.at)
  const hub = await openBenchHub(folder, 'inProcess', { clock, ids: clock })
  try {
    const { ask } = hub
    const shop = await openShop(ask, clock, documents)
    const skus = [...new Set(documents.flatMap(({ rows }) => rows.map(({ sku }) => sku)))]
    const office = openOffice(ask, clock, shop, skus)
    const broken: unknown[] = []
    const endOfDay = async (day: number) => {
      clock.reach((day + 1) * DAY - 1)
      await workOff(ask, clock, shop)
      say(new Date(day * DAY).toISOString().slice(0, 10), office.counts)
    }
    const { read } = hub.core.database
    let weeks = 0
    let today = Math.floor(first.at / DAY)
    for (const [day, ofDay] of groupBy(documents, ({ at }) => Math.floor(at / DAY))) {
      // A delivery comes in every week that has begun since.
      for (let week = weekOf(today); week < weekOf(day); week++) {
        await office.receiveWeek()
        weeks += 1
        if (weeks % WEEKS_A_CHECK === 0) broken.push(...(await checkInvariants(read)))
      }
      today = day
      await office.takeIn(ofDay)
      await endOfDay(day)
    }
    const { invoiced } = await read
      .selectFrom('salesOrderLines')
      .select((e) => e.fn.coalesce(e.fn.sum<number>('invoiced'), e.lit(0)).as('invoiced'))
      .executeTakeFirstOrThrow()
    return { ...office.counts, ...(await readEndState(ask)), invoiced, broken: [...broken, ...(await checkInvariants(read))] }
  } finally {
    await hub.close()
  }
}

/** Weeks since 1970, each beginning on a Monday. */
function weekOf(day: number): number {
  return Math.floor((day + 3) / 7)
}
