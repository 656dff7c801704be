import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import classes from '#renderer/screens/pack/pack.module.css'
import { type StatusTone, StatusWord } from '#renderer/ui/status/status-word.tsx'
import type { PackageView } from '#shared/contract/packing.ts'
import type { PrintJobRow } from '#shared/contract/printing.ts'

const JOBS_LOOKED_AT = 20

/** What became of a package's label and slip, or why they are not printed yet. */
export function PrintState({ box }: { box: PackageView }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.printing.listPrintJobs.queryOptions({ input: { search: box.number, limit: JOBS_LOOKED_AT } }))
  if (data === undefined) return undefined
  // Newest first, so the first one found is the one that counts.
  const jobOf = (kind: PrintJobRow['documentKind']) =>
    data.rows.find(({ documentId, documentKind }) => documentId === box.id && documentKind === kind)
  return (
    <ul className={classes['prints']}>
      <PrintLine name={t('packing.label.label')} job={jobOf('shippingLabel')} />
      <PrintLine name={t('packing.label.slip')} job={jobOf('packingSlip')} />
    </ul>
  )
}

function PrintLine({ name, job }: { name: string; job: PrintJobRow | undefined }) {
  const { t } = useTranslation()
  const { words, tone } = stateOf(t, job)
  return (
    <li>
      <StatusWord tone={tone}>
        {name} {words}
      </StatusWord>
    </li>
  )
}

function stateOf(t: TFunction, job: PrintJobRow | undefined): { words: string; tone: StatusTone } {
  switch (job?.state) {
    case undefined:
      return { words: t('packing.label.none'), tone: 'neutral' }
    case 'waiting':
      return job.lastError === ''
        ? { words: t('packing.label.waiting'), tone: 'busy' }
        : { words: reasonOf(t, job.lastError), tone: 'care' }
    case 'sending':
      return { words: t('packing.label.sending'), tone: 'busy' }
    case 'printed':
      return { words: t('packing.label.printed'), tone: 'right' }
    case 'unsure':
      return { words: t('packing.label.unsure'), tone: 'care' }
    case 'cancelled':
      return { words: t('packing.label.cancelled'), tone: 'neutral' }
  }
}

/** The hub's reason begins with its code, and what the device said may follow. */
function reasonOf(t: TFunction, lastError: string): string {
  switch (lastError.split(' ')[0]) {
    case 'NO_PRINTER':
      return t('packing.label.noPrinter')
    case 'PRINTER_UNREACHABLE':
      return t('packing.label.unreachable')
    case 'PRINTER_TIMEOUT':
      return t('packing.label.timeout')
    case 'PRINTER_CUT':
      return t('packing.label.cut')
    default:
      return t('packing.label.notDrawn')
  }
}
