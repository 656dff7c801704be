import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import type { Need } from '#renderer/screens/home/use-needs.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** The one step that brings an order on: what the floor is waiting for, or what the office can do now. */
export function useOrderStep(): (order: OrderRow) => Need['step'] {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const go = (path: string) => void navigate(path)
  const release = useCommand(hub.picking.releaseOrders)
  const reserve = useCommand(hub.orders.reserveOrder)

  async function releaseIt({ id }: OrderRow) {
    const reply = await release.run({ id: uuidV7Ids.next(), orderIds: [id] })
    return reply.ok ? undefined : { trouble: reply }
  }

  async function reserveIt({ id, number }: OrderRow) {
    const reply = await reserve.run({ id })
    if (!reply.ok) return { trouble: reply }
    return reply.value.reservedNow > 0 ? undefined : { note: t('home.needs.nothingFree', { number }) }
  }

  return (order) => {
    const { id, number, status, units } = order
    switch (status) {
      case 'released':
      case 'picking':
        return { label: t('home.needs.pick'), run: () => go('/pick') }
      case 'picked':
      case 'packing':
        return { label: t('home.needs.pack'), run: () => go(`/pack/${id}`) }
      case 'packed':
        return { label: t('home.needs.ship'), run: () => go(`/ship/${number}`) }
      case 'confirmed':
      case 'partShipped':
        if (units.reserved > 0) return { label: t('home.needs.release'), run: () => releaseIt(order) }
        return { label: t('home.needs.reserve'), run: () => reserveIt(order) }
      default:
        return { label: t('home.needs.show'), run: () => go(`/orders/${id}`) }
    }
  }
}
