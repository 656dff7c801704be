import type { TFunction } from 'i18next'
import { adjustReasons } from '#shared/contract/stock.ts'
import { shortReasons } from '#shared/domain/picking/pick-flow.ts'

const moved = [
  'received',
  'moved',
  'picked',
  'putBack',
  'putBackUndone',
  'shipped',
  'transferSent',
  'transferReceived',
  'transferCalledBack',
  'transferUndone',
  'transferMissing',
] as const

/** Why goods moved; a reason that is not known here is shown as it came. */
export function moveReasonWord(reason: string, t: TFunction): string {
  const way = moved.find((one) => one === reason)
  if (way) return t(`stock.move.reason.${way}`)
  const adjusted = adjustReasons.find((one) => one === reason)
  if (adjusted) return t(`stock.reason.${adjusted}`)
  const short = shortReasons.find((one) => one === reason)
  return short ? t(`stock.shortReason.${short}`) : reason
}
