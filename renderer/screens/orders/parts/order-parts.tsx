import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useToday } from '#renderer/records/use-today.ts'
import classes from '#renderer/screens/orders/parts/parts.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { type StatusTone, StatusWord } from '#renderer/ui/status/status-word.tsx'
import { formatDay, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { DeliveryPartView } from '#shared/contract/deliveries.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** The parts in which an order is sent, how far each is, and the way to let the next one go. */
export function OrderParts({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.deliveries.getDelivery.queryOptions({ input: { orderId: order.id }, enabled: order.parts > 0 }))
  if (order.parts === 0) return undefined
  return (
    <PanelPart title={t('deliveries.shippedOf', { shipped: order.partsShipped, count: order.parts })}>
      <QueryTrouble error={error} />
      <div className={classes['shown']}>
        {data?.parts.map((part) => (
          <PartRow key={part.id} order={order} part={part} />
        ))}
      </div>
    </PanelPart>
  )
}

function PartRow({ order, part }: { order: OrderView; part: DeliveryPartView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const { houses, isSeveral } = useHouses()
  const release = useAttempt(hub.picking.releaseOrders)
  const offerUndo = useOfferUndo()
  const ready = part.lines.reduce((sum, line) => sum + line.ready, 0)
  const open = part.lines.reduce((sum, line) => sum + line.quantity - line.toPick - line.onBench - line.packed - line.shipped, 0)
  const canRelease = ready > 0 && order.holds.length === 0
  const house = isSeveral ? houses.find(({ id }) => id === part.warehouseId) : undefined
  const when = part.plannedOn === null ? undefined : t('deliveries.from', { day: formatDay(part.plannedOn, locale, today) })
  const title = [t('deliveries.part', { part: part.position }), when, house?.name].filter(Boolean).join(', ')
  const missing = open - ready

  async function releasePart() {
    const list = await release.run({ id: uuidV7Ids.next(), orderIds: [order.id], partId: part.id })
    if (list)
      offerUndo(
        (words) => words('ui.undo.released', { number: list.number }),
        () => hub.picking.withdrawPickList({ pickListId: list.id }),
      )
  }

  return (
    <div className={classes['row']}>
      <b>{title}</b>
      <StatusWord tone={toneOf(part, missing)}>{statusOf()}</StatusWord>
      <span className={classes['goods']}>
        {part.lines.map(({ sku, quantity }) => `${formatQuantity(quantity, locale)} × ${sku}`).join(', ')}
      </span>
      {part.shipments.length > 0 && (
        <span>
          {part.shipments.map(({ id, number }) => (
            <Link key={id} href={`/shipments/${id}`}>
              {number}{' '}
            </Link>
          ))}
        </span>
      )}
      {canRelease && (
        <Button size="small" isBusy={release.isRunning} label={t('deliveries.releasePart', { part: part.position })} onClick={releasePart}>
          {t('orders.action.release')}
        </Button>
      )}
      <TroubleNote trouble={release.trouble} />
    </div>
  )

  function statusOf(): string {
    if (part.status !== 'confirmed') return t(`orders.status.${part.status}`)
    return missing > 0 ? t('deliveries.short', { units: formatQuantity(missing, locale) }) : t('deliveries.ready')
  }
}

function toneOf({ status }: DeliveryPartView, missing: number): StatusTone {
  if (status === 'shipped') return 'right'
  if (status === 'confirmed') return missing > 0 ? 'care' : 'neutral'
  return 'busy'
}
