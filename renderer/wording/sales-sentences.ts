import type { Sentence } from '#renderer/wording/event-sentence.ts'

/** What the office says of orders besides their goods. */
export const salesSentences: Readonly<Record<string, Sentence>> = {
  ordersTagged: ({ t, has, word }) =>
    [has('added') && t('tags.event.added', { tags: word('added') }), has('removed') && t('tags.event.removed', { tags: word('removed') })]
      .filter((part) => part !== false)
      .join('; '),
}
