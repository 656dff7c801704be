import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import { useChoice } from '#renderer/app/use-choice.ts'
import { FloorNotice } from '#renderer/ui/floor/floor-notice.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { type WorkItem, WorkList } from '#renderer/ui/floor/work-list.tsx'
import { formatDay } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { goesWithText } from './pack-prompt.ts'
import { usePackFlow } from './use-pack-flow.ts'

/** Orders that are picked and wait for the bench, the first promise first. A scan of the order or of its pick list opens it. */
export function PackQueueScreen() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { locale, timeZone } = useLocale()
  const { data } = useQuery(ask.packing.listPackQueue.queryOptions({ input: {} }))
  const flow = usePackFlow()
  const today = dayOf(Date.now(), timeZone)
  const items = (data?.rows ?? []).map((row): WorkItem => {
    const isLate = row.promisedOn !== null && row.promisedOn < today
    const day = row.promisedOn === null ? undefined : formatDay(row.promisedOn, locale, today)
    return {
      id: row.orderId,
      code: row.orderNumber,
      text: [row.customerName, goesWithText(t, row.goesWith)].filter(Boolean).join(', '),
      amount: t('packing.queue.packed', { packed: row.unitsPacked, total: row.unitsPacked + row.unitsToPack }),
      state: day && (isLate ? t('packing.queue.late', { day }) : t('packing.queue.promised', { day })),
      stateTone: isLate ? 'wrong' : 'neutral',
    }
  })
  const open = async (id: string | undefined) => {
    const item = items.find((candidate) => candidate.id === id)
    if (item) await flow.open(item.code)
  }
  const { chosenId, openAction, quietActions } = useChoice({ ids: items.map(({ id }) => id), onTake: open })
  const chosen = items.find(({ id }) => id === chosenId)
  const prompt: Prompt = { kind: 'ask', text: t('packing.queue.ask'), detail: chosen && t('floor.queue.opens', { number: chosen.code }) }

  return (
    <FloorFrame
      flow={t('packing.flow')}
      prompt={flow.outcome ?? prompt}
      isWorking={flow.isWorking}
      actions={[openAction]}
      quietActions={quietActions}
      onScan={flow.openByCode}
      onLeave={() => navigate('/')}
    >
      <WorkList
        sections={[{ id: 'orders', title: t('packing.queue.section'), items }]}
        chosenId={chosenId}
        onOpen={(id) => void open(id)}
        empty={data === undefined ? undefined : <FloorNotice title={t('packing.queue.empty')} text={t('packing.queue.emptyText')} />}
      />
    </FloorFrame>
  )
}
