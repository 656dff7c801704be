/** Words for what a change changed: each part before and after. */
import type { TFunction } from 'i18next'
import { formatRate, formatWeight } from '#renderer/wording/format.ts'
import type { LocaleTerms } from '#renderer/wording/use-locale.ts'

type Fact = string | number | boolean | null
export type EventFacts = Readonly<Record<string, Fact>>

const factNames = [
  'sku',
  'name',
  'unit',
  'unitPrice',
  'taxRateBp',
  'weightGrams',
  'barcodes',
  'email',
  'phone',
  'taxNumber',
  'address',
  'paymentDays',
  'language',
  'notes',
  'priority',
  'shipComplete',
  'tags',
  'addresses',
  'contacts',
] as const

/** What a change changed, before and after. */
export function changesText(t: TFunction, facts: EventFacts, terms: LocaleTerms): string {
  const changed = factNames.filter((name) => `${name}Before` in facts)
  return changed
    .map((name) =>
      t('history.change', {
        name: t(`history.fact.${name}`),
        before: factWord(name, facts[`${name}Before`], t, terms),
        after: factWord(name, facts[name], t, terms),
      }),
    )
    .join('; ')
}

function factWord(name: (typeof factNames)[number], fact: Fact | undefined, t: TFunction, { locale }: LocaleTerms): string {
  if (fact === undefined || fact === null || fact === '') return t('history.nothing')
  if (name === 'shipComplete') return t(fact === true ? 'history.yes' : 'history.no')
  if (name === 'taxRateBp') return formatRate(Number(fact), locale)
  return name === 'weightGrams' ? formatWeight(Number(fact), locale) : String(fact)
}
