import { useTranslation } from 'react-i18next'
import { StatusWord } from '#renderer/ui/status/status-word.tsx'
import type { QuoteStatus } from '#shared/domain/quotes/quote-status.ts'

const toneOf = { draft: 'neutral', sent: 'busy', accepted: 'right', lost: 'neutral', expired: 'care' } as const

/** What became of a quote, with its sign. */
export function QuoteState({ status }: { status: QuoteStatus }) {
  const { t } = useTranslation()
  return <StatusWord tone={toneOf[status]}>{t(`quotes.status.${status}`)}</StatusWord>
}
