import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { troubleOf } from '#renderer/api/reply.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import { BenchScale, OpenBoxScale } from './bench-scale.tsx'
import { askPrompt, closedPackages, goesWithText, openPackage, otherNumbers } from './pack-prompt.ts'
import { PackTask } from './pack-task.tsx'
import { PackagePanel } from './package-panel.tsx'
import { PackedOrder, WaitingOrders } from './packed-order.tsx'
import { usePackFlow } from './use-pack-flow.ts'
import { useWeighing } from './use-weighing.ts'
import { WeightDialog } from './weight-dialog.tsx'

/** One order at the bench. What it shows comes from the hub alone, so it goes on where it stopped, at any station. */
export function PackScreen() {
  const { id = '' } = useParams<{ id: string }>()
  return <PackFlow key={id} id={id} />
}

function PackFlow({ id }: { id: string }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const [, navigate] = useLocation()
  const { data: view, error } = useQuery(ask.packing.getPacking.queryOptions({ input: { orderId: id } }))
  const flow = usePackFlow()
  const weighing = useWeighing(view, flow.weigh)
  const leave = () => navigate('/pack')

  if (view === undefined) {
    const prompt: Prompt = error === null ? { kind: 'busy', text: t('packing.queue.opening') } : wrongPrompt(t, troubleOf(error), terms)
    return <FloorFrame flow={t('packing.flow')} prompt={prompt} actions={[]} sideWidth="wide" onScan={flow.openByCode} onLeave={leave} />
  }

  const isDone = view.step === 'orderPacked'
  const lastClosed = closedPackages(view).at(-1)
  const box = openPackage(view)
  const ship = {
    id: 'ship',
    label: t('packing.keys.ship'),
    shortcut: 'Enter',
    commandCode: 'VALIDATE',
    enabled: lastClosed !== undefined,
    run: () => navigate(`/ship/${view.orderNumber}`),
  }
  const reprint = {
    id: 'reprint',
    label: t('packing.keys.reprint'),
    enabled: lastClosed !== undefined,
    run: () => lastClosed && flow.reprint(view, lastClosed),
  }

  return (
    <FloorFrame
      flow={t('packing.flow')}
      code={view.orderNumber}
      note={[view.isOnHold ? t('holds.packNotShip') : '', goesWithText(t, otherNumbers(view)), view.customerName, view.carrier]
        .filter(Boolean)
        .join(', ')}
      progress={{ done: view.unitsPacked, total: view.unitsToPack + view.unitsPacked }}
      prompt={flow.outcome ?? askPrompt(t, view)}
      isWorking={flow.isWorking}
      actions={[
        ...(isDone ? [ship] : []),
        { id: 'undo', label: t('packing.keys.undo'), shortcut: 'F2', commandCode: 'UNDO', run: () => flow.undo(view) },
        {
          id: 'nextBox',
          label: t('packing.keys.nextBox'),
          shortcut: 'F5',
          commandCode: 'FULL',
          enabled: box !== undefined,
          run: () => flow.closeBox(view, box),
        },
        {
          id: 'weigh',
          label: t('packing.keys.weigh'),
          shortcut: 'F6',
          enabled: weighing.box !== undefined,
          run: weighing.take,
        },
        { ...reprint, shortcut: 'F8', commandCode: 'REPRINT' },
      ]}
      quietActions={[{ ...reprint, id: 'print', commandCode: 'PRINT' }]}
      onScan={(scan) => (isDone ? flow.openByCode(scan) : flow.scan(view, scan))}
      onLeave={leave}
      sideWidth="wide"
      side={
        isDone ? (
          <>
            <BenchScale view={view} weighing={weighing} />
            <WaitingOrders exceptOrderId={view.orderId} />
          </>
        ) : (
          <>
            <PackagePanel view={view} />
            {weighing.box ? <BenchScale view={view} weighing={weighing} /> : <OpenBoxScale weighing={weighing} />}
          </>
        )
      }
    >
      {isDone ? <PackedOrder view={view} /> : <PackTask view={view} lastScan={flow.lastScan} />}
      {weighing.isAsking && weighing.box && <WeightDialog box={weighing.box} onWeight={weighing.typed} onClose={weighing.close} />}
    </FloorFrame>
  )
}
