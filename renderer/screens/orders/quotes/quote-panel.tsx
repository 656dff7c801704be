import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { Attachments } from '#renderer/records/attachments.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { MarginPart } from '#renderer/screens/orders/margin-part.tsx'
import { OrderSum } from '#renderer/screens/orders/order-sum.tsx'
import { QuoteLines } from '#renderer/screens/orders/quotes/quote-lines.tsx'
import { QuoteState } from '#renderer/screens/orders/quotes/quote-state.tsx'
import { QuoteSteps } from '#renderer/screens/orders/quotes/quote-steps.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatDay, formatMoney, formatTime } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { QuoteView } from '#shared/contract/quotes.ts'

/** One quote beside its list: what was offered, until when, what became of it, and the next steps. */
export function QuotePanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: quote, error } = useQuery(ask.quotes.getQuote.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  const { t } = useTranslation()
  if (!quote) {
    return (
      <SidePanel title="" onClose={onClose}>
        <QueryTrouble error={error} />
      </SidePanel>
    )
  }
  const title = quote.revision > 1 ? `${quote.number} v${quote.revision}` : quote.number
  return (
    <SidePanel title={title} note={<QuoteState status={quote.status} />} actions={<QuoteSteps quote={quote} />} onClose={onClose}>
      <QuoteFacts quote={quote} />
      <QuoteLines quote={quote} title={t('quotes.panel.lines')} currency={quote.currency} />
      <OrderSum order={{ ...quote, lines: quote.lines.map((line) => ({ ...line, ordered: line.quantity, cancelled: 0 })) }} />
      <MarginPart of={{ kind: 'quote', id }} currency={quote.currency} lines={quote.lines} />
      <Attachments owner={{ kind: 'quote', id }} />
      <EarlierVersions quote={quote} />
      <RecordTimeline about={{ kind: 'quote', id }} />
    </SidePanel>
  )
}

function QuoteFacts({ quote }: { quote: QuoteView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const money = (minor: number) => formatMoney(minor, quote.currency, locale)
  const lost = quote.lostReason && [t(`quotes.lost.${quote.lostReason}`), quote.lostNote].filter(Boolean).join(', ')
  return (
    <KeyValues
      items={[
        {
          key: 'customer',
          title: t('quotes.panel.customer'),
          value: <Link href={`/customers/${quote.customerId}`}>{quote.customerName}</Link>,
        },
        { key: 'quoted', title: t('quotes.panel.quoted'), value: formatDay(quote.quotedOn, locale, today) },
        { key: 'validUntil', title: t('quotes.panel.validUntil'), value: formatDay(quote.validUntil, locale, today) },
        { key: 'reference', title: t('quotes.panel.reference'), value: quote.customerReference && <Code>{quote.customerReference}</Code> },
        {
          key: 'total',
          title: t('quotes.panel.total'),
          value: t('quotes.panel.totalTax', { gross: money(quote.grossMinor), tax: money(quote.taxMinor) }),
        },
        {
          key: 'order',
          title: t('quotes.panel.order'),
          value: quote.order && (
            <Link href={`/orders/all/${quote.order.id}`}>
              <Code>{quote.order.number}</Code>
            </Link>
          ),
        },
        { key: 'lost', title: t('quotes.panel.lost'), value: lost },
        { key: 'notes', title: t('quotes.panel.notes'), value: quote.notes },
      ]}
    />
  )
}

/** What the customer was sent before; each opens to what it said. */
function EarlierVersions({ quote }: { quote: QuoteView }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  if (quote.earlier.length === 0) return undefined
  return (
    <PanelPart title={t('quotes.panel.earlier')}>
      {quote.earlier.map(({ revision, sentAt, grossMinor }) => (
        <details key={revision}>
          <summary>
            {t('quotes.panel.earlierRow', { revision, gross: formatMoney(grossMinor, quote.currency, locale) })}
            {', '}
            {sentAt === null ? t('quotes.panel.neverSent') : formatTime(sentAt, timeZone, locale)}
          </summary>
          <EarlierVersion id={quote.id} revision={revision} currency={quote.currency} />
        </details>
      ))}
    </PanelPart>
  )
}

function EarlierVersion({ id, revision, currency }: { id: string; revision: number; currency: string }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.quotes.getQuoteVersion.queryOptions({ input: { id, revision } }))
  if (!data) return <QueryTrouble error={error} />
  return <QuoteLines quote={data} title={t('quotes.version', { revision })} currency={currency} />
}
