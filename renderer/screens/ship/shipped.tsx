import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import classes from '#renderer/screens/ship/ship.module.css'
import { BigCode, BigQuantity, FloorTask } from '#renderer/ui/floor/floor-task.tsx'
import { NextList } from '#renderer/ui/floor/next-list.tsx'
import type { ShipmentView } from '#shared/contract/shipping.ts'
import { byOrder } from './outgoing.ts'
import { useOrderOfScan } from './use-order-of-scan.ts'

const SHOWN = 7

type ShippedScreenProps = { shipment: ShipmentView; onOpen: (orderNumber: string) => void; onEnd: () => void }

/** Right after a shipment: what left, and its invoice as soon as it is issued. The next scan opens the next order. */
export function ShippedScreen({ shipment, onOpen, onEnd }: ShippedScreenProps) {
  const { t } = useTranslation()
  const { outcome, scan, reprint, isWorking } = useOrderOfScan(onOpen)
  const { number, shippedAt, orders, packages } = shipment
  const print = { id: 'reprint', label: t('shipping.keys.reprint', { count: packages.length }), run: () => reprint(packages) }
  return (
    <FloorFrame
      flow={t('shipping.flow')}
      code={number}
      note={orders.map((order) => order.number).join(', ')}
      prompt={outcome ?? { kind: 'done', text: t('shipping.done.band', { number }), detail: t('shipping.done.ask'), at: shippedAt }}
      isWorking={isWorking}
      actions={[
        { id: 'queue', label: t('shipping.keys.queue'), shortcut: 'Enter', commandCode: 'VALIDATE', run: onEnd },
        { ...print, shortcut: 'F8', commandCode: 'REPRINT' },
      ]}
      quietActions={[{ ...print, id: 'print', commandCode: 'PRINT' }]}
      onScan={scan}
      onLeave={onEnd}
      side={<WaitingPackages />}
    >
      <Shipped shipment={shipment} />
    </FloorFrame>
  )
}

function Shipped({ shipment }: { shipment: ShipmentView }) {
  const { t } = useTranslation()
  const { number, carrier, trackingNumber, customerName, shipTo, packages } = shipment
  const invoice = useInvoiceNumber(shipment)
  return (
    <FloorTask>
      <BigCode code={number} />
      <div className={classes['words']}>
        <h2 className={classes['customer']}>{customerName}</h2>
        <p className={classes['place']}>
          {shipTo.city}, {shipTo.country}
        </p>
        <dl className={classes['facts']}>
          <dt>{t('shipping.task.carrier')}</dt>
          <dd>{carrier}</dd>
          <dt>{t('shipping.task.tracking')}</dt>
          <dd className={trackingNumber === '' ? classes['missing'] : classes['tracking']}>{trackingNumber || t('shipping.done.none')}</dd>
          <dt>{t('shipping.done.invoice')}</dt>
          <dd className={invoice === undefined ? classes['missing'] : classes['tracking']}>
            {invoice ?? t('shipping.done.invoiceFollows')}
          </dd>
        </dl>
      </div>
      <BigQuantity value={packages.length} unit={t('shipping.packageUnit', { count: packages.length })} />
    </FloorTask>
  )
}

/** The hub issues the invoice by itself, a moment after the shipment; a packer may see its number, though not the invoice. */
function useInvoiceNumber(shipment: ShipmentView): string | undefined {
  const now = useQuery(ask.shipping.getShipment.queryOptions({ input: { id: shipment.id } }))
  const orderId = shipment.orders[0]?.id ?? ''
  const order = useQuery(ask.orders.getOrder.queryOptions({ input: { id: orderId } }))
  return order.data?.invoices.find(({ id }) => id === now.data?.invoiceId)?.number
}

/** What the next scan could be. */
function WaitingPackages() {
  const { t } = useTranslation()
  const { data } = useQuery(ask.shipping.listReadyPackages.queryOptions({ input: {} }))
  const orders = byOrder(data?.rows ?? [])
  return (
    <NextList
      title={t('shipping.done.waiting')}
      items={orders.slice(0, SHOWN).map(({ orderId, number, packages }) => ({
        id: orderId,
        code: number,
        text: packages[0]?.customerName ?? '',
        quantity: packages.length,
      }))}
      foot={data !== undefined && orders.length === 0 ? t('shipping.done.nothingWaits') : undefined}
    />
  )
}
