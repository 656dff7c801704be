import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { PrintJobState } from '#renderer/records/print-job-state.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useSaveFile } from '#renderer/records/use-save-file.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { DocumentPreview } from '#renderer/screens/printing/document-preview.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatInstant } from '#renderer/wording/format.ts'
import { isStuck, printAdvice, printerWords, printReason, printReasonText } from '#renderer/wording/print-reason-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PrintJobRow } from '#shared/contract/printing.ts'
import { type PrintOutcome, settlePrintJob } from '#shared/domain/printing/print-job-state.ts'

type JobPanelProps = { job: PrintJobRow; onSettled: (job: PrintJobRow) => void; onClose: () => void }

/** One print job beside the queue: how it stands, why, what to do, and how the document looks. */
export function JobPanel({ job, onSettled, onClose }: JobPanelProps) {
  const { t } = useTranslation()
  const name = t(`printing.document.${job.documentKind}`)
  return (
    <SidePanel
      title={job.documentNumber || name}
      titleLook={job.documentNumber ? 'code' : 'words'}
      note={<PrintJobState job={job} />}
      actions={<JobSteps job={job} onSettled={onSettled} />}
      onClose={onClose}
    >
      <JobAdvice job={job} />
      <JobFacts job={job} />
      <DocumentPreview documentKind={job.documentKind} documentId={job.documentId} />
      <RecordTimeline about={{ kind: 'printJob', id: job.id }} />
    </SidePanel>
  )
}

/** Why it is not printed yet, and the next step. */
function JobAdvice({ job }: { job: PrintJobRow }) {
  const { t } = useTranslation()
  const advice = printAdvice(t, job)
  if (advice === '') return undefined
  const tone = job.state === 'unsure' ? 'wrong' : isStuck(job) ? 'care' : 'neutral'
  const reason = isStuck(job) ? printReasonText(t, job) : ''
  return (
    <Note tone={tone}>
      {reason !== '' && <strong>{reason}. </strong>}
      {advice}
    </Note>
  )
}

function JobFacts({ job }: { job: PrintJobRow }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const at = (instant: number) => formatInstant(instant, timeZone, locale)
  return (
    <KeyValues
      items={[
        { key: 'document', title: t('printing.column.document'), value: t(`printing.document.${job.documentKind}`) },
        { key: 'station', title: t('printing.panel.station'), value: job.station },
        { key: 'asked', title: t('printing.panel.asked'), value: at(job.createdAt) },
        { key: 'printed', title: t('printing.panel.printed'), value: job.printedAt !== null && at(job.printedAt) },
        { key: 'copies', title: t('printing.panel.copies'), value: job.copies },
        { key: 'copy', title: t('printing.panel.copy'), value: job.isCopy && t('printing.panel.copyYes') },
        { key: 'attempts', title: t('printing.panel.attempts'), value: job.attempts > 0 && job.attempts },
        {
          key: 'said',
          title: t('printing.panel.said'),
          value: isStuck(job) && printerWords(job) !== '' && <Code>{printerWords(job)}</Code>,
        },
      ]}
    />
  )
}

function JobSteps({ job, onSettled }: { job: PrintJobRow; onSettled: (job: PrintJobRow) => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [isCancelling, setCancelling] = useState(false)
  const resolve = useAttempt(hub.printing.resolvePrintJob)
  const saving = useSaveFile()
  const canSettle = settlePrintJob(job.state, 'again') !== undefined
  const needsPrinter = job.state === 'waiting' && printReason(job) === 'NO_PRINTER'

  async function settle(outcome: PrintOutcome) {
    if (resolve.isRunning) return
    const settled = await resolve.run({ id: job.id, outcome })
    setCancelling(false)
    if (settled) onSettled(settled)
  }

  const printer: ButtonAction = {
    id: 'printer',
    label: t('printing.panel.settings'),
    shortcut: 'g',
    tone: 'primary',
    run: () => navigate('/settings/printers'),
  }
  const settling: readonly ButtonAction[] = [
    {
      id: 'again',
      label: t('printing.action.again'),
      shortcut: 'r',
      tone: needsPrinter ? 'plain' : 'primary',
      isBusy: resolve.isRunning,
      run: () => settle('again'),
    },
    { id: 'printed', label: t('printing.action.printed'), shortcut: 'd', run: () => settle('printed') },
    { id: 'cancel', label: t('printing.action.cancel'), shortcut: 'x', run: () => setCancelling(true) },
  ]
  const { documentKind, documentId } = job
  const save: ButtonAction = {
    id: 'save',
    label: t('printing.action.preview'),
    shortcut: 's',
    isBusy: saving.isSaving,
    run: () => saving.save(() => replyOf(hub.printing.previewDocument({ documentKind, documentId }))),
  }
  const steps = [...(needsPrinter ? [printer] : []), ...(canSettle ? settling : []), save]
  useActions(steps)

  return (
    <>
      {saving.note}
      {!isCancelling && <TroubleNote trouble={resolve.trouble} />}
      <ActionButtons actions={steps} inSight={2} />
      {isCancelling && (
        <ConfirmStep
          title={t('printing.cancel.title', { document: job.documentNumber || t(`printing.document.${documentKind}`) })}
          text={t('printing.cancel.text')}
          confirmLabel={t('printing.action.cancel')}
          cancelLabel={t('printing.cancel.stay')}
          isBusy={resolve.isRunning}
          onConfirm={() => settle('cancelled')}
          onCancel={() => setCancelling(false)}
        />
      )}
    </>
  )
}
