import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { daysOf } from '#renderer/records/arranged/day-words.ts'
import { carriedSort, sortableColumns } from '#renderer/records/arranged/sort-carried.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { InvoicePanel } from '#renderer/screens/invoices/invoice-panel.tsx'
import { InvoiceState } from '#renderer/screens/invoices/invoice-state.tsx'
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
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { InvoiceRow } from '#shared/contract/invoicing.ts'
import { canSortInvoices, type InvoiceSort, invoiceFilterOf, invoiceFilters, invoiceSorts } from '#shared/domain/invoicing/invoice-sorts.ts'
import { openAmount } from '#shared/domain/invoicing/invoice-status.ts'
import type { Day } from '#shared/kernel/dates.ts'

const rowKey = ({ id }: InvoiceRow) => id

/** The invoices: what was charged, and what is still owed. */
export function InvoicesPage() {
  const { t } = useTranslation()
  const address = useListAddress('/invoices', invoiceFilters, 'all')
  const { filter, openedId } = address
  const today = useToday()
  const arranged = useArrangedList('invoices', {
    columns: useInvoiceColumns(today),
    fields: [{ key: 'due', kind: 'days', label: t('invoicing.column.due') }],
    filter,
    onFilter: (next) => address.setFilter(invoiceFilterOf(next)),
  })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const due = daysOf(state.where['due'], today)
  const where = due ? { due } : {}
  const canSort = (by: InvoiceSort) => canSortInvoices(by, { filter, search: wanted })
  const sort = carriedSort(state.sort, invoiceSorts, canSort)
  const narrowed = wanted === '' ? {} : { search: wanted }
  const pages = usePages(ask.invoicing.listInvoices, { filter, where, ...narrowed, ...(sort && { sort }) })
  const table = useOpenRow(rowKey, address)
  const taken = useExport('invoices', {
    ...(filter !== 'all' && { status: filter }),
    invoiceWhere: where,
    ...narrowed,
    ...(sort && { invoiceSort: sort }),
  })
  const { data: counts } = useQuery(ask.orders.countOrders.queryOptions({ input: {} }))
  const chips = invoiceFilters.map((id) => ({
    id,
    label: t(`invoicing.filter.${id}`),
    ...(id === 'unpaid' && { count: counts?.unpaidInvoices }),
  }))

  function showAll() {
    arranged.setWhere({})
    address.setFilter('all')
  }

  return (
    <ListPage
      title={t('invoicing.title')}
      filters={<FilterChips label={t('invoicing.title')} chips={chips} value={filter} onChange={address.setFilter} />}
      actions={taken.button}
      search={<ListSearch label={t('invoicing.search')} value={state.search} onChange={arranged.setSearch} />}
      panel={openedId !== undefined && <InvoicePanel key={openedId} id={openedId} onClose={address.close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      {taken.note}
      <DataTable
        label={t('invoicing.title')}
        columns={sortableColumns(arranged.columns, invoiceSorts, canSort)}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        empty={
          pages.trouble === undefined && (
            <InvoicesEmpty isFiltered={filter !== 'all' || due !== undefined} search={wanted} onShowAll={showAll} />
          )
        }
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function useInvoiceColumns(today: Day): readonly Column<InvoiceRow>[] {
  const { t } = useTranslation()
  const amount = { align: 'end', isCode: true, width: '84px' } as const
  return [
    { key: 'number', sortBy: 'number', title: t('invoicing.column.number'), width: '96px', isCode: true, render: ({ number }) => number },
    {
      key: 'customer',
      sortBy: 'customer',
      title: t('invoicing.column.customer'),
      width: 'minmax(120px, 2fr)',
      render: ({ customerName }) => customerName,
    },
    {
      key: 'issued',
      sortBy: 'issuedOn',
      title: t('invoicing.column.issued'),
      width: '88px',
      canHide: true,
      render: ({ issuedOn }) => <DayText day={issuedOn} today={today} />,
    },
    {
      key: 'due',
      sortBy: 'dueOn',
      title: t('invoicing.column.due'),
      width: '88px',
      render: ({ dueOn, status }) => (
        <Toned tone={status === 'overdue' ? 'wrong' : 'neutral'}>
          <DayText day={dueOn} today={today} />
        </Toned>
      ),
    },
    {
      key: 'status',
      title: t('invoicing.column.status'),
      width: 'minmax(108px, 0.8fr)',
      render: ({ status }) => <InvoiceState status={status} />,
    },
    {
      key: 'total',
      sortBy: 'gross',
      title: t('invoicing.column.total'),
      ...amount,
      render: ({ grossMinor, currency }) => <Money minor={grossMinor} currency={currency} symbol="none" />,
    },
    {
      key: 'open',
      sortBy: 'open',
      title: t('invoicing.column.open'),
      ...amount,
      canHide: true,
      render: (row) =>
        openAmount(row) > 0 ? <Money minor={openAmount(row)} currency={row.currency} symbol="none" /> : <Toned tone="muted">–</Toned>,
    },
  ]
}

function InvoicesEmpty({ isFiltered, search, onShowAll }: { isFiltered: boolean; search: string; onShowAll: () => void }) {
  const { t } = useTranslation()
  const showAll = isFiltered && <Button onClick={onShowAll}>{t('invoicing.empty.showAll')}</Button>
  if (search !== '') {
    return <EmptyState title={t('invoicing.empty.searched', { text: search })} text={t('invoicing.empty.searchedText')} actions={showAll} />
  }
  if (isFiltered) return <EmptyState title={t('invoicing.empty.filtered')} text={t('invoicing.empty.filteredText')} actions={showAll} />
  return <EmptyState title={t('invoicing.empty.none')} text={t('invoicing.empty.noneText')} />
}
