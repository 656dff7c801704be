import { useTranslation } from 'react-i18next'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ImportPlan } from '#renderer/screens/imports/import-plan.tsx'
import { ImportRefused } from '#renderer/screens/imports/import-refused.tsx'
import { ImportRunning } from '#renderer/screens/imports/import-running.tsx'
import classes from '#renderer/screens/imports/imports.module.css'
import type { Import } from '#renderer/screens/imports/use-import.ts'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { formatDecimal } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ImportKind } from '#shared/contract/imports.ts'

/** How far a file is, what was found in it, or what became of it. */
export function ImportOutcome({ kind, work }: { kind: ImportKind; work: Import }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { step } = work
  if (step.kind === 'waitingForFile') return undefined
  return <div className={classes['outcome']}>{content()}</div>

  function content() {
    switch (step.kind) {
      case 'waitingForFile':
        return undefined
      case 'tooBig': {
        const size = formatDecimal((step.bytes / 1_048_576).toFixed(1), locale)
        return <Note tone="wrong">{t('imports.tooBig', { fileName: step.fileName, size })}</Note>
      }
      case 'unreadable':
        return <Note tone="wrong">{t(`imports.unreadable.${step.why}`, { fileName: step.fileName })}</Note>
      case 'trouble':
        return <TroubleNote trouble={step.trouble} />
      case 'cancelled':
        return <Note tone="neutral">{t('imports.stopped', { fileName: step.view.fileName })}</Note>
      case 'running':
        return <ImportRunning step={step} onStop={work.stop} />
      case 'refused':
        return <ImportRefused kind={kind} view={step.view} work={work} />
      case 'checked':
      case 'done':
        return <ImportPlan kind={kind} view={step.view} isDone={step.kind === 'done'} work={work} />
    }
  }
}
