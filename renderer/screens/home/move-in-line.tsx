import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'

/** The way back to moving in, until the first parcel has left or every step is left out. */
export function MoveInLine() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { data } = useQuery(ask.setup.getMoveIn.queryOptions({ input: {}, refetchOnMount: 'always' }))
  const isUnderWay = data?.steps.some(({ step, state }) => step === 'firstOrder' && state === 'missing') === true
  const goOn = { id: 'moveIn', label: t('moveIn.continue'), shortcut: 'm', enabled: isUnderWay, run: () => navigate('/move-in') }
  useActions([goOn])
  if (!isUnderWay) return undefined
  const done = data.steps.filter(({ state }) => state === 'done').length
  return (
    <Note
      tone="neutral"
      action={
        <Button size="small" shortcut={goOn.shortcut} onClick={goOn.run}>
          {goOn.label}
        </Button>
      }
    >
      {t('moveIn.progress', { done, all: data.steps.length })}
    </Note>
  )
}
