// What the band says while goods of a transfer are sent and received.
import type { TFunction } from 'i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import type { LocaleTerms } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import type { TransferView } from '#shared/contract/transfers.ts'

/** What one scan did: it named the bin, or an item lies in it. */
type ReceivedScan =
  | { readonly kind: 'binConfirmed'; readonly binCode: string }
  | { readonly kind: 'itemReceived'; readonly productName: string; readonly quantity: number; readonly isLast: boolean }

type TransferLine = TransferView['lines'][number]

/** Units of a line that have left and not arrived. */
export function toCome({ shipped, received, missing }: TransferLine): number {
  return shipped - received - missing
}

/** Units of a whole transfer that have left and not arrived. */
export function unitsToCome(view: TransferView): number {
  return view.lines.reduce((sum, line) => sum + toCome(line), 0)
}

/** The band before anything was scanned, as after coming back to it. */
export function askPrompt(t: TFunction, view: TransferView): Prompt {
  if (view.status === 'cancelled') return { kind: 'ask', text: t('transfers.floor.cancelled') }
  if (view.step === 'notShipped') return { kind: 'ask', text: t('transfers.floor.send'), detail: t('transfers.floor.sendDetail') }
  if (view.step === 'waitingForBin') return { kind: 'ask', text: t('transfers.floor.bin'), detail: t('transfers.floor.binDetail') }
  if (view.step === 'waitingForItem')
    return { kind: 'ask', text: t('transfers.floor.item', { bin: view.binCode ?? '' }), detail: t('transfers.floor.itemDetail') }
  return { kind: 'done', text: t('transfers.floor.done'), detail: endOf(t, view), at: view.receivedAt ?? 0 }
}

/** The band after a right scan. */
export function scannedPrompt(t: TFunction, view: TransferView, did: ReceivedScan): Prompt {
  const at = Date.now()
  if (did.kind === 'binConfirmed')
    return { kind: 'right', text: t('transfers.floor.item', { bin: did.binCode }), detail: t('transfers.floor.itemDetail'), at }
  if (did.isLast) return { kind: 'done', text: t('transfers.floor.done'), detail: endOf(t, view), at }
  const detail = t('transfers.floor.left', { item: did.productName, count: unitsToCome(view) })
  return { kind: 'right', count: did.quantity, text: t('transfers.floor.into', { bin: view.binCode ?? '' }), detail, at }
}

/** The band after everything that came is counted and the rest given up. */
export function finishedPrompt(t: TFunction, view: TransferView): Prompt {
  return { kind: 'done', text: t('transfers.floor.done'), detail: endOf(t, view), at: Date.now() }
}

/** Asks whether nothing more comes; the same key or command again says yes. */
export function finishPrompt(t: TFunction, view: TransferView): Prompt {
  return { kind: 'ask', text: t('transfers.floor.sure', { count: unitsToCome(view) }), detail: t('transfers.floor.sureDetail') }
}

/** The band for what was refused: a bin of any shelf of the house will do, so none is named. */
export function refusedPrompt(t: TFunction, trouble: AnyTrouble, terms: LocaleTerms, house: string, raw?: string): Prompt {
  const code = 'refusal' in trouble ? trouble.refusal.code : undefined
  const prompt = wrongPrompt(t, trouble, terms, raw)
  if (code === 'BIN_FIRST' || code === 'BIN_WRONG') return { ...prompt, detail: t('transfers.floor.anyBin', { house }) }
  return prompt
}

function endOf(t: TFunction, { unitsReceived, unitsMissing }: TransferView): string {
  const received = t('transfers.floor.received', { count: unitsReceived })
  return unitsMissing > 0 ? `${received} ${t('transfers.floor.missing', { count: unitsMissing })}` : received
}
