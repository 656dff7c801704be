import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { FileAnswersForm } from '#renderer/screens/imports/file-answers-form.tsx'
import { ProblemTable } from '#renderer/screens/imports/problem-table.tsx'
import type { Import } from '#renderer/screens/imports/use-import.ts'
import { useRejectedRows } from '#renderer/screens/imports/use-rejected-rows.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ImportKind, ImportView } from '#shared/contract/imports.ts'

const placeOf = { products: '/products', customers: '/customers', stock: '/stock', orders: '/orders/draft', prices: '/prices' } as const
const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const

type ImportPlanProps = { kind: ImportKind; view: ImportView; isDone: boolean; work: Import }

/** What the import would do, or what it did. */
export function ImportPlan({ kind, view, isDone, work }: ImportPlanProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [, navigate] = useLocation()
  const rejected = useRejectedRows(view)
  const { fileName, rowsTotal, added, changed, problems } = view
  const isMovingIn = useIsMovingIn(isDone)
  const moveIn = { id: 'moveIn', label: t('moveIn.continue'), shortcut: 'm', tone: 'primary', run: () => navigate('/move-in') } as const
  const done: readonly ButtonAction[] = [
    ...(isMovingIn ? [moveIn] : []),
    { id: 'show', label: t(`imports.show.${kind}`), tone: isMovingIn ? 'plain' : 'primary', run: () => navigate(placeOf[kind]) },
    { id: 'again', label: t('imports.again'), run: work.again },
    ...rejected.steps,
  ]
  const checked: readonly ButtonAction[] = [
    {
      id: 'import',
      label: t('imports.import', { count: rowsTotal }),
      shortcut: 'Ctrl+Enter',
      tone: 'primary',
      run: () => work.confirm(),
    },
  ]
  const steps = isDone ? done : checked
  useActions(steps)
  return (
    <>
      <Note tone={isDone ? 'right' : 'neutral'}>
        <strong>{t(isDone ? 'imports.doneTitle' : 'imports.checkedTitle', { fileName })}.</strong>{' '}
        {t('imports.checkedText', { count: rowsTotal, added: formatQuantity(added, locale), changed: formatQuantity(changed, locale) })}{' '}
        <ReadAs view={view} />
      </Note>
      {problems.length > 0 && <ProblemTable label={t('imports.warnings')} problems={problems} />}
      {!isDone && <FileAnswersForm kind={kind} view={view} work={work} />}
      {rejected.note}
      <ActionButtons actions={steps} />
    </>
  )
}

/** Whether a step of moving in is still to be done: then that is where one goes on. */
function useIsMovingIn(isAsked: boolean): boolean {
  const { data } = useQuery(ask.setup.getMoveIn.queryOptions({ input: {}, enabled: isAsked }))
  return data?.steps.some(({ state }) => state === 'missing') === true
}

/** How the file was read, so that a wrong guess is seen before anything is written. */
function ReadAs({ view: { detected } }: { view: ImportView }) {
  const { t } = useTranslation()
  if (detected === null) return undefined
  const { format, sheet, encoding, delimiter } = detected
  if (format === 'xlsx') return t('imports.detectedSheet', { sheet })
  const name = delimiter in delimiterNames ? delimiterNames[delimiter as keyof typeof delimiterNames] : undefined
  return name ? t('imports.detected', { encoding, delimiter: t(`imports.delimiter.${name}`) }) : t('imports.detectedPlain', { encoding })
}
