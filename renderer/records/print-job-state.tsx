import { useTranslation } from 'react-i18next'
import { type StatusTone, StatusWord } from '#renderer/ui/status/status-word.tsx'
import type { PrintJobRow } from '#shared/contract/printing.ts'

/** How a print job stands, with its sign: one that waits for a reason needs care. */
export function PrintJobState({ job }: { job: Pick<PrintJobRow, 'state' | 'lastError'> }) {
  const { t } = useTranslation()
  return <StatusWord tone={toneOf(job)}>{t(`printing.state.${job.state}`)}</StatusWord>
}

function toneOf({ state, lastError }: Pick<PrintJobRow, 'state' | 'lastError'>): StatusTone {
  if (state === 'waiting') return lastError === '' ? 'busy' : 'care'
  return ({ sending: 'busy', printed: 'right', unsure: 'wrong', cancelled: 'neutral' } as const)[state]
}
