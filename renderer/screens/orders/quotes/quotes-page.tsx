import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { QuotePanel } from '#renderer/screens/orders/quotes/quote-panel.tsx'
import { QuoteState } from '#renderer/screens/orders/quotes/quote-state.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { DayText } from '#renderer/ui/values/date-text.tsx'
import { Money } from '#renderer/ui/values/money.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { type QuoteRow, quoteFilters } from '#shared/contract/quotes.ts'

const rowKey = ({ id }: QuoteRow) => id

/** The quotes: what was offered, and what became of it. */
export function QuotesPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const address = useListAddress('/quotes', quoteFilters, 'open')
  const [search, setSearch] = useState('')
  const [wanted] = useDebouncedValue(search.trim(), 120)
  const { filter, openedId } = address
  const pages = usePages(ask.quotes.listQuotes, { filter, ...(wanted !== '' && { search: wanted }) })
  const table = useOpenRow(rowKey, address)
  const chips = quoteFilters.map((id) => ({ id, label: t(`quotes.filter.${id}`) }))

  return (
    <ListPage
      title={t('quotes.title')}
      filters={<FilterChips label={t('quotes.title')} chips={chips} value={filter} onChange={address.setFilter} />}
      actions={<Button onClick={() => navigate('/quotes/new')}>{t('quotes.new')}</Button>}
      search={<ListSearch label={t('quotes.search')} value={search} onChange={setSearch} />}
      panel={openedId !== undefined && <QuotePanel key={openedId} id={openedId} onClose={address.close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      <DataTable
        label={t('quotes.title')}
        columns={useQuoteColumns()}
        rowKey={rowKey}
        empty={
          pages.trouble === undefined && (
            <QuotesEmpty isFiltered={filter !== 'all'} search={wanted} onShowAll={() => address.setFilter('all')} />
          )
        }
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function useQuoteColumns(): readonly Column<QuoteRow>[] {
  const { t } = useTranslation()
  const today = useToday()
  return [
    {
      key: 'number',
      title: t('quotes.column.number'),
      width: '116px',
      isCode: true,
      render: ({ number, revision }) => (revision > 1 ? `${number} v${revision}` : number),
    },
    { key: 'customer', title: t('quotes.column.customer'), width: 'minmax(140px, 2fr)', render: ({ customerName }) => customerName },
    {
      key: 'quoted',
      title: t('quotes.column.quoted'),
      width: '88px',
      canHide: true,
      render: ({ quotedOn }) => <DayText day={quotedOn} today={today} />,
    },
    {
      key: 'validUntil',
      title: t('quotes.column.validUntil'),
      width: '96px',
      render: ({ validUntil, status }) => (
        <Toned tone={status === 'expired' ? 'care' : 'neutral'}>
          <DayText day={validUntil} today={today} />
        </Toned>
      ),
    },
    {
      key: 'status',
      title: t('quotes.column.status'),
      width: 'minmax(108px, 0.8fr)',
      render: ({ status }) => <QuoteState status={status} />,
    },
    {
      key: 'lines',
      title: t('quotes.column.lines'),
      width: '56px',
      align: 'end',
      isCode: true,
      canHide: true,
      render: ({ lineCount }) => <Quantity value={lineCount} />,
    },
    {
      key: 'total',
      title: t('quotes.column.total'),
      width: '92px',
      align: 'end',
      isCode: true,
      render: ({ grossMinor, currency }) => <Money minor={grossMinor} currency={currency} symbol="none" />,
    },
  ]
}

function QuotesEmpty({ isFiltered, search, onShowAll }: { isFiltered: boolean; search: string; onShowAll: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const showAll = isFiltered && <Button onClick={onShowAll}>{t('quotes.empty.showAll')}</Button>
  const writeOne = (
    <Button tone="primary" onClick={() => navigate('/quotes/new')}>
      {t('quotes.new')}
    </Button>
  )
  if (search !== '') {
    return <EmptyState title={t('quotes.empty.searched', { text: search })} text={t('quotes.empty.searchedText')} actions={showAll} />
  }
  if (isFiltered) return <EmptyState title={t('quotes.empty.filtered')} text={t('quotes.empty.filteredText')} actions={showAll} />
  return <EmptyState title={t('quotes.empty.none')} text={t('quotes.empty.noneText')} actions={writeOne} />
}
