import { useTranslation } from 'react-i18next'
import { StatusWord } from '#renderer/ui/status/status-word.tsx'
import type { PrintJobState } from '#shared/domain/printing/print-job-state.ts'

const toneOf = { waiting: 'care', sending: 'busy', printed: 'right', unsure: 'wrong', cancelled: 'neutral' } as const

/** How far a print job is, with its sign. */
export function PrintState({ state }: { state: PrintJobState }) {
  const { t } = useTranslation()
  return <StatusWord tone={toneOf[state]}>{t(`printing.state.${state}`)}</StatusWord>
}
