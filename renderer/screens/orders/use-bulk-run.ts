import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkOutcome } from '#renderer/screens/orders/bulk-panel.tsx'
import type { OrderRow } from '#shared/contract/orders.ts'

type Progress = { readonly done: number; readonly total: number }

type BulkRun = {
  /** Takes one step for each order after the other, and says what became of each; stopping waits for the one that is under way. */
  readonly run: (orders: readonly OrderRow[], step: (order: OrderRow) => Promise<BulkOutcome>) => Promise<readonly BulkOutcome[]>
  readonly stop: () => void
  /** Undefined while nothing runs. */
  readonly progress: Progress | undefined
}

/** A step that is taken for several orders, one at a time, so that it can be stopped between two of them. */
export function useBulkRun(onDone: (outcomes: readonly BulkOutcome[]) => void): BulkRun {
  const { t } = useTranslation()
  const [progress, setProgress] = useState<Progress>()
  const isStopped = useRef(false)

  async function run(orders: readonly OrderRow[], step: (order: OrderRow) => Promise<BulkOutcome>) {
    isStopped.current = false
    const outcomes: BulkOutcome[] = []
    setProgress({ done: 0, total: orders.length })
    for (const order of orders) {
      const { id, number } = order
      outcomes.push(isStopped.current ? { id, number, tone: 'neutral', text: t('orders.bulk.stopped') } : await step(order))
      setProgress({ done: outcomes.length, total: orders.length })
    }
    setProgress(undefined)
    onDone(outcomes)
    return outcomes
  }

  return { run, progress, stop: () => (isStopped.current = true) }
}
