import { useTranslation } from 'react-i18next'
import { type StatusTone, StatusWord } from '#renderer/ui/status/status-word.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { TransferRow } from '#shared/contract/transfers.ts'

/** How far a transfer is; what never came is said with it. */
export function TransferState({ transfer: { status, unitsMissing } }: { transfer: Pick<TransferRow, 'status' | 'unitsMissing'> }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const missing = unitsMissing > 0 && t('transfers.missing', { units: formatQuantity(unitsMissing, locale) })
  return (
    <StatusWord tone={missing ? 'care' : tones[status]}>{[t(`transfers.status.${status}`), missing].filter(Boolean).join(', ')}</StatusWord>
  )
}

const tones: Readonly<Record<TransferRow['status'], StatusTone>> = {
  open: 'neutral',
  onTheWay: 'busy',
  received: 'right',
  cancelled: 'neutral',
}
