import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { z } from 'zod'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
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

type Row = z.infer<typeof ShipmentRow>
const rowKey = ({ id }: Row) => id

/** What left the house, with whom and to whom. */
export function ShipmentsPage() {
  const { t } = useTranslation()
  const address = useListAddress('/shipments', [], '')
  const [search, setSearch] = useState('')
  const [wanted] = useDebouncedValue(search.trim(), 120)
  const pages = usePages(ask.shipping.listShipments, wanted === '' ? {} : { search: wanted })
  const table = useOpenRow(rowKey, address)
  const taken = useExport('shipments', wanted === '' ? {} : { search: wanted })
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
      search={<ListSearch label={t('shipments.search')} value={search} onChange={setSearch} />}
      panel={openedId !== undefined && <ShipmentPanel key={openedId} id={openedId} onClose={close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      {taken.note}
      <DataTable
        label={t('shipments.title')}
        columns={useShipmentColumns()}
        rowKey={rowKey}
        empty={pages.trouble === undefined && <ShipmentsEmpty search={wanted} />}
        {...pages}
        {...table}
      />
      {isShippingMany && <ShipManyDialog onClose={() => setShippingMany(false)} />}
    </ListPage>
  )
}

function useShipmentColumns(): readonly Column<Row>[] {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const today = useToday()
  return [
    { key: 'number', title: t('shipments.column.number'), width: '98px', isCode: true, render: ({ number }) => number },
    { key: 'customer', title: t('shipments.column.customer'), width: 'minmax(150px, 2fr)', render: ({ customerName }) => customerName },
    { key: 'to', title: t('shipments.column.to'), width: 'minmax(110px, 1fr)', render: ({ city, country }) => `${city}, ${country}` },
    { key: 'carrier', title: t('shipments.column.carrier'), width: 'minmax(90px, 0.8fr)', render: ({ carrier }) => carrier },
    {
      key: 'tracking',
      title: t('shipments.column.tracking'),
      width: 'minmax(120px, 1fr)',
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
      title: t('shipments.column.shipped'),
      width: '84px',
      align: 'end',
      render: ({ shippedAt }) => formatMoment(shippedAt, timeZone, locale, today),
    },
  ]
}

function ShipmentsEmpty({ search }: { search: string }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (search !== '') return <EmptyState title={t('shipments.empty.searched', { text: search })} text={t('shipments.empty.searchedText')} />
  return (
    <EmptyState
      title={t('shipments.empty.none')}
      text={t('shipments.empty.noneText')}
      actions={<Button onClick={() => navigate('/ship')}>{t('shipments.empty.ship')}</Button>}
    />
  )
}
