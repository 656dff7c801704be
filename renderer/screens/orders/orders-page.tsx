import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { BulkBar, BulkProgress } from '#renderer/screens/orders/bulk-bar.tsx'
import { BulkPanel } from '#renderer/screens/orders/bulk-panel.tsx'
import { orderColumns } from '#renderer/screens/orders/order-columns.tsx'
import { OrderPanel } from '#renderer/screens/orders/order-panel.tsx'
import { OrdersEmpty } from '#renderer/screens/orders/orders-empty.tsx'
import { type BulkReport, useBulkRun } from '#renderer/screens/orders/use-bulk-run.ts'
import { orderWhere, useOrderFields } from '#renderer/screens/orders/use-order-fields.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderWhere } from '#shared/contract/order-where.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import { canSortOrders, type OrderSort, orderFilters, orderSorts } from '#shared/domain/orders/order-sorts.ts'

const rowKey = ({ id }: OrderRow) => id
/** How what is late or at risk is read, unless somebody sorts it. */
const worstFirst = { by: 'risk', dir: 'asc' } as const

/** The sales orders: the questions of the morning as chips, and each order beside its list. */
export function OrdersPage() {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const address = useListAddress('/orders', orderFilters, 'open')
  const { filter, openedId } = address
  const today = useToday()
  const isRisky = filter === 'late' || filter === 'atRisk'
  const columns = useMemo(() => orderColumns(t, { locale, today, isRisky }), [t, locale, today, isRisky])
  const arranged = useArrangedList('orders', {
    columns,
    fields: useOrderFields(),
    filter,
    onFilter: (next) => address.setFilter(orderFilters.find((one) => one === next) ?? filter),
  })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const where = orderWhere(state.where, today)
  const canSort = (by: string | undefined): by is OrderSort =>
    orderSorts.some((sort) => sort === by && canSortOrders(sort, { filter, search: wanted, ...boundsOf(where) }))
  const sort = state.sort && canSort(state.sort.by) ? { by: state.sort.by, dir: state.sort.dir } : isRisky ? worstFirst : null
  const narrowed = { ...(wanted !== '' && { search: wanted }) }
  const pages = usePages(ask.orders.listOrders, { filter, where, ...narrowed, ...(sort && { sort }) })
  const { rows } = pages
  const table = useOpenRow(rowKey, address)
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const [report, setReport] = useState<BulkReport>()
  const bulk = useBulkRun((next) => {
    setReport(next)
    if (openedId !== undefined) address.close()
  })
  const chips = useOrderChips()
  const taken = useExport('orderList', { orders: filter, orderWhere: where, ...narrowed, ...(sort && { orderSort: sort }) })
  const chosen = checked.size === 0 ? [] : rows.filter(({ id }) => checked.has(id))
  const sortable = orderSorts.filter(canSort).join(' ')
  const shown = useMemo(() => withSorts(arranged.columns, sortable), [arranged.columns, sortable])

  function panel() {
    if (openedId !== undefined) return <OrderPanel key={openedId} id={openedId} onClose={address.close} />
    return report && !bulk.progress && <BulkPanel report={report} onClose={() => setReport(undefined)} />
  }

  return (
    <ListPage
      title={t('orders.title')}
      summary={rows.length > 0 && t(pages.hasMore ? 'orders.summaryMore' : 'orders.summary', { count: rows.length })}
      filters={<FilterChips label={t('orders.title')} chips={chips} value={filter} onChange={address.setFilter} />}
      actions={taken.button}
      search={<ListSearch label={t('orders.search')} value={state.search} onChange={arranged.setSearch} />}
      panel={panel()}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      {taken.note}
      <BulkProgress bulk={bulk} />
      {chosen.length > 0 && !bulk.progress && <BulkBar orders={chosen} bulk={bulk} onClear={() => setChecked(new Set())} />}
      <DataTable
        label={t('orders.title')}
        columns={shown}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        checkedKeys={checked}
        onCheck={setChecked}
        empty={pages.trouble === undefined && <OrdersEmpty filter={filter} search={wanted} onShowAll={() => address.setFilter('all')} />}
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

/** Only what this list can be sorted by now has a head to press. */
function withSorts(columns: readonly Column<OrderRow>[], sortable: string): readonly Column<OrderRow>[] {
  const sorts = sortable.split(' ')
  return columns.map((column) => (column.sortBy !== undefined && sorts.includes(column.sortBy) ? column : { ...column, sortBy: undefined }))
}

const boundsOf = ({ customerId, bin }: OrderWhere) => ({ isOneCustomer: customerId !== undefined, isOneBin: bin !== undefined })

/** The chips with how many orders wait behind those that someone has to act on. */
function useOrderChips() {
  const { t } = useTranslation()
  const { data } = useQuery(ask.orders.countOrders.queryOptions({ input: {} }))
  const counts = {
    draft: data?.draft,
    toRelease: data?.toRelease,
    onHold: data?.onHold,
    short: data?.short,
    atRisk: data?.atRisk,
    late: data?.late,
  }
  return orderFilters.map((id) => ({
    id,
    label: t(`orders.filter.${id}`),
    ...(id in counts && { count: counts[id as keyof typeof counts] }),
    ...(id === 'late' && { tone: 'wrong' as const }),
    ...((id === 'short' || id === 'onHold' || id === 'atRisk') && { tone: 'care' as const }),
  }))
}
