import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import { useChoice } from '#renderer/app/use-choice.ts'
import { FloorNotice } from '#renderer/ui/floor/floor-notice.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { WorkList } from '#renderer/ui/floor/work-list.tsx'
import { releaseOrder, takeList } from './find-pick-work.ts'
import { useListItems, useOrderItems } from './queue-items.ts'
import { usePickFlow } from './use-pick-flow.ts'

const ROWS = 100

/** What can be picked now: lists that wait or are in hand, and orders of which a list can be made. A scan opens either. */
export function PickQueueScreen() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { here, isSeveral } = useHouses()
  const lists = useQuery(ask.picking.listPickLists.queryOptions({ input: { limit: ROWS, warehouseId: isSeveral ? here : undefined } }))
  const orders = useQuery(ask.orders.listOrders.queryOptions({ input: { filter: 'toRelease', limit: ROWS } }))
  const listItems = useListItems(lists.data?.rows ?? [])
  const orderItems = useOrderItems(orders.data?.rows ?? [])
  const flow = usePickFlow(undefined)

  const isList = (id: string) => listItems.some((item) => item.id === id)
  const open = (id: string) => flow.open(isList(id) ? takeList(id) : releaseOrder(id))
  const { chosenId, openAction, quietActions } = useChoice({ ids: [...listItems, ...orderItems].map(({ id }) => id), onTake: open })
  const chosen = [...listItems, ...orderItems].find(({ id }) => id === chosenId)

  const isOrder = chosen !== undefined && !isList(chosen.id)
  const hint =
    chosen && (isList(chosen.id) ? t('floor.queue.opens', { number: chosen.code }) : t('picking.queue.releases', { number: chosen.code }))
  const list = chosen && isList(chosen.id) ? { id: chosen.id, number: chosen.code } : undefined
  const print = {
    id: 'print',
    label: t('picking.keys.print'),
    enabled: list !== undefined,
    run: () => list && flow.print(list),
  }
  const isLoading = lists.data === undefined || orders.data === undefined
  const prompt: Prompt = { kind: 'ask', text: t('picking.queue.ask'), detail: hint }

  return (
    <FloorFrame
      flow={t('picking.flow')}
      prompt={flow.outcome ?? prompt}
      isWorking={flow.isWorking}
      actions={[
        isOrder ? { ...openAction, label: t('picking.keys.release') } : openAction,
        { ...print, shortcut: 'F8', commandCode: 'PRINT' },
      ]}
      quietActions={[...quietActions, { ...print, id: 'reprint', commandCode: 'REPRINT' }]}
      onScan={flow.openByCode}
      onLeave={() => navigate('/')}
    >
      <WorkList
        sections={[
          { id: 'lists', title: t('picking.queue.lists'), items: listItems },
          { id: 'orders', title: t('picking.queue.orders'), items: orderItems },
        ]}
        chosenId={chosenId}
        onOpen={(id) => void open(id)}
        empty={isLoading ? undefined : <FloorNotice title={t('picking.queue.empty')} text={t('picking.queue.emptyText')} />}
      />
    </FloorFrame>
  )
}
