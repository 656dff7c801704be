import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { FirstSteps } from '#renderer/screens/home/first-steps.tsx'
import classes from '#renderer/screens/home/home.module.css'
import { MoveInLine } from '#renderer/screens/home/move-in-line.tsx'
import { NeedsSomeone } from '#renderer/screens/home/needs-someone.tsx'
import { WorkChain } from '#renderer/screens/home/work-chain.tsx'

/** The day's work at a glance: how much waits at each step, and what does not go by itself. */
export function HomePage() {
  const counts = useQuery(ask.orders.countOrders.queryOptions({ input: {} }))
  const orders = useQuery(ask.orders.listOrders.queryOptions({ input: { limit: 1 } }))
  const isNew = orders.data?.rows.length === 0
  return (
    <div className={classes['home']}>
      <QueryTrouble error={counts.error ?? orders.error} />
      {isNew && <FirstSteps />}
      {orders.data && !isNew && <MoveInLine />}
      {counts.data && !isNew && <WorkChain counts={counts.data} />}
      {counts.data && !isNew && <NeedsSomeone counts={counts.data} />}
    </div>
  )
}
