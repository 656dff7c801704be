import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/move-in/move-in.module.css'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { MoveInState, MoveInStep } from '#shared/domain/setup/move-in.ts'

export type StepFacts = { readonly step: MoveInStep; readonly state: MoveInState; readonly count: number | null }

type StepListProps = {
  steps: readonly StepFacts[]
  chosen: MoveInStep | undefined
  onChoose: (step: MoveInStep) => void
  onMove: (by: number) => void
}

/** The steps in their order, each with how far it is and what is there of it. */
export function StepList({ steps, chosen, onChoose, onMove }: StepListProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()

  /** The arrows belong to a button that has the focus, and here they still choose. */
  function press(event: KeyboardEvent) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    onMove(by)
  }

  return (
    <nav className={classes['steps']} aria-label={t('moveIn.steps')} onKeyDown={press}>
      {steps.map(({ step, state, count }, index) => (
        <button key={step} type="button" aria-current={step === chosen ? 'step' : undefined} onClick={() => onChoose(step)}>
          <span className={`${classes['mark']} ${state === 'done' ? classes['isDone'] : ''}`} aria-hidden="true">
            {state === 'done' ? <Icon name="check" size={13} weight={3} /> : index + 1}
          </span>
          <span className={classes['name']}>{t(`moveIn.step.${step}.name`)}</span>
          <span className={classes['state']}>
            {count !== null && count > 0 && step !== 'company' && step !== 'scanner'
              ? t(`moveIn.count.${step}`, { count, replace: { count: formatQuantity(count, locale) } })
              : t(`moveIn.state.${state}`)}
          </span>
        </button>
      ))}
    </nav>
  )
}
