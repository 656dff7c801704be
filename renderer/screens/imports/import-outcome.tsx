import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/imports/imports.module.css'
import { ProblemTable } from '#renderer/screens/imports/problem-table.tsx'
import type { ImportStep } from '#renderer/screens/imports/use-import.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { formatDecimal, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ImportKind } from '#shared/contract/imports.ts'

type ImportOutcomeProps = { kind: ImportKind; step: ImportStep; onConfirm: () => Promise<void>; onAgain: () => void }

/** What was found in the file, or what became of it. */
export function ImportOutcome({ kind, step, onConfirm, onAgain }: ImportOutcomeProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  switch (step.kind) {
    case 'waitingForFile':
      return undefined
    case 'checking':
    case 'importing':
      return <p className={classes['outcome']}>{t(`imports.${step.kind}`, { fileName: step.fileName })}</p>
    case 'tooBig':
      return (
        <Note tone="wrong">
          {t('imports.tooBig', { fileName: step.fileName, size: formatDecimal((step.bytes / 1_048_576).toFixed(1), locale) })}
        </Note>
      )
    case 'unreadable':
      return <Note tone="wrong">{t('imports.unreadable', { fileName: step.fileName })}</Note>
    case 'trouble':
      return <TroubleNote trouble={step.trouble} />
    case 'refused':
      return <Refused step={step} />
    case 'checked':
    case 'done':
      return <Planned kind={kind} step={step} onConfirm={onConfirm} onAgain={onAgain} />
  }
}

function Refused({ step }: { step: Extract<ImportStep, { kind: 'refused' }> }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { fileName, problemCount, problems } = step
  return (
    <div className={classes['outcome']}>
      <Note tone="wrong">
        <strong>{t('imports.refusedTitle', { fileName })}</strong> {t('imports.refusedText', { count: problemCount })}{' '}
        {problems.length < problemCount && t('imports.firstShown', { shown: formatQuantity(problems.length, locale) })}
      </Note>
      <ProblemTable label={t('imports.problem')} problems={problems} />
    </div>
  )
}

const placeOf = { products: '/products', customers: '/customers', stock: '/stock', orders: '/orders/draft' } as const
const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const

type PlannedProps = Omit<ImportOutcomeProps, 'step'> & { step: Extract<ImportStep, { kind: 'checked' | 'done' }> }

function Planned({ kind, step, onConfirm, onAgain }: PlannedProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [, navigate] = useLocation()
  const { plan, file } = step
  const { encoding, delimiter } = plan.detected
  const named = delimiter in delimiterNames ? delimiterNames[delimiter as keyof typeof delimiterNames] : undefined
  const isDone = step.kind === 'done'
  const steps: readonly ButtonAction[] = isDone
    ? [
        { id: 'show', label: t(`imports.show.${kind}`), tone: 'primary', run: () => navigate(placeOf[kind]) },
        { id: 'again', label: t('imports.again'), run: onAgain },
      ]
    : [{ id: 'import', label: t('imports.import', { count: plan.rows }), shortcut: 'Ctrl+Enter', tone: 'primary', run: onConfirm }]
  useActions(steps)
  return (
    <div className={classes['outcome']}>
      <Note tone={isDone ? 'right' : 'neutral'}>
        <strong>{t(isDone ? 'imports.doneTitle' : 'imports.checkedTitle', { fileName: file.name })}.</strong>{' '}
        {t('imports.checkedText', {
          count: plan.rows,
          added: formatQuantity(plan.added, locale),
          changed: formatQuantity(plan.changed, locale),
        })}{' '}
        {named === undefined
          ? t('imports.detectedPlain', { encoding })
          : t('imports.detected', { encoding, delimiter: t(`imports.delimiter.${named}`) })}
      </Note>
      {plan.warnings.length > 0 && <ProblemTable label={t('imports.warnings')} problems={plan.warnings} />}
      <ActionButtons actions={steps} />
    </div>
  )
}
