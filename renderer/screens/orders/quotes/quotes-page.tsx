import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { daysOf } from '#renderer/records/arranged/day-words.ts'
import { customerIdOf } from '#renderer/records/arranged/narrow-field.ts'
import { carriedSort } from '#renderer/records/arranged/sort-carried.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
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
import { type QuoteRow, type QuoteWhere, quoteFilters } from '#shared/contract/quotes.ts'
import { quoteSorts } from '#shared/domain/quotes/quote-sorts.ts'
import { addDays, type Day } from '#shared/kernel/dates.ts'

const rowKey = ({ id }: QuoteRow) => id
/** Days before its last one from which a quote that waits for its answer stands out. */
const SOON = 3

/** The quotes: what was offered, and what became of it. */
export function QuotesPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const address = useListAddress('/quotes', quoteFilters, 'open')
  const { filter, openedId } = address
  const today = useToday()
  const arranged = useArrangedList('quotes', {
    columns: useQuoteColumns(today),
    fields: [
      { key: 'quoted', kind: 'days', label: t('quotes.column.quoted') },
      { key: 'validUntil', kind: 'days', label: t('quotes.column.validUntil') },
      { key: 'customer', kind: 'customer', label: t('quotes.column.customer') },
    ],
    filter,
    onFilter: (next) => address.setFilter(quoteFilters.find((one) => one === next) ?? filter),
  })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const where = quoteWhere(state.where, today)
  const sort = carriedSort(state.sort, quoteSorts)
  const narrowed = wanted === '' ? {} : { search: wanted }
  const pages = usePages(ask.quotes.listQuotes, { filter, where, ...narrowed, ...(sort && { sort }) })
  const table = useOpenRow(rowKey, address)
  const taken = useExport('quotes', { quotes: filter, quoteWhere: where, ...narrowed, ...(sort && { quoteSort: sort }) })
  const chips = quoteFilters.map((id) => ({ id, label: t(`quotes.filter.${id}`) }))
  const isNarrowed = Object.keys(where).length > 0

  function showAll() {
    arranged.setWhere({})
    address.setFilter('all')
  }

  return (
    <ListPage
      title={t('quotes.title')}
      filters={<FilterChips label={t('quotes.title')} chips={chips} value={filter} onChange={address.setFilter} />}
      actions={
        <>
          {taken.button}
          <Button onClick={() => navigate('/quotes/new')}>{t('quotes.new')}</Button>
        </>
      }
      search={<ListSearch label={t('quotes.search')} value={state.search} onChange={arranged.setSearch} />}
      panel={openedId !== undefined && <QuotePanel key={openedId} id={openedId} onClose={address.close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      {taken.note}
      <DataTable
        label={t('quotes.title')}
        columns={arranged.columns}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        empty={pages.trouble === undefined && <QuotesEmpty filter={isNarrowed ? 'narrowed' : filter} search={wanted} onShowAll={showAll} />}
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function quoteWhere(where: Readonly<Record<string, string>>, today: Day): QuoteWhere {
  const quoted = daysOf(where['quoted'], today)
  const validUntil = daysOf(where['validUntil'], today)
  const customerId = customerIdOf(where['customer'])
  return { ...(quoted && { quoted }), ...(validUntil && { validUntil }), ...(customerId && { customerId }) }
}

function useQuoteColumns(today: Day): readonly Column<QuoteRow>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'number',
      sortBy: 'number',
      title: t('quotes.column.number'),
      width: '116px',
      isCode: true,
      render: ({ number, revision }) => (revision > 1 ? `${number} v${revision}` : number),
    },
    {
      key: 'customer',
      sortBy: 'customer',
      title: t('quotes.column.customer'),
      width: 'minmax(140px, 2fr)',
      render: ({ customerName }) => customerName,
    },
    {
      key: 'quoted',
      sortBy: 'quotedOn',
      title: t('quotes.column.quoted'),
      width: '88px',
      canHide: true,
      render: ({ quotedOn }) => <DayText day={quotedOn} today={today} />,
    },
    {
      key: 'validUntil',
      sortBy: 'validUntil',
      title: t('quotes.column.validUntil'),
      width: '96px',
      render: ({ validUntil, status }) => (
        <Toned tone={status === 'expired' || (status === 'sent' && validUntil <= addDays(today, SOON)) ? 'care' : 'neutral'}>
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
      sortBy: 'gross',
      title: t('quotes.column.total'),
      width: '92px',
      align: 'end',
      isCode: true,
      render: ({ grossMinor, currency }) => <Money minor={grossMinor} currency={currency} symbol="none" />,
    },
  ]
}

type QuotesEmptyProps = { filter: (typeof quoteFilters)[number] | 'narrowed'; search: string; onShowAll: () => void }

function QuotesEmpty({ filter, search, onShowAll }: QuotesEmptyProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const showAll = filter !== 'all' && <Button onClick={onShowAll}>{t('quotes.empty.showAll')}</Button>
  const writeOne = (
    <Button tone="primary" onClick={() => navigate('/quotes/new')}>
      {t('quotes.new')}
    </Button>
  )
  if (search !== '') {
    return <EmptyState title={t('quotes.empty.searched', { text: search })} text={t('quotes.empty.searchedText')} actions={showAll} />
  }
  if (filter !== 'all' && filter !== 'open')
    return <EmptyState title={t('quotes.empty.filtered')} text={t('quotes.empty.filteredText')} actions={showAll} />
  const actions = (
    <>
      {writeOne}
      {showAll}
    </>
  )
  return (
    <EmptyState title={t(`quotes.empty.${filter === 'open' ? 'noneOpen' : 'none'}`)} text={t('quotes.empty.noneText')} actions={actions} />
  )
}
