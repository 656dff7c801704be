import type { TFunction } from 'i18next'
import type { Need, StepOutcome } from '#renderer/screens/home/use-needs.ts'
import { printReason, printReasonText } from '#renderer/wording/print-reason-text.ts'
import type { PrintJobRow } from '#shared/contract/printing.ts'

/** What waits at a printer, one line for each station and reason: a printer without paper is one thing to do, however much waits for it. */
export function printNeeds(jobs: readonly PrintJobRow[], t: TFunction, go: (path: string) => StepOutcome): Need[] {
  const groups = new Map<string, PrintJobRow[]>()
  for (const job of jobs) {
    // one that was asked for a moment ago is on its way and needs nobody
    if (job.state !== 'unsure' && job.lastError === '') continue
    const key = `${job.station} ${job.state} ${printReason(job) ?? job.lastError}`
    groups.set(key, [...(groups.get(key) ?? []), job])
  }
  return [...groups].flatMap(([key, waiting]) => {
    const [job] = waiting
    if (job === undefined) return []
    const path = waiting.length === 1 ? `/printing/${job.id}` : '/printing'
    const isUnset = printReason(job) === 'NO_PRINTER'
    return {
      id: key,
      tone: job.state === 'unsure' ? 'wrong' : 'care',
      word: t('home.needs.print'),
      code: job.station,
      path,
      name: t('home.needs.printWaits', { count: waiting.length }),
      why: printReasonText(t, job),
      step: isUnset
        ? { label: t('home.needs.setPrinter'), run: () => go('/settings/printers') }
        : { label: t('home.needs.show'), run: () => go(path) },
    } satisfies Need
  })
}
