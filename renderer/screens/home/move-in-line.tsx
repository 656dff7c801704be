import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { Note } from '#renderer/ui/feedback/note.tsx'

/** The way back to moving in, until the first parcel has left or every step is left out. */
export function MoveInLine() {
  const { t } = useTranslation()
  const { data } = useQuery(ask.setup.getMoveIn.queryOptions({ input: {}, refetchOnMount: 'always' }))
  if (!data?.steps.some(({ step, state }) => step === 'firstOrder' && state === 'missing')) return undefined
  const done = data.steps.filter(({ state }) => state === 'done').length
  return (
    <Note tone="neutral" action={<Link href="/move-in">{t('moveIn.continue')}</Link>}>
      {t('moveIn.progress', { done, all: data.steps.length })}
    </Note>
  )
}
