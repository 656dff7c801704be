// Words of the trade that the history keeps as plain text, in the reader's language.
import type { TFunction } from 'i18next'
import { documentKinds } from '#shared/contract/printing.ts'
import { holdReasons } from '#shared/domain/orders/order-holds.ts'
import { roles } from '#shared/domain/people/rights.ts'
import { lostReasons } from '#shared/domain/quotes/quote-status.ts'

export function documentWord(word: string, t: TFunction): string {
  const kind = known(documentKinds, word)
  return kind ? t(`printing.document.${kind}`) : word
}

export function outcomeWord(word: string, t: TFunction): string {
  const outcome = known(['again', 'printed', 'cancelled'], word)
  return outcome ? t(`history.outcome.${outcome}`) : word
}

export function lostWord(word: string, t: TFunction): string {
  const reason = known(lostReasons, word)
  return reason ? t(`quotes.lost.${reason}`) : word
}

export function roleWord(word: string, t: TFunction): string {
  const role = known(roles, word)
  return role ? t(`settings.role.${role}`) : word
}

/** Reasons of holds as the hub wrote them, in words. */
export function reasonsOf(written: string, t: TFunction): string {
  const known = written.split(', ').map((one) => holdReasons.find((reason) => reason === one))
  return known.map((reason) => (reason === undefined ? written : t(`holds.reason.${reason}`))).join(', ')
}

/** A word that is not known is shown as it came. */
function known<Word extends string>(words: readonly Word[], word: string): Word | undefined {
  return words.find((one) => one === word)
}
