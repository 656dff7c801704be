import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { troubleOf } from '#renderer/api/reply.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import { useChoice } from '#renderer/app/use-choice.ts'
import { FloorChoice } from '#renderer/ui/floor/floor-choice.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { type WrongPrompt, wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import type { ShipmentView } from '#shared/contract/shipping.ts'
import { ShipPackages, ShipTask } from './ship-task.tsx'
import { type Told, useOutgoing } from './use-outgoing.ts'
import { usePaste } from './use-paste.ts'

/** The packages of one order: carrier, tracking number, and off they go. */
export function ShipOrder({ order, onShipped }: { order: string; onShipped: (shipment: ShipmentView) => void }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const [, navigate] = useLocation()
  const out = useOutgoing(order, onShipped)
  const [isAskingCarrier, setIsAskingCarrier] = useState(false)
  const isChoosing = isAskingCarrier || (out.packages.length > 0 && out.carrier === '')
  usePaste((text) => (isChoosing ? takeCarrier(text) : out.scan({ raw: text, at: Date.now(), source: 'typed' })))

  function takeCarrier(name: string) {
    out.chooseCarrier(name)
    setIsAskingCarrier(false)
  }

  const { chosenId, quietActions, move } = useChoice({ ids: isChoosing ? out.offered : [], onTake: takeCarrier, hasDigits: true })
  const leave = () => (isAskingCarrier ? setIsAskingCarrier(false) : navigate('/ship'))

  if (out.packages.length === 0) {
    const opening: Prompt = { kind: 'busy', text: t('shipping.queue.opening') }
    const prompt = out.error === undefined ? opening : wrongPrompt(t, troubleOf(out.error), terms)
    return <FloorFrame flow={t('shipping.flow')} code={order} prompt={prompt} actions={[]} onScan={() => leave()} onLeave={leave} />
  }

  const packages = t('shipping.packages', { count: out.packages.length })
  const { carrier, tracking } = out
  const carrierPrompt: Prompt = {
    kind: 'ask',
    text: out.offered.length > 0 ? t('shipping.carrier.ask') : t('shipping.carrier.askTyped'),
    detail: out.offered.length > 0 ? t('shipping.carrier.detail') : undefined,
  }
  const next =
    tracking === ''
      ? { text: t('shipping.step.ask'), detail: t('shipping.step.shipsWithout', { packages, carrier }) }
      : { text: t('shipping.step.ready', { packages, carrier }), detail: t('shipping.step.readyDetail', { tracking }) }

  const print = { id: 'reprint', label: t('shipping.keys.reprint', { count: out.labels }), run: out.reprint }

  return (
    <FloorFrame
      flow={t('shipping.flow')}
      code={order}
      note={out.packages[0]?.customerName}
      prompt={isChoosing ? carrierPrompt : nextPrompt(out.outcome, next)}
      isWorking={out.isWorking}
      keepsScans
      actions={
        isChoosing
          ? [
              {
                id: 'take',
                label: t('shipping.keys.takeCarrier'),
                shortcut: 'Enter',
                commandCode: 'VALIDATE',
                enabled: chosenId !== undefined,
                run: () => (chosenId === undefined ? undefined : takeCarrier(chosenId)),
              },
              {
                id: 'nextCarrier',
                label: t('shipping.keys.nextCarrier'),
                shortcut: 'F6',
                enabled: out.offered.length > 1,
                run: () => move(1),
              },
            ]
          : [
              { id: 'ship', label: t('shipping.keys.ship'), shortcut: 'Enter', commandCode: 'VALIDATE', run: out.ship },
              {
                id: 'undo',
                label: t('shipping.keys.undo'),
                shortcut: 'F2',
                commandCode: 'UNDO',
                run: () => (out.undo() ? undefined : leave()),
              },
              {
                id: 'carrier',
                label: t('shipping.keys.carrier'),
                shortcut: 'F6',
                commandCode: 'NEXT',
                run: () => setIsAskingCarrier(true),
              },
              { ...print, shortcut: 'F8', commandCode: 'REPRINT' },
            ]
      }
      quietActions={[
        ...(isChoosing ? [...quietActions, { ...print, commandCode: 'REPRINT' } as const] : []),
        { ...print, id: 'print', commandCode: 'PRINT' },
      ]}
      onScan={(scan) => (isChoosing ? takeCarrier(scan.raw) : out.scan(scan))}
      onLeave={leave}
      side={<ShipPackages packages={out.packages} />}
    >
      {isChoosing ? (
        <FloorChoice
          title={t('shipping.carrier.title')}
          note={out.offered.length > 0 ? t('shipping.carrier.note') : t('shipping.carrier.noteNone')}
          options={out.offered.map((name) => ({ id: name, label: name }))}
          chosenId={chosenId}
          onTake={takeCarrier}
        />
      ) : (
        <ShipTask packages={out.packages} carrier={carrier} tracking={tracking} />
      )}
    </FloorFrame>
  )
}

/** The band always says the next action; what was right is told below it. */
function nextPrompt(outcome: WrongPrompt | Told | undefined, next: { text: string; detail: string }): Prompt {
  if (outcome === undefined) return { kind: 'ask', ...next }
  if (outcome.kind === 'wrong') return outcome
  return { kind: 'right', text: next.text, detail: outcome.happened ?? next.detail, at: outcome.at }
}
