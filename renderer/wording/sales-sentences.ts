import { care, right, type Sentence } from '#renderer/wording/event-sentence.ts'
import { recurringProblemText } from '#renderer/wording/recurring-problem-text.ts'

/** What the office says of orders besides their goods. */
export const salesSentences: Readonly<Record<string, Sentence>> = {
  ordersTagged: ({ t, has, word }) =>
    [has('added') && t('tags.event.added', { tags: word('added') }), has('removed') && t('tags.event.removed', { tags: word('removed') })]
      .filter((part) => part !== false)
      .join('; '),
  templateAdded: ({ t, word }) => t('recurring.event.templateAdded', { name: word('name') }),
  templateChanged: ({ t, word }) => t('recurring.event.templateChanged', { name: word('name') }),
  templateDeleted: ({ t, word }) => t('recurring.event.templateDeleted', { name: word('name') }),
  recurringAdded: ({ t, word, day }) => t('recurring.event.added', { name: word('name'), day: day('nextDueOn') }),
  recurringChanged: ({ t, has, word, day }) =>
    has('nextDueOn')
      ? t('recurring.event.changed', { name: word('name'), day: day('nextDueOn') })
      : t('recurring.event.changedEnded', { name: word('name') }),
  recurringPaused: ({ t, word }) => care(t('recurring.event.paused', { name: word('name') })),
  recurringResumed: ({ t, word, day }) => t('recurring.event.resumed', { name: word('name'), day: day('nextDueOn') }),
  recurringMade: ({ t, word, day, facts }) => {
    const said = { order: word('order'), name: word('name'), day: day('dueOn') }
    return facts['held'] === true ? care(t('recurring.event.madeHeld', said)) : right(t('recurring.event.made', said))
  },
  recurringFailed: ({ t, word, day }) => ({
    text: t('recurring.event.failed', { name: word('name'), day: day('dueOn'), why: recurringProblemText(t, word('code'), word('item')) }),
    tone: 'wrong',
  }),
  recurringSkipped: ({ t, word, day }) => care(t('recurring.event.skipped', { name: word('name'), day: day('dueOn') })),
}
