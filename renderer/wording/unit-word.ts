import type { TFunction } from 'i18next'

/** What one of a product is called: the usual word of a product without its own in the language of the reader, any other as it was written. */
export function unitWord(t: TFunction, unit: string): string {
  return unit === 'each' ? t('catalog.usualUnit') : unit
}
