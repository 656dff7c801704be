import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BulkOutcome } from '#renderer/screens/orders/bulk-panel.tsx'
import type { OrderRow } from '#shared/contract/orders.ts'

type Progress = { readonly done: number; readonly total: number }

/** Something that is done for several orders, and says of each what became of it. */
export type BulkWork = {
  readonly orders: readonly OrderRow[]
  readonly step: (orders: readonly OrderRow[]) => Promise<readonly BulkOutcome[]>
  /** So many orders are one step. */
  readonly atOnce?: number
  /** Told of the orders for which it was done, each time it comes to an end. */
  readonly after?: (done: readonly BulkOutcome[]) => void
}

/** What became of each, and how to go on with those that were not reached. */
export type BulkReport = { readonly outcomes: readonly BulkOutcome[]; readonly left: number; readonly goOn: () => void }

export type BulkRun = {
  /** Takes the work step by step; stopping waits for the step that is under way. */
  readonly run: (work: BulkWork) => void
  readonly stop: () => void
  /** Undefined while nothing runs. */
  readonly progress: Progress | undefined
}

/** Those for which the step was taken. */
const doneOf = (outcomes: readonly BulkOutcome[]) => outcomes.filter(({ tone }) => tone === 'right' || tone === 'care')

/** Work on many orders, a step at a time: it can be stopped between two steps and gone on with. What is done stays done, what is left is named. */
export function useBulkRun(onDone: (report: BulkReport) => void): BulkRun {
  const { t } = useTranslation()
  const [progress, setProgress] = useState<Progress>()
  const isStopped = useRef(false)

  async function run(work: BulkWork, before: readonly BulkOutcome[] = []) {
    const { orders, step, atOnce = 1, after } = work
    isStopped.current = false
    const total = before.length + orders.length
    const outcomes: BulkOutcome[] = []
    setProgress({ done: before.length, total })
    while (outcomes.length < orders.length && !isStopped.current) {
      const asked = orders.slice(outcomes.length, outcomes.length + atOnce)
      const answered = await step(asked)
      // Without a hub the others would only wait in vain, one after the other.
      if (answered.some(({ isHubLost }) => isHubLost)) break
      outcomes.push(...answered)
      setProgress({ done: before.length + outcomes.length, total })
    }
    setProgress(undefined)
    after?.(doneOf(outcomes))
    const left = orders.slice(outcomes.length)
    const all = [...before, ...outcomes]
    const stopped = left.map(({ id, number }): BulkOutcome => ({ id, number, tone: 'neutral', text: t('orders.bulk.stopped') }))
    onDone({ outcomes: [...all, ...stopped], left: left.length, goOn: () => void run({ ...work, orders: left }, all) })
  }

  return { run: (work) => void run(work), progress, stop: () => (isStopped.current = true) }
}
