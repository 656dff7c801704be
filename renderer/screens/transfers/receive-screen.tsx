import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { troubleOf } from '#renderer/api/reply.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import { ReceivedTransfer, ReceiveTask, SendTask } from '#renderer/screens/transfers/transfer-task.tsx'
import { useReceiveFlow } from '#renderer/screens/transfers/use-receive-flow.ts'
import { NextList } from '#renderer/ui/floor/next-list.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import type { TransferView } from '#shared/contract/transfers.ts'
import { askPrompt, toCome, unitsToCome } from './receive-prompt.ts'

/** One transfer in the hand: taken off the shelves at one end, put onto them at the other. It goes on where it stopped, at any station. */
export function ReceiveScreen() {
  const { id = '' } = useParams<{ id: string }>()
  return <ReceiveFlow key={id} id={id} />
}

function ReceiveFlow({ id }: { id: string }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const [, navigate] = useLocation()
  const { houses } = useHouses()
  const { data: view, error } = useQuery(ask.transfers.getTransfer.queryOptions({ input: { id } }))
  const flow = useReceiveFlow()
  const leave = () => navigate('/receive')
  if (view === undefined) {
    const prompt: Prompt = error === null ? { kind: 'busy', text: t('transfers.floor.opening') } : wrongPrompt(t, troubleOf(error), terms)
    return <FloorFrame flow={t('transfers.floor.flow')} prompt={prompt} actions={[]} onScan={flow.openByCode} onLeave={leave} />
  }
  const name = (houseId: string) => houses.find((house) => house.id === houseId)?.name ?? ''
  const [from, to] = [name(view.fromWarehouseId), name(view.toWarehouseId)]
  const isOpen = view.step === 'notShipped' && view.status === 'open'
  const isOnTheWay = view.status === 'onTheWay'
  const undo = { id: 'undo', label: t('packing.keys.undo'), shortcut: 'F2', commandCode: 'UNDO', run: () => flow.undo(view) }
  return (
    <FloorFrame
      flow={isOpen ? t('transfers.floor.sendFlow') : t('transfers.floor.flow')}
      code={view.number}
      note={t('transfers.floor.way', { from, to })}
      progress={isOpen ? undefined : { done: view.unitsReceived, total: view.units - view.unitsMissing }}
      prompt={flow.outcome ?? askPrompt(t, view)}
      isWorking={flow.isWorking}
      actions={[
        ...(isOpen
          ? [
              {
                id: 'send',
                label: t('transfers.action.send'),
                shortcut: 'Enter',
                commandCode: 'VALIDATE',
                run: () => flow.send(view),
              } as const,
            ]
          : []),
        { ...undo, enabled: view.canUndo || (isOnTheWay && view.unitsReceived === 0) },
        ...(isOnTheWay
          ? [
              {
                id: 'short',
                label: t('transfers.action.finish'),
                shortcut: 'F4',
                commandCode: 'SHORT',
                run: () => flow.finish(view),
              } as const,
            ]
          : []),
        { id: 'print', label: t('transfers.action.print'), shortcut: 'F8', commandCode: 'PRINT', run: () => flow.print(view) },
      ]}
      onScan={(scan) => flow.scan(view, scan, to)}
      onLeave={leave}
      side={isOnTheWay ? <StillToCome view={view} /> : undefined}
    >
      <Task view={view} />
    </FloorFrame>
  )
}

function Task({ view }: { view: TransferView }) {
  if (view.step === 'notShipped' && view.status === 'open') return <SendTask view={view} />
  if (view.status === 'onTheWay') return <ReceiveTask view={view} />
  return <ReceivedTransfer view={view} />
}

const SHOWN = 7

function StillToCome({ view }: { view: TransferView }) {
  const { t } = useTranslation()
  const open = view.lines.filter((line) => toCome(line) > 0)
  return (
    <NextList
      title={t('transfers.floor.toCome', { count: unitsToCome(view) })}
      items={open.slice(0, SHOWN).map((line) => ({ id: line.id, text: line.productName, quantity: toCome(line) }))}
    />
  )
}
