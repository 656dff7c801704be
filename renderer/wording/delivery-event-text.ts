/** Words for what the history tells of parts and transfers. */
import { care, right, type Sentence } from '#renderer/wording/event-sentence.ts'

export const deliverySentences: Readonly<Record<string, Sentence>> = {
  deliveryPlanned: ({ t, facts, word, money }) => {
    const said = { count: Number(facts['parts'] ?? 0), extra: money('extraMinor') }
    return word('paidBy') === 'customer' ? t('history.deliveryPlannedPaid', said) : t('history.deliveryPlanned', said)
  },
  transferAdded: ({ t, word, number }) =>
    t('history.transferAdded', { ...transfer(word), from: word('from'), to: word('to'), units: number('units') }),
  transferShipped: ({ t, word, number }) => t('history.transferShipped', { ...transfer(word), units: number('units') }),
  transferCalledBack: ({ t, word, number }) => t('history.transferCalledBack', { ...transfer(word), units: number('units') }),
  transferCancelled: ({ t, word, number }) => t('history.transferCancelled', { ...transfer(word), units: number('units') }),
  transferBinConfirmed: ({ t, word }) => t('history.transferBinConfirmed', { ...transfer(word), bin: word('binCode') }),
  transferItemReceived: ({ t, word, number }) =>
    t('history.transferItemReceived', { ...transfer(word), quantity: number('quantity'), sku: word('sku') }),
  transferFinished: ({ t, word, number, facts }) => {
    const said = t('history.transferFinished', { ...transfer(word), received: number('received'), missing: number('missing') })
    return Number(facts['missing'] ?? 0) > 0 ? care(said) : right(said)
  },
  transferUndone: ({ t, word, number }) => t('history.transferUndone', { ...transfer(word), units: number('units') }),
  ordersJoined: ({ t, word, has, money }) =>
    has('savedMinor')
      ? t('history.ordersJoinedSaved', { orders: word('orders'), saved: money('savedMinor') })
      : t('history.ordersJoined', { orders: word('orders') }),
  ordersParted: ({ t, word, has, number }) =>
    has('unpacked')
      ? care(t('history.ordersPartedUnpacked', { orders: word('orders'), units: number('unpacked') }))
      : t('history.ordersParted', { orders: word('orders') }),
  deliveryWhole: ({ t }) => t('history.deliveryWhole'),
  carrierCostsSet: ({ t, facts }) => t('history.carrierCostsSet', { count: Number(facts['carriers'] ?? 0) }),
}

function transfer(word: (name: string) => string): { transfer: string } {
  return { transfer: word('transfer') }
}
