import { useTranslation } from 'react-i18next'
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

/** Why a file does not go in, cell by cell, and the ways on: answer what can be read in two ways, take the good rows, mend the others. */
export function ImportRefused({ kind, view, work }: { kind: ImportKind; view: ImportView; work: Import }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const rejected = useRejectedRows(view)
  const { fileName, problemCount, problems, added, changed, rowsTotal } = view
  const good = rowsTotal - view.rejected
  const steps: readonly ButtonAction[] = [
    ...(view.rejected > 0 && added + changed > 0
      ? [{ id: 'good', label: t('imports.importGood', { count: good }), run: () => work.confirm(true) }]
      : []),
    ...rejected.steps,
  ]
  useActions(steps)
  return (
    <>
      <Note tone="wrong">
        <strong>{t('imports.refusedTitle', { fileName })}.</strong> {t('imports.refusedText', { count: problemCount })}{' '}
        {problems.length < problemCount && t('imports.firstShown', { shown: formatQuantity(problems.length, locale) })}
      </Note>
      <FileAnswersForm kind={kind} view={view} work={work} />
      {steps.length > 0 && (
        <>
          {rejected.note}
          <ActionButtons actions={steps} />
        </>
      )}
      <ProblemTable label={t('imports.problem')} problems={problems} />
    </>
  )
}
