import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { TransferState } from '#renderer/screens/transfers/transfer-state.tsx'
import { TransferSteps } from '#renderer/screens/transfers/transfer-steps.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { InstantText } from '#renderer/ui/values/date-text.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { TransferView } from '#shared/contract/transfers.ts'

/** One transfer beside its list: what goes from where to where, how far it is, and the next step. */
export function TransferPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: transfer, error } = useQuery(ask.transfers.getTransfer.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  if (!transfer) {
    return (
      <SidePanel title="" onClose={onClose}>
        <QueryTrouble error={error} />
      </SidePanel>
    )
  }
  return (
    <SidePanel
      title={transfer.number}
      note={<TransferState transfer={transfer} />}
      actions={<TransferSteps transfer={transfer} />}
      onClose={onClose}
    >
      <TransferFacts transfer={transfer} />
      <TransferLines transfer={transfer} />
      <RecordTimeline about={{ kind: 'transfer', id }} />
    </SidePanel>
  )
}

function TransferFacts({ transfer }: { transfer: TransferView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { houses } = useHouses()
  const { fromWarehouseId, toWarehouseId, order, createdAt, shippedAt, receivedAt, units, unitsReceived, notes } = transfer
  const name = (houseId: string) => houses.find((house) => house.id === houseId)?.name ?? ''
  const counted = { received: formatQuantity(unitsReceived, locale), units: formatQuantity(units, locale) }
  return (
    <KeyValues
      items={[
        { key: 'from', title: t('transfers.column.from'), value: name(fromWarehouseId) },
        { key: 'to', title: t('transfers.column.to'), value: name(toWarehouseId) },
        { key: 'order', title: t('transfers.column.order'), value: order && <Link href={`/orders/${order.id}`}>{order.number}</Link> },
        { key: 'units', title: t('transfers.column.units'), value: t('transfers.received', counted) },
        { key: 'made', title: t('transfers.column.made'), value: <InstantText at={createdAt} /> },
        { key: 'sent', title: t('transfers.column.sent'), value: shippedAt !== null && <InstantText at={shippedAt} /> },
        { key: 'arrived', title: t('transfers.column.arrived'), value: receivedAt !== null && <InstantText at={receivedAt} /> },
        { key: 'notes', title: t('transfers.notes'), value: notes },
      ]}
    />
  )
}

function TransferLines({ transfer }: { transfer: TransferView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const isSent = transfer.status === 'onTheWay' || transfer.status === 'received'
  return (
    <PanelPart title={t('transfers.goods')}>
      <LinesTable
        label={t('transfers.goods')}
        rows={transfer.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'item',
            title: t('transfers.line.item'),
            render: ({ productName, sku, lot, fromBin }) => (
              <>
                <div>{productName}</div>
                <Toned tone="muted">
                  <Code>{[sku, lot, fromBin].filter(Boolean).join(', ')}</Code>
                </Toned>
              </>
            ),
          },
          {
            key: 'units',
            title: t('transfers.column.units'),
            align: 'end',
            isCode: true,
            width: '64px',
            render: ({ quantity }) => <Quantity value={quantity} />,
          },
          ...(isSent
            ? [
                {
                  key: 'received',
                  title: t('transfers.line.received'),
                  align: 'end' as const,
                  isCode: true,
                  width: '84px',
                  render: ({ received, missing }: TransferView['lines'][number]) => (
                    <>
                      <Quantity value={received} />
                      {missing > 0 && (
                        <div>
                          <Toned tone="care">{t('transfers.missing', { units: formatQuantity(missing, locale) })}</Toned>
                        </div>
                      )}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </PanelPart>
  )
}
