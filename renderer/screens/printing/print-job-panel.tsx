import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useSaveFile } from '#renderer/records/use-save-file.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { PrintState } from '#renderer/screens/printing/print-state.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { InstantText } from '#renderer/ui/values/date-text.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PrintJobRow } from '#shared/contract/printing.ts'

/** One print job: why it waits, and the words that end the waiting. */
export function PrintJobPanel({ job, onClose }: { job: PrintJobRow; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const kind = t(`printing.document.${job.documentKind}`)
  return (
    <SidePanel
      title={`${kind} ${job.documentNumber}`}
      titleLook="words"
      note={<PrintState state={job.state} />}
      actions={<PrintJobSteps job={job} />}
      onClose={onClose}
    >
      <WhyItWaits job={job} />
      <KeyValues
        items={[
          { key: 'station', title: t('printing.panel.station'), value: <Code>{job.station}</Code> },
          { key: 'reason', title: t('printing.panel.reason'), value: job.lastError },
          { key: 'asked', title: t('printing.panel.asked'), value: <InstantText at={job.createdAt} /> },
          { key: 'printed', title: t('printing.panel.printed'), value: job.printedAt !== null && <InstantText at={job.printedAt} /> },
          { key: 'attempts', title: t('printing.panel.attempts'), value: formatQuantity(job.attempts, locale) },
          {
            key: 'copies',
            title: t('printing.panel.copies'),
            value: [formatQuantity(job.copies, locale), job.isCopy && t('printing.panel.copy')].filter(Boolean).join(', '),
          },
        ]}
      />
      <RecordTimeline about={{ kind: 'printJob', id: job.id }} />
    </SidePanel>
  )
}

function WhyItWaits({ job }: { job: PrintJobRow }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.printing.listPrinters.queryOptions({ input: {} }))
  const hasPrinter = data?.printers.some(({ station, documentKind }) => station === job.station && documentKind === job.documentKind)
  if (job.state === 'unsure') return <Note tone="care">{t('printing.panel.unsure')}</Note>
  if (job.state !== 'waiting') return undefined
  return <Note tone="neutral">{hasPrinter === false ? t('printing.panel.noPrinter') : t('printing.panel.waiting')}</Note>
}

function PrintJobSteps({ job }: { job: PrintJobRow }) {
  const { t } = useTranslation()
  const resolve = useAttempt(hub.printing.resolvePrintJob)
  const saving = useSaveFile()
  const isOpen = job.state === 'waiting' || job.state === 'unsure'
  const say = (outcome: 'again' | 'printed' | 'cancelled') => async () => void (await resolve.run({ id: job.id, outcome }))
  const { documentKind, documentId } = job
  const open: readonly ButtonAction[] = [
    { id: 'again', label: t('printing.action.again'), shortcut: 'r', tone: 'primary', isBusy: resolve.isRunning, run: say('again') },
    { id: 'printed', label: t('printing.action.printed'), shortcut: 'p', isBusy: resolve.isRunning, run: say('printed') },
    { id: 'cancel', label: t('printing.action.cancel'), tone: 'danger', isBusy: resolve.isRunning, run: say('cancelled') },
  ]
  const steps: readonly ButtonAction[] = [
    ...(isOpen ? open : []),
    {
      id: 'preview',
      label: t('printing.action.preview'),
      shortcut: 's',
      isBusy: saving.isSaving,
      run: () => saving.save(() => replyOf(hub.printing.previewDocument({ documentKind, documentId }))),
    },
  ]
  useActions(steps)
  return (
    <>
      <TroubleNote trouble={resolve.trouble} />
      {saving.note}
      <ActionButtons actions={steps} />
    </>
  )
}
