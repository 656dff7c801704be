import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { z } from 'zod'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { daysOf } from '#renderer/records/arranged/day-words.ts'
import { carriedSort, sortableColumns } from '#renderer/records/arranged/sort-carried.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ShipManyDialog } from '#renderer/screens/shipments/ship-many-dialog.tsx'
import { ShipmentPanel } from '#renderer/screens/shipments/shipment-panel.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { formatMoment } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ShipmentRow } from '#shared/contract/shipping.ts'
import { canSortShipments, type ShipmentSort, shipmentSorts } from '#shared/domain/shipping/shipment-sorts.ts'
import type { Day } from '#shared/kernel/dates.ts'

type Row = z.infer<typeof ShipmentRow>
const rowKey = ({ id }: Row) => id

/** What left the house, with whom and to whom. */
export function ShipmentsPage() {
  const { t } = useTranslation()
  const address = useListAddress('/shipments', [], '')
  const today = useToday()
  const { data: words } = useQuery(ask.orders.listOrderWords.queryOptions({ input: {} }))
  const carriers = (words?.carriers ?? []).map((carrier) => ({ value: carrier, label: carrier }))
  const arranged = useArrangedList('shipments', {
    columns: useShipmentColumns(today),
    fields: [
      { key: 'shipped', kind: 'days', label: t('shipments.column.shipped') },
      { key: 'carrier', kind: 'choice', label: t('shipments.column.carrier'), options: carriers },
    ],
    filter: '',
    onFilter: () => {},
  })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const shipped = daysOf(state.where['shipped'], today)
  const carrier = state.where['carrier']
  const where = { ...(shipped && { shipped }), ...(carrier && { carrier }) }
  const canSort = (by: ShipmentSort) => canSortShipments(by, { search: wanted, shipped })
  const sort = carriedSort(state.sort, shipmentSorts, canSort)
  const narrowed = wanted === '' ? {} : { search: wanted }
  const pages = usePages(ask.shipping.listShipments, { where, ...narrowed, ...(sort && { sort }) })
  const table = useOpenRow(rowKey, address)
  const taken = useExport('shipments', { shipmentWhere: where, ...narrowed, ...(sort && { shipmentSort: sort }) })
  const { openedId, close } = address
  const [isShippingMany, setShippingMany] = useState(false)
  const steps: readonly ButtonAction[] = [
    { id: 'many', label: t('shipments.many.action'), shortcut: 'm', run: () => setShippingMany(true) },
  ]
  useActions(steps)
  return (
    <ListPage
      title={t('shipments.title')}
      actions={
        <>
          <ActionButtons actions={steps} />
          {taken.button}
        </>
      }
      search={<ListSearch label={t('shipments.search')} value={state.search} onChange={arranged.setSearch} />}
      panel={openedId !== undefined && <ShipmentPanel key={openedId} id={openedId} onClose={close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      {taken.note}
      <DataTable
        label={t('shipments.title')}
        columns={sortableColumns(arranged.columns, shipmentSorts, canSort)}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        empty={
          pages.trouble === undefined && (
            <ShipmentsEmpty search={wanted} onShowAll={Object.keys(where).length > 0 ? () => arranged.setWhere({}) : undefined} />
          )
        }
        {...pages}
        {...table}
      />
      {isShippingMany && <ShipManyDialog onClose={() => setShippingMany(false)} />}
    </ListPage>
  )
}

function useShipmentColumns(today: Day): readonly Column<Row>[] {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  return [
    { key: 'number', sortBy: 'number', title: t('shipments.column.number'), width: '98px', isCode: true, render: ({ number }) => number },
    {
      key: 'customer',
      sortBy: 'customer',
      title: t('shipments.column.customer'),
      width: 'minmax(150px, 2fr)',
      render: ({ customerName }) => customerName,
    },
    { key: 'to', title: t('shipments.column.to'), width: 'minmax(110px, 1fr)', render: ({ city, country }) => `${city}, ${country}` },
    {
      key: 'carrier',
      sortBy: 'carrier',
      title: t('shipments.column.carrier'),
      width: 'minmax(90px, 0.8fr)',
      render: ({ carrier }) => carrier,
    },
    {
      key: 'tracking',
      title: t('shipments.column.tracking'),
      width: '190px',
      isCode: true,
      canHide: true,
      render: ({ trackingNumber }) => trackingNumber,
    },
    {
      key: 'packages',
      title: t('shipments.column.packages'),
      width: '78px',
      align: 'end',
      isCode: true,
      canHide: true,
      render: ({ packages }) => <Quantity value={packages} />,
    },
    {
      key: 'shipped',
      sortBy: 'shippedAt',
      title: t('shipments.column.shipped'),
      width: '84px',
      align: 'end',
      render: ({ shippedAt }) => formatMoment(shippedAt, timeZone, locale, today),
    },
  ]
}

function ShipmentsEmpty({ search, onShowAll }: { search: string; onShowAll: (() => void) | undefined }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (search !== '') return <EmptyState title={t('shipments.empty.searched', { text: search })} text={t('shipments.empty.searchedText')} />
  if (onShowAll) {
    const showAll = <Button onClick={onShowAll}>{t('shipments.empty.showAll')}</Button>
    return <EmptyState title={t('shipments.empty.filtered')} text={t('shipments.empty.filteredText')} actions={showAll} />
  }
  return (
    <EmptyState
      title={t('shipments.empty.none')}
      text={t('shipments.empty.noneText')}
      actions={<Button onClick={() => navigate('/ship')}>{t('shipments.empty.ship')}</Button>}
    />
  )
}
