import type { TFunction } from 'i18next'
import type { Need, StepOutcome } from '#renderer/screens/home/use-needs.ts'
import { formatDay } from '#renderer/wording/format.ts'
import { recurringProblemText } from '#renderer/wording/recurring-problem-text.ts'
import type { RecurringRow } from '#shared/contract/recurring.ts'

type Terms = { t: TFunction; locale: string; today: string; go: (path: string) => StepOutcome }

/** Recurring orders with a due day on which no order could be made: since when, and why. */
export function recurringNeeds(rows: readonly RecurringRow[], { t, locale, today, go }: Terms): Need[] {
  return rows.flatMap(({ id, templateName, customerName, missing }) => {
    if (missing === null) return []
    const path = `/recurring/failed/${id}`
    const { dueOn, problem } = missing
    return {
      id,
      tone: 'wrong',
      word: t('home.needs.recurring'),
      code: formatDay(dueOn, locale, today),
      path,
      name: `${templateName}, ${customerName}`,
      why: problem ? recurringProblemText(t, problem.code, problem.what) : t('recurring.failed', { count: 1 }),
      step: { label: t('home.needs.show'), run: () => go(path) },
    } satisfies Need
  })
}
