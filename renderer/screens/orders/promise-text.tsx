import { DayText } from '#renderer/ui/values/date-text.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** Orders that nobody waits for any more, or not yet. */
const unpromised: ReadonlySet<OrderStatus> = new Set(['draft', 'shipped', 'closed', 'cancelled'])

/** Whether the promised day is over, is today, or gives time. */
export function promiseState(status: OrderStatus, promisedOn: Day | null, today: Day): 'late' | 'today' | 'fine' {
  if (promisedOn === null || unpromised.has(status) || promisedOn > today) return 'fine'
  return promisedOn < today ? 'late' : 'today'
}

/** The promised day: red once it is over, amber on the day itself. */
export function PromiseText({ status, promisedOn, today }: { status: OrderStatus; promisedOn: Day | null; today: Day }) {
  if (promisedOn === null) return <Toned tone="muted">–</Toned>
  const state = promiseState(status, promisedOn, today)
  return (
    <Toned tone={state === 'late' ? 'wrong' : state === 'today' ? 'care' : 'neutral'}>
      <DayText day={promisedOn} today={today} />
    </Toned>
  )
}
