/** Words for what the history tells of promises: calendar, allocations, what is due in, back-orders and risk. */
import type { EventWords, Say, Sentence } from '#renderer/wording/event-sentence.ts'

const right = (text: string): EventWords => ({ text, tone: 'right' })
const care = (text: string): EventWords => ({ text, tone: 'care' })
const whomOf = ({ t, word }: Say) => word('whom') || t('history.someDay')

export const promiseSentences: Readonly<Record<string, Sentence>> = {
  calendarChanged: ({ t }) => t('history.calendarChanged'),
  priorityChanged: ({ t }) => t('history.priorityChanged'),
  leadTimeSet: ({ t, word, number, facts }) =>
    facts['hours'] === null
      ? t('history.leadTimeEnded', { sku: word('sku') })
      : t('history.leadTimeSet', { sku: word('sku'), hours: number('hours') }),
  allocationAdded: (say) => say.t('history.allocationAdded', { quantity: say.number('quantity'), sku: say.word('sku'), whom: whomOf(say) }),
  allocationChanged: ({ t, word, number }) =>
    t('history.allocationChanged', { sku: word('sku'), before: number('quantityBefore'), quantity: number('quantity') }),
  allocationFreed: (say) => say.t('history.allocationFreed', { units: say.number('units'), sku: say.word('sku'), whom: whomOf(say) }),
  dueInAdded: ({ t, word, number, day }) =>
    t('history.dueInAdded', { quantity: number('quantity'), dueOn: day('dueOn'), document: word('document') }),
  dueInChanged: ({ t, word, number, day }) =>
    t('history.dueInChanged', { quantity: number('quantity'), dueOn: day('dueOn'), document: word('document') }),
  dueInClosed: ({ t, word }) => t('history.dueInClosed', { document: word('document') }),
  dueInReceived: ({ t, word, number }) =>
    right(
      t('history.dueInReceived', {
        quantity: number('quantity'),
        binCode: word('binCode'),
        document: word('document'),
        received: number('received'),
        expected: number('expected'),
      }),
    ),
  backordersFilled: ({ t, number, facts }) =>
    right(t('history.backordersFilled', { units: number('units'), orders: t('history.orders', { count: Number(facts['orders'] ?? 0) }) })),
  reservationMoved: ({ t, word, number }) =>
    care(
      t('history.reservationMoved', {
        quantity: number('quantity'),
        sku: word('sku'),
        from: word('from'),
        to: word('to'),
        reason: word('reason'),
      }),
    ),
  reservationFreed: ({ t, word, number }) =>
    care(
      t('history.reservationFreed', {
        quantity: number('quantity'),
        sku: word('sku'),
        from: word('from'),
        given: number('given'),
        reason: word('reason'),
      }),
    ),
  promiseSet: ({ t, has, day }) => (has('promisedOn') ? t('history.promiseSet', { day: day('promisedOn') }) : t('history.promiseEnded')),
  shipCompleteSet: ({ t, has }) => (has('shipComplete') ? t('history.shipCompleteSet') : t('history.shipPartsSet')),
  orderSetFirst: ({ t, word }) => care(t('history.orderSetFirst', { reason: word('reason') })),
  orderNotFirst: ({ t }) => t('history.orderNotFirst'),
  houseShippingChanged: ({ t }) => t('history.houseShippingChanged'),
  claimsBound: ({ t }) => t('history.claimsBound'),
  riskEased: ({ t }) => right(t('history.riskEased')),
  riskLate: ({ t }) => ({ text: t('history.riskLate'), tone: 'wrong' }),
  riskGrown: ({ t }) => care(t('history.riskGrown')),
}
