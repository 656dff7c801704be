import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/move-in/move-in.module.css'
import { type StepFacts, StepList } from '#renderer/screens/move-in/step-list.tsx'
import { StepPanel } from '#renderer/screens/move-in/step-panel.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Page } from '#renderer/ui/page/list-page.tsx'
import type { MoveInStep } from '#shared/domain/setup/move-in.ts'

/** One walk from an empty PC to the first parcel. It remembers nothing of its own: what is there says how far it is. */
export function MoveInPage() {
  const { t } = useTranslation()
  const { data, error } = useQuery(ask.setup.getMoveIn.queryOptions({ input: {}, refetchOnMount: 'always' }))
  const done = data?.steps.filter(({ state }) => state === 'done').length ?? 0
  return (
    <Page title={t('moveIn.title')} summary={data && t('moveIn.progress', { done, all: data.steps.length })}>
      <QueryTrouble error={error} />
      {data && <Walk steps={data.steps} missing={data.missingForInvoices} />}
    </Page>
  )
}

type WalkProps = { steps: readonly StepFacts[]; missing: Parameters<typeof StepPanel>[0]['missing'] }

function Walk({ steps, missing }: WalkProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { first } = useParams<{ first?: string }>()
  const mark = useAttempt(hub.setup.markMoveInStep)
  const next = steps.find(({ state }) => state === 'missing')
  // the step one is at stays, with what it answered, when it has become done meanwhile
  const [begunWith] = useState(next?.step)
  const chosen = steps.find(({ step }) => step === (first ?? begunWith)) ?? steps.at(-1)
  const choose = (step: MoveInStep) => navigate(`/move-in/${step}`, { replace: true })
  const move = (by: number) => {
    const at = steps.findIndex(({ step }) => step === chosen?.step)
    const to = steps[Math.max(0, Math.min(at + by, steps.length - 1))]
    if (to) choose(to.step)
  }
  useActions([
    ...steps.map(({ step }, index) => ({
      id: step,
      label: t(`moveIn.step.${step}.name`),
      shortcut: String(index + 1),
      run: () => choose(step),
    })),
    { id: 'up', label: t('moveIn.steps'), shortcut: 'ArrowUp', run: () => move(-1) },
    { id: 'down', label: t('moveIn.steps'), shortcut: 'ArrowDown', run: () => move(1) },
  ])

  async function skip({ step, state }: StepFacts) {
    const done = await mark.run({ step, mark: state === 'skipped' ? null : 'skipped' })
    const following = steps.slice(steps.findIndex((one) => one.step === step) + 1).find((one) => one.state === 'missing')
    if (done && state === 'missing' && following) choose(following.step)
  }

  return (
    <>
      <p className={classes['lead']}>{t('moveIn.keys')}</p>
      {next === undefined && <Note tone="right">{t('moveIn.done')}</Note>}
      <TroubleNote trouble={mark.trouble} />
      <div className={classes['split']}>
        <StepList steps={steps} chosen={chosen?.step} onChoose={choose} onMove={move} />
        {chosen && <StepPanel key={chosen.step} facts={chosen} missing={missing} isMarking={mark.isRunning} onSkip={() => skip(chosen)} />}
      </div>
    </>
  )
}
