import { useTranslation } from 'react-i18next'
import { StatusWord } from '#renderer/ui/status/status-word.tsx'
import type { InvoiceStatus } from '#shared/domain/invoicing/invoice-status.ts'

const toneOf = { issued: 'neutral', partPaid: 'busy', paid: 'right', overdue: 'wrong' } as const

/** What became of an invoice, with its sign. */
export function InvoiceState({ status }: { status: InvoiceStatus }) {
  const { t } = useTranslation()
  return <StatusWord tone={toneOf[status]}>{t(`invoicing.status.${status}`)}</StatusWord>
}
