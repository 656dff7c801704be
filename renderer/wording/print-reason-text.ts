/** Why a print job is where it is, and what to do about it. */
import type { TFunction } from 'i18next'
import type { PrintJobRow } from '#shared/contract/printing.ts'

/** The hub's reason is a code; behind it may follow what the device said. */
const codes = [
  'NO_PRINTER',
  'PRINTER_MISSING',
  'PRINTER_PAUSED',
  'PRINTER_UNREACHABLE',
  'PRINTER_TIMEOUT',
  'PRINTER_CUT',
  'PRINTER_PAPER_OUT',
  'PRINTER_RIBBON_OUT',
  'PRINTER_HEAD_OPEN',
  'PRINTER_STOPPED',
  'PRINTER_JAMMED',
  'INTERRUPTED',
  'DOCUMENT_UNKNOWN',
  'DOCUMENT_FAILED',
  'FAULT',
] as const
export type PrintReason = (typeof codes)[number]

/** The known code of a job's last error; undefined when there is none or a newer hub has one that is not known here. */
export function printReason({ lastError }: Pick<PrintJobRow, 'lastError'>): PrintReason | undefined {
  const code = lastError.split(' ')[0]
  return codes.find((known) => known === code)
}

/** Whether something still stands between the job and its paper; what went wrong before it was settled is history. */
export function isStuck({ state, lastError }: Pick<PrintJobRow, 'state' | 'lastError'>): boolean {
  return state === 'unsure' || (state === 'waiting' && lastError !== '')
}

/** The reason in a few words; empty when nothing went wrong. */
export function printReasonText(t: TFunction, job: Pick<PrintJobRow, 'lastError'>): string {
  if (job.lastError === '') return ''
  const reason = printReason(job)
  return reason ? t(`printing.reason.${reason}`) : t('printing.reason.other', { code: job.lastError })
}

/** What the device said, in its own words. */
export function printerWords({ lastError }: Pick<PrintJobRow, 'lastError'>): string {
  return lastError.split(' ').slice(1).join(' ')
}

/** What the job's state means and what to do about it; empty for one that is printed. */
export function printAdvice(t: TFunction, job: Pick<PrintJobRow, 'lastError' | 'state' | 'station'>): string {
  if (job.state === 'printed') return ''
  if (job.state === 'cancelled' || job.state === 'sending') return t(`printing.advice.${job.state}`)
  const reason = printReason(job)
  if (job.state === 'unsure')
    return reason === 'INTERRUPTED' || reason === 'FAULT' ? t(`printing.advice.${reason}`) : t('printing.advice.unsure')
  if (job.lastError === '') return t('printing.advice.waiting')
  return reason ? t(`printing.advice.${reason}`, { station: job.station }) : t('printing.advice.other')
}
