import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import { useChoice } from '#renderer/app/use-choice.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { FloorNotice } from '#renderer/ui/floor/floor-notice.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { WorkList } from '#renderer/ui/floor/work-list.tsx'
import { formatWeight } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import type { ShipmentView } from '#shared/contract/shipping.ts'
import { byOrder, totalWeight } from './outgoing.ts'
import { ShipOrder } from './ship-order.tsx'
import { Shipped, WaitingPackages } from './shipped.tsx'

/** Closed packages on their way out: the ones that wait, those of one order, or the shipment that has just left. */
export function ShipScreen() {
  const { order } = useParams<{ order?: string }>()
  const [, navigate] = useLocation()
  const [shipment, setShipment] = useState<ShipmentView>()
  if (order === undefined) return <ShipQueue shipment={shipment} onForget={() => setShipment(undefined)} />
  const showShipped = (shipped: ShipmentView) => {
    setShipment(shipped)
    navigate('/ship', { replace: true })
  }
  return <ShipOrder key={order} order={order} onShipped={showShipped} />
}

/** What waits for a carrier; right after a shipment, that shipment. A scan of a label, package or order opens the next. */
function ShipQueue({ shipment, onForget }: { shipment: ShipmentView | undefined; onForget: () => void }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const [, navigate] = useLocation()
  const [wrong, setWrong] = useState<Prompt>()
  const { data } = useQuery(ask.shipping.listReadyPackages.queryOptions({ input: {} }))
  const orders = byOrder(data?.rows ?? [])

  function open(orderNumber: string) {
    onForget()
    navigate(`/ship/${encodeURIComponent(orderNumber)}`)
  }

  async function scan({ raw }: Scan) {
    const found = await replyOf(hub.shipping.findPackages({ code: raw.slice(0, 200) }))
    if (!found.ok) return setWrong(wrongPrompt(t, found, terms, raw))
    const [first] = found.value.packages
    if (first) open(first.orderNumber)
  }

  const takeId = (id: string | undefined) => {
    const order = orders.find(({ orderId }) => orderId === id)
    if (order) open(order.number)
  }
  const { chosenId, quietActions } = useChoice({ ids: shipment ? [] : orders.map(({ orderId }) => orderId), onTake: takeId })
  const chosen = orders.find(({ orderId }) => orderId === chosenId)
  const ask_: Prompt = {
    kind: 'ask',
    text: t('shipping.queue.ask'),
    detail: chosen && t('shipping.queue.opens', { number: chosen.number }),
  }
  const prompt = shipment ? shippedPrompt(shipment) : ask_

  function shippedPrompt({ number, shippedAt }: ShipmentView): Prompt {
    return { kind: 'done', text: t('shipping.done.band', { number }), detail: t('shipping.done.ask'), at: shippedAt }
  }

  return (
    <FloorFrame
      flow={t('shipping.flow')}
      code={shipment?.number}
      note={shipment?.orders.map(({ number }) => number).join(', ')}
      prompt={wrong ?? prompt}
      actions={[
        shipment
          ? { id: 'queue', label: t('shipping.keys.queue'), shortcut: 'Enter', commandCode: 'VALIDATE', run: onForget }
          : {
              id: 'open',
              label: t('shipping.keys.open'),
              shortcut: 'Enter',
              commandCode: 'VALIDATE',
              enabled: chosen !== undefined,
              run: () => takeId(chosenId),
            },
      ]}
      quietActions={quietActions}
      onScan={scan}
      onLeave={() => (shipment ? onForget() : navigate('/'))}
      side={shipment && <WaitingPackages />}
    >
      {shipment ? (
        <Shipped shipment={shipment} />
      ) : (
        <WorkList
          sections={[{ id: 'orders', title: t('shipping.queue.section'), items: orders.map((order) => rowOf(order)) }]}
          chosenId={chosenId}
          onOpen={takeId}
          empty={data === undefined ? undefined : <FloorNotice title={t('shipping.queue.empty')} text={t('shipping.queue.emptyText')} />}
        />
      )}
    </FloorFrame>
  )

  function rowOf({ orderId, number, packages }: (typeof orders)[number]) {
    const count = packages.length
    const weight = formatWeight(totalWeight(packages), terms.locale)
    return {
      id: orderId,
      code: number,
      text: `${packages[0]?.customerName}, ${packages[0]?.city}`,
      amount: t('shipping.queue.amount', { packages: t('shipping.packages', { count }), weight }),
      state: packages[0]?.carrier,
    }
  }
}
