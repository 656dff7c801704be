/** Words for what the history tells of parts, bundles and transfers. */
import type { Sentence } from '#renderer/wording/event-sentence.ts'

export const deliverySentences: Readonly<Record<string, Sentence>> = {
  deliveryPlanned: ({ t, facts, word, money }) => {
    const said = { count: Number(facts['parts'] ?? 0), extra: money('extraMinor') }
    return word('paidBy') === 'customer' ? t('history.deliveryPlannedPaid', said) : t('history.deliveryPlanned', said)
  },
  deliveryWhole: ({ t }) => t('history.deliveryWhole'),
  carrierCostsSet: ({ t, facts }) => t('history.carrierCostsSet', { count: Number(facts['carriers'] ?? 0) }),
}
