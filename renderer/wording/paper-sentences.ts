import type { Sentence } from '#renderer/wording/event-sentence.ts'

/** What comes with an order on paper. */
export const paperSentences: Readonly<Record<string, Sentence>> = {
  fileAttached: ({ t, word }) =>
    word('role') === 'purchaseOrder'
      ? t('history.purchaseOrderAttached', { name: word('name') })
      : t('history.fileAttached', { name: word('name') }),
  purchaseOrderSet: ({ t, has, word }) =>
    has('before')
      ? t('history.purchaseOrderSet', { reference: word('reference'), before: word('before') })
      : t('history.purchaseOrderSetFirst', { reference: word('reference') }),
  fileDetached: ({ t, word }) => t('history.fileDetached', { name: word('name') }),
}
