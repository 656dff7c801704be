import { useTranslation } from 'react-i18next'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/imports/imports.module.css'
import type { ImportStep } from '#renderer/screens/imports/use-import.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { ProgressBar } from '#renderer/ui/status/progress-bar.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

type ImportRunningProps = { step: Extract<ImportStep, { kind: 'running' }>; onStop: () => Promise<void> }

/** How far the hub is with the file; until it is written, it can be stopped and nothing has happened. */
export function ImportRunning({ step, onStop }: ImportRunningProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { fileName, dryRun, view } = step
  const canStop = view !== undefined && view.state !== 'writing'
  const steps: readonly ButtonAction[] = canStop ? [{ id: 'stop', label: t('imports.stop'), run: onStop }] : []
  useActions(steps)
  const done = view?.rowsDone ?? 0
  const total = view?.rowsTotal ?? 0
  const word =
    total === 0
      ? t(`imports.state.${view?.state ?? 'reading'}`)
      : t('imports.rowsDone', { done: formatQuantity(done, locale), total: formatQuantity(total, locale) })
  return (
    <div className={classes['running']}>
      <p>{t(dryRun ? 'imports.checking' : 'imports.importing', { fileName })}</p>
      <ProgressBar done={done} total={total} word={word} isWide />
      <ActionButtons actions={steps} />
    </div>
  )
}
