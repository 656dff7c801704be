import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { AddressText } from '#renderer/records/address-text.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { DeliverDialog } from '#renderer/screens/shipments/deliver-dialog.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { InstantText } from '#renderer/ui/values/date-text.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDay, formatWeight } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ShipmentView } from '#shared/contract/shipping.ts'

/** One shipment: to whom, with whom, its packages, orders and invoice. */
export function ShipmentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: shipment, error } = useQuery(ask.shipping.getShipment.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  if (!shipment) {
    return (
      <SidePanel title="" onClose={onClose}>
        <QueryTrouble error={error} />
      </SidePanel>
    )
  }
  return (
    <SidePanel title={shipment.number} actions={<ShipmentSteps shipment={shipment} />} onClose={onClose}>
      <ShipmentFacts shipment={shipment} />
      <ShipmentPackages shipment={shipment} />
      <RecordTimeline about={{ kind: 'shipment', id }} />
    </SidePanel>
  )
}

function ShipmentSteps({ shipment }: { shipment: ShipmentView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [isArriving, setArriving] = useState(false)
  const { invoiceId } = shipment
  const steps: readonly ButtonAction[] = [
    ...(invoiceId === null
      ? []
      : [{ id: 'invoice', label: t('shipments.panel.invoice'), shortcut: 'i', run: () => navigate(`/invoices/${invoiceId}`) }]),
    { id: 'arrived', label: t('shipments.deliver.action'), shortcut: 'd', run: () => setArriving(true) },
  ]
  useActions(steps)
  return (
    <>
      {invoiceId === null && <Toned tone="muted">{t('shipments.panel.noInvoice')}</Toned>}
      <ActionButtons actions={steps} />
      {isArriving && <DeliverDialog shipment={shipment} onClose={() => setArriving(false)} />}
    </>
  )
}

function ShipmentFacts({ shipment }: { shipment: ShipmentView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const { customerId, customerName, shipTo, carrier, service, trackingNumber, shippedAt, deliveredOn, receivedBy } = shipment
  const day = deliveredOn === null ? '' : formatDay(deliveredOn, locale, today)
  return (
    <KeyValues
      items={[
        { key: 'customer', title: t('shipments.panel.customer'), value: <Link href={`/customers/${customerId}`}>{customerName}</Link> },
        { key: 'shipTo', title: t('shipments.panel.shipTo'), value: <AddressText address={shipTo} besideName={customerName} /> },
        { key: 'carrier', title: t('shipments.panel.carrier'), value: [carrier, service].filter(Boolean).join(', ') },
        { key: 'tracking', title: t('shipments.panel.tracking'), value: trackingNumber && <Code>{trackingNumber}</Code> },
        { key: 'shipped', title: t('shipments.panel.shipped'), value: <InstantText at={shippedAt} /> },
        {
          key: 'delivered',
          title: t('shipments.panel.delivered'),
          value: receivedBy === '' ? day : t('shipments.deliver.known', { day, name: receivedBy }),
        },
      ]}
    />
  )
}

function ShipmentPackages({ shipment }: { shipment: ShipmentView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const orderIds = new Map(shipment.orders.map(({ id, number }) => [number, id]))
  return (
    <PanelPart title={t('shipments.panel.packages')}>
      <LinesTable
        label={t('shipments.panel.packages')}
        rows={shipment.packages}
        rowKey={({ id }) => id}
        columns={[
          { key: 'package', title: t('shipments.panel.package'), isCode: true, render: ({ number }) => number },
          {
            key: 'order',
            title: t('shipments.panel.order'),
            isCode: true,
            render: ({ orderNumbers }) =>
              orderNumbers.map((number) => (
                <div key={number}>
                  <Link href={`/orders/all/${orderIds.get(number) ?? ''}`}>{number}</Link>
                </div>
              )),
          },
          {
            key: 'weight',
            title: t('shipments.panel.weight'),
            align: 'end',
            isCode: true,
            render: ({ weightGrams }) => weightGrams > 0 && formatWeight(weightGrams, locale),
          },
        ]}
      />
    </PanelPart>
  )
}
