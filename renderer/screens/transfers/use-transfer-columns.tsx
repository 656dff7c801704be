import { useTranslation } from 'react-i18next'
import { useHouses } from '#renderer/api/use-houses.ts'
import type { NarrowField } from '#renderer/records/arranged/narrow-field.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { TransferState } from '#renderer/screens/transfers/transfer-state.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { formatMoment } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { TransferRow } from '#shared/contract/transfers.ts'
import { transferStatuses } from '#shared/domain/transfers/transfer-sorts.ts'

/** What the list of transfers is narrowed to. */
export function useTransferFields(): readonly NarrowField[] {
  const { t } = useTranslation()
  const { houses } = useHouses()
  const options = houses.map(({ id, name }) => ({ value: id, label: name }))
  return [
    {
      key: 'status',
      kind: 'choice',
      label: t('transfers.column.state'),
      options: transferStatuses.map((value) => ({ value, label: t(`transfers.status.${value}`) })),
    },
    { key: 'from', kind: 'choice', label: t('transfers.column.from'), options },
    { key: 'to', kind: 'choice', label: t('transfers.column.to'), options },
    { key: 'made', kind: 'days', label: t('transfers.column.made') },
  ]
}

export function useTransferColumns(): readonly Column<TransferRow>[] {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const today = useToday()
  const { houses } = useHouses()
  const name = (id: string) => houses.find((house) => house.id === id)?.name ?? ''
  const moment = (at: number | null) => at !== null && formatMoment(at, timeZone, locale, today)
  return [
    { key: 'number', sortBy: 'number', title: t('transfers.column.number'), width: '96px', isCode: true, render: ({ number }) => number },
    {
      key: 'from',
      sortBy: 'from',
      title: t('transfers.column.from'),
      width: 'minmax(88px, 1fr)',
      render: ({ fromWarehouseId }) => name(fromWarehouseId),
    },
    {
      key: 'to',
      sortBy: 'to',
      title: t('transfers.column.to'),
      width: 'minmax(88px, 1fr)',
      render: ({ toWarehouseId }) => name(toWarehouseId),
    },
    {
      key: 'state',
      sortBy: 'status',
      title: t('transfers.column.state'),
      width: 'minmax(104px, 1fr)',
      render: (row) => <TransferState transfer={row} />,
    },
    {
      key: 'order',
      title: t('transfers.column.order'),
      width: '96px',
      isCode: true,
      canHide: true,
      render: ({ order }) => order?.number,
    },
    {
      key: 'units',
      sortBy: 'units',
      title: t('transfers.column.units'),
      width: '60px',
      align: 'end',
      isCode: true,
      render: ({ units }) => <Quantity value={units} />,
    },
    {
      key: 'made',
      sortBy: 'createdAt',
      title: t('transfers.column.made'),
      width: '84px',
      align: 'end',
      render: ({ createdAt }) => moment(createdAt),
    },
    {
      key: 'sent',
      sortBy: 'shippedAt',
      title: t('transfers.column.sent'),
      width: '84px',
      align: 'end',
      isExtra: true,
      render: ({ shippedAt }) => moment(shippedAt),
    },
    {
      key: 'arrived',
      sortBy: 'receivedAt',
      title: t('transfers.column.arrived'),
      width: '84px',
      align: 'end',
      isExtra: true,
      render: ({ receivedAt }) => moment(receivedAt),
    },
  ]
}
