import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import { useChoice } from '#renderer/app/use-choice.ts'
import { useReceiveFlow } from '#renderer/screens/transfers/use-receive-flow.ts'
import { FloorNotice } from '#renderer/ui/floor/floor-notice.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { type WorkItem, WorkList } from '#renderer/ui/floor/work-list.tsx'
import type { TransferRow } from '#shared/contract/transfers.ts'

/** The transfers that come to this house or have to leave it. The scan of a transfer's paper opens it. */
export function ReceiveQueueScreen() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { houses, here } = useHouses()
  const { data } = useQuery(ask.transfers.listTransfers.queryOptions({ input: { isOpenOnly: true, limit: 100 } }))
  const flow = useReceiveFlow()
  const name = (id: string) => houses.find((house) => house.id === id)?.name ?? ''
  const rows = data?.rows ?? []
  const coming = rows.filter(({ status, toWarehouseId }) => status === 'onTheWay' && toWarehouseId === here)
  const going = rows.filter(({ status, fromWarehouseId }) => status === 'open' && fromWarehouseId === here)
  const item = (row: TransferRow, text: string): WorkItem => ({
    id: row.id,
    code: row.number,
    text,
    amount: t('transfers.floor.units', { count: row.units }),
    state: row.unitsReceived > 0 ? t('transfers.received', { received: row.unitsReceived, units: row.units }) : undefined,
  })
  const ids = [...coming, ...going].map(({ id }) => id)
  const open = (id: string | undefined) => {
    if (id !== undefined) navigate(`/receive/${id}`)
  }
  const { chosenId, openAction, quietActions } = useChoice({ ids, onTake: open })
  const chosen = rows.find(({ id }) => id === chosenId)
  const prompt: Prompt = {
    kind: 'ask',
    text: t('transfers.floor.ask'),
    detail: chosen && t('floor.queue.opens', { number: chosen.number }),
  }
  return (
    <FloorFrame
      flow={t('transfers.floor.flow')}
      prompt={flow.outcome ?? prompt}
      isWorking={flow.isWorking}
      actions={[openAction]}
      quietActions={quietActions}
      onScan={flow.openByCode}
      onLeave={() => navigate('/')}
    >
      <WorkList
        sections={[
          {
            id: 'coming',
            title: t('transfers.floor.coming'),
            items: coming.map((row) => item(row, t('transfers.floor.from', { house: name(row.fromWarehouseId) }))),
          },
          {
            id: 'going',
            title: t('transfers.floor.going'),
            items: going.map((row) => item(row, t('transfers.floor.to', { house: name(row.toWarehouseId) }))),
          },
        ]}
        chosenId={chosenId}
        onOpen={open}
        empty={data === undefined ? undefined : <FloorNotice title={t('transfers.floor.empty')} text={t('transfers.floor.emptyText')} />}
      />
    </FloorFrame>
  )
}
