import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useToday } from '#renderer/records/use-today.ts'
import classes from '#renderer/screens/orders/recurring/recurring.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDay } from '#renderer/wording/format.ts'
import { recurringProblemText } from '#renderer/wording/recurring-problem-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { RecurringRun, RecurringView } from '#shared/contract/recurring.ts'

type RecurringRunsProps = { view: RecurringView; isBusy: boolean; onMake: (dueOn: string) => void }

/** What its due days came to: the order, that the house was closed, or why none could be made, with the button that makes it. */
export function RecurringRuns({ view: { runs }, isBusy, onMake }: RecurringRunsProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  return (
    <PanelPart title={t('recurring.runs')}>
      {runs.length === 0 && <Toned tone="muted">{t('recurring.noRuns')}</Toned>}
      <ul className={classes['runs']}>
        {runs.map((run) => (
          <li key={run.dueOn} className={classes['run']}>
            <span>{formatDay(run.dueOn, locale, today)}</span>
            <RunText run={run} />
            {run.outcome === 'failed' && (
              <Button size="small" isBusy={isBusy} onClick={() => onMake(run.dueOn)}>
                {t('recurring.retry')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </PanelPart>
  )
}

function RunText({ run: { order, outcome, problem } }: { run: RecurringRun }) {
  const { t } = useTranslation()
  if (problem) return <Toned tone="wrong">{recurringProblemText(t, problem.code, problem.what)}</Toned>
  if (outcome === 'skipped') return <Toned tone="muted">{t('recurring.run.skipped')}</Toned>
  if (!order) return <Toned tone="muted">{t('recurring.run.gone')}</Toned>
  const words = [t(`orders.status.${order.status}`), order.isHeld && t('recurring.run.held')].filter(Boolean).join(', ')
  return (
    <span>
      <Link href={`/orders/all/${order.id}`}>
        <Code>{order.number}</Code>
      </Link>{' '}
      <Toned tone={order.isHeld ? 'care' : 'muted'}>{words}</Toned>
    </span>
  )
}
