import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import { useChoice } from '#renderer/app/use-choice.ts'
import { FloorNotice } from '#renderer/ui/floor/floor-notice.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { type WorkItem, WorkList } from '#renderer/ui/floor/work-list.tsx'
import { formatWeight } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { byOrder, totalWeight } from './outgoing.ts'
import { useOrderOfScan } from './use-order-of-scan.ts'

/** What waits for a carrier, the order whose first package was closed first on top. A scan of a label, package or order opens it. */
export function ShipQueue({ onOpen }: { onOpen: (orderNumber: string) => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [, navigate] = useLocation()
  const { data } = useQuery(ask.shipping.listReadyPackages.queryOptions({ input: {} }))
  const { outcome, scan, reprint, isWorking } = useOrderOfScan(onOpen)
  const orders = byOrder(data?.rows ?? [])
  const items = orders.map(({ orderId, number, packages }): WorkItem => {
    const weight = formatWeight(totalWeight(packages), locale)
    const [first] = packages
    return {
      id: orderId,
      code: number,
      text: first ? `${first.customerName}, ${first.city}` : '',
      amount: t('shipping.queue.amount', { packages: t('shipping.packages', { count: packages.length }), weight }),
      state: first?.carrier,
    }
  })
  const open = (id: string | undefined) => {
    const item = items.find((candidate) => candidate.id === id)
    if (item) onOpen(item.code)
  }
  const { chosenId, openAction, quietActions } = useChoice({ ids: items.map(({ id }) => id), onTake: open })
  const chosen = items.find(({ id }) => id === chosenId)
  const labels = orders.find(({ orderId }) => orderId === chosenId)?.packages ?? []
  const print = {
    id: 'reprint',
    label: t('shipping.keys.reprint', { count: Math.max(1, labels.length) }),
    enabled: labels.length > 0,
    run: () => reprint(labels),
  }
  const prompt: Prompt = {
    kind: 'ask',
    text: t('shipping.queue.ask'),
    detail: chosen && t('floor.queue.opens', { number: chosen.code }),
  }

  return (
    <FloorFrame
      flow={t('shipping.flow')}
      prompt={outcome ?? prompt}
      isWorking={isWorking}
      actions={[openAction, { ...print, shortcut: 'F8', commandCode: 'REPRINT' }]}
      quietActions={[...quietActions, { ...print, id: 'print', commandCode: 'PRINT' }]}
      onScan={scan}
      onLeave={() => navigate('/')}
    >
      <WorkList
        sections={[{ id: 'orders', title: t('shipping.queue.section'), items }]}
        chosenId={chosenId}
        onOpen={open}
        empty={data === undefined ? undefined : <FloorNotice title={t('shipping.queue.empty')} text={t('shipping.queue.emptyText')} />}
      />
    </FloorFrame>
  )
}
