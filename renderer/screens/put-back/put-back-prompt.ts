// What the band says while goods go back.
import type { TFunction } from 'i18next'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import type { PutBackTaskView, PutBackView } from '#shared/contract/put-backs.ts'

/** What one scan did: an item came into the hand, or lies in its bin. */
export type PutBackScan = {
  readonly kind: 'taken' | 'putDown'
  readonly productName: string
  readonly quantity: number
  readonly binCode: string
}

/** The task that the hand is at. */
export function currentTask(view: PutBackView): PutBackTaskView | undefined {
  return view.tasks.find(({ id }) => id === view.currentTaskId)
}

/** The band before anything was scanned, as after coming back to it. */
export function askPrompt(t: TFunction, view: PutBackView): Prompt {
  const task = currentTask(view)
  if (!task) return { kind: 'ask', text: t('putBack.leave') }
  const { productName: item, binCode, inHand } = task
  if (view.step === 'waitingForItem')
    return { kind: 'ask', text: t('putBack.takeUp'), detail: t('putBack.takeUpDetail', { item, binCode }) }
  return { kind: 'ask', text: t('putBack.putDown', { binCode }), detail: t('putBack.putDownDetail', { item, count: inHand }) }
}

/** The band after a right scan. */
export function scannedPrompt(t: TFunction, view: PutBackView, { kind, productName: item, quantity, binCode }: PutBackScan): Prompt {
  const at = Date.now()
  if (kind === 'taken')
    return { kind: 'right', count: currentTask(view)?.inHand ?? quantity, text: t('putBack.taken', { binCode }), detail: item, at }
  const detail = t('putBack.down', { count: quantity, item, binCode })
  return view.step === 'allBack'
    ? { kind: 'done', text: t('putBack.allBack'), detail, at }
    : { kind: 'right', text: t('putBack.takeUp'), detail, at }
}
