import type { TFunction } from 'i18next'
import type { EventFacts } from '#renderer/wording/changes-text.ts'
import { formatDay } from '#renderer/wording/format.ts'

/** What the code of goods said of them: lot, serial number, last day. Empty when it said nothing. */
export function goodsFactsText(t: TFunction, facts: EventFacts, locale: string): string {
  const said = (name: string) => String(facts[name] ?? '')
  return [
    said('lot') && t('history.goods.lot', { lot: said('lot') }),
    said('serial') && t('history.goods.serial', { serial: said('serial') }),
    said('expiresOn') && t('history.goods.expiresOn', { day: formatDay(said('expiresOn'), locale) }),
  ]
    .filter(Boolean)
    .join(', ')
}
