import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { FloorNotice } from '#renderer/ui/floor/floor-notice.tsx'
import { NextList } from '#renderer/ui/floor/next-list.tsx'
import { WorkList } from '#renderer/ui/floor/work-list.tsx'
import type { PickListView } from '#shared/contract/picking.ts'
import { unitsShort } from './pick-prompt.ts'

const SHOWN = 7

/** A finished list: where its goods go, and how complete each order is. */
export function PickedList({ view, onPack }: { view: PickListView; onPack: (orders: PickListView['orders']) => Promise<void> }) {
  const { t } = useTranslation()
  const items = view.orders.map(({ id, number }) => {
    const tasks = view.tasks.filter(({ orderId }) => orderId === id)
    const short = unitsShort(tasks)
    const [picked, asked] = [sum(tasks.map((task) => task.picked)), sum(tasks.map((task) => task.asked))]
    return {
      id,
      code: number,
      text: t('picking.queue.picked', { picked, asked }),
      amount: '',
      state: short === 0 ? t('picking.done.complete') : t('picking.done.short', { count: short }),
      stateTone: short === 0 ? ('right' as const) : ('care' as const),
    }
  })
  return (
    <FloorNotice title={t('picking.done.title')}>
      <WorkList
        sections={[{ id: 'orders', title: t('picking.done.section'), items }]}
        chosenId={undefined}
        onOpen={(id) => void onPack(view.orders.filter((order) => order.id === id))}
        empty={undefined}
      />
    </FloorNotice>
  )
}

/** What the next scan could be. */
export function WaitingLists() {
  const { t } = useTranslation()
  const { data } = useQuery(ask.picking.listPickLists.queryOptions({ input: { limit: SHOWN } }))
  const rows = data?.rows ?? []
  return (
    <NextList
      title={t('picking.done.waiting')}
      items={rows.map(({ id, number, orders, unitsAsked, unitsPicked }) => ({
        id,
        code: number,
        text: t('picking.orders', { count: orders }),
        quantity: unitsAsked - unitsPicked,
      }))}
      foot={rows.length === 0 ? t('picking.done.nothingWaits') : undefined}
    />
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
