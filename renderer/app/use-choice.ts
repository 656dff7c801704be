import { useTranslation } from 'react-i18next'
import type { Action } from '#renderer/ui/actions/action.ts'
import { useChosen } from '#renderer/ui/floor/use-chosen.ts'

export type FloorChoosing = {
  readonly chosenId: string | undefined
  /** Without a place in the bar: up, down, the digits, and the codes NEXT and VALIDATE. */
  readonly quietActions: readonly Action[]
  readonly move: (by: number) => void
  /** In the bar of a queue: Enter opens the chosen entry. */
  readonly openAction: Action
}

export type ChoiceTerms = {
  readonly ids: readonly string[]
  readonly onTake: (id: string) => void | Promise<void>
  /** Whether 1 to 9 take the entries at once. */
  readonly hasDigits?: boolean
}

/** Choosing one of several things on a floor screen with keys or command codes alone. */
export function useChoice({ ids, onTake, hasDigits = false }: ChoiceTerms): FloorChoosing {
  const { t } = useTranslation()
  const { id: chosenId, move } = useChosen(ids)
  const next = t('scanning.command.NEXT')
  const take = t('scanning.command.VALIDATE')
  const digits = hasDigits
    ? ids.slice(0, 9).map((id, index) => ({ id: `take ${index + 1}`, label: take, shortcut: String(index + 1), run: () => onTake(id) }))
    : []
  return {
    chosenId,
    move,
    openAction: {
      id: 'open',
      label: t('floor.queue.open'),
      shortcut: 'Enter',
      commandCode: 'VALIDATE',
      enabled: chosenId !== undefined,
      run: () => (chosenId === undefined ? undefined : onTake(chosenId)),
    },
    quietActions: [
      { id: 'up', label: next, shortcut: 'ArrowUp', run: () => move(-1) },
      { id: 'down', label: next, shortcut: 'ArrowDown', run: () => move(1) },
      { id: 'next', label: next, commandCode: 'NEXT', run: () => move(1) },
      ...digits,
    ],
  }
}
