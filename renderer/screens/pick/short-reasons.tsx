import { useTranslation } from 'react-i18next'
import { useChoice } from '#renderer/app/use-choice.ts'
import type { Action } from '#renderer/ui/actions/action.ts'
import { FloorChoice } from '#renderer/ui/floor/floor-choice.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import type { PickTaskView } from '#shared/contract/picking.ts'
import { type ShortReason, shortReasons } from '#shared/domain/picking/pick-flow.ts'

export type Shortage = {
  readonly chosen: ShortReason
  readonly take: (reason: ShortReason) => Promise<void>
  readonly prompt: (task: PickTaskView) => Prompt
  readonly actions: readonly Action[]
  readonly quietActions: readonly Action[]
}

/** Giving a reason for a shortage: its digit takes it; with a scanner alone, NEXT moves on and SHORT or VALIDATE takes it. */
export function useShortReasons(isOpen: boolean, onTake: (reason: ShortReason) => Promise<void>): Shortage {
  const { t } = useTranslation()
  const reasonOf = (id: string | undefined) => shortReasons.find((reason) => reason === id) ?? 'binEmpty'
  const takeId = (id: string | undefined) => onTake(reasonOf(id))
  const { chosenId, quietActions, move } = useChoice({ ids: isOpen ? shortReasons : [], onTake: takeId, hasDigits: true })
  const take = () => takeId(chosenId)
  return {
    chosen: reasonOf(chosenId),
    take: onTake,
    prompt: ({ binCode, asked, picked }) => ({
      kind: 'ask',
      text: t('picking.short.ask', { bin: binCode }),
      detail: t('picking.short.detail', { quantity: t('picking.units', { count: asked - picked }) }),
    }),
    actions: [
      { id: 'take', label: t('picking.keys.takeReason'), shortcut: 'Enter', commandCode: 'VALIDATE', run: take },
      { id: 'takeShort', label: t('picking.keys.takeReason'), commandCode: 'SHORT', run: take },
      { id: 'nextReason', label: t('picking.keys.nextReason'), shortcut: 'F4', run: () => move(1) },
    ],
    quietActions,
  }
}

export function ShortReasons({ task, shortage }: { task: PickTaskView; shortage: Shortage }) {
  const { t } = useTranslation()
  const { binCode, asked, picked, productName } = task
  return (
    <FloorChoice
      title={t('picking.short.title', { bin: binCode })}
      note={t('picking.short.missing', { missing: asked - picked, asked, item: productName })}
      options={shortReasons.map((id) => ({ id, label: t(`picking.short.reason.${id}`) }))}
      chosenId={shortage.chosen}
      onTake={(id) => void shortage.take(shortReasons.find((reason) => reason === id) ?? 'binEmpty')}
    />
  )
}
