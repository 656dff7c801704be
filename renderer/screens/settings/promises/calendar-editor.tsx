import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ClosedDays } from '#renderer/screens/settings/promises/closed-days.tsx'
import { CutOffRows } from '#renderer/screens/settings/promises/cut-off-rows.tsx'
import { calendarProblem } from '#renderer/screens/settings/promises/read-calendar.ts'
import { TransitRows } from '#renderer/screens/settings/promises/transit-rows.tsx'
import { WeekFields } from '#renderer/screens/settings/promises/week-fields.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import type { Calendar } from '#shared/contract/promising.ts'

/** The week, the days off, the carriers' collections, and how long things take. Promises that were made stay. */
export function CalendarEditor({ calendar, version }: { calendar: Calendar; version: number }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(calendar)
  const save = useAttempt(hub.promising.changeCalendar)
  const offerUndo = useOfferUndo()
  const set = (part: Partial<Calendar>) => setDraft({ ...draft, ...part })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(calendar)
  const problem = calendarProblem(draft)

  async function store() {
    const done = await save.run({ version, calendar: draft })
    if (!done) return
    offerUndo(
      (words) => words('promises.settings.saved'),
      () => hub.promising.changeCalendar({ version: done.version, calendar }),
    )
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('promises.settings.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: problem ? t(`promises.settings.problem.${problem}`) : isChanged ? undefined : t('holds.settings.unchanged'),
      isBusy: save.isRunning,
      run: store,
    },
  ]
  useActions(steps)
  return (
    <>
      <Section title={t('promises.settings.week')}>
        <div className={classes['stack']}>
          <WeekFields calendar={draft} onChange={set} />
        </div>
      </Section>
      <Section title={t('promises.settings.closedDays')}>
        <div className={classes['stack']}>
          <ClosedDays days={draft.closedDays} onChange={(closedDays) => set({ closedDays })} />
        </div>
      </Section>
      <Section title={t('promises.settings.cutOffs')}>
        <div className={classes['stack']}>
          <p className={classes['lead']}>{t('promises.settings.cutOffsText')}</p>
          <CutOffRows rows={draft.cutOffs} onChange={(cutOffs) => set({ cutOffs })} />
        </div>
      </Section>
      <Section title={t('promises.settings.times')}>
        <div className={classes['stack']}>
          <FormGrid>
            <NumberField
              label={t('promises.settings.leadHours')}
              description={t('promises.settings.leadHoursHint')}
              unit="h"
              max={500}
              value={draft.leadHours}
              onChange={(leadHours) => set({ leadHours: leadHours ?? 0 })}
            />
            <NumberField
              label={t('promises.settings.hardenDays')}
              description={t('promises.settings.hardenDaysHint')}
              unit={t('holds.settings.days')}
              max={365}
              value={draft.hardenDays}
              onChange={(hardenDays) => set({ hardenDays: hardenDays ?? 0 })}
            />
          </FormGrid>
          <TransitRows rows={draft.transit} onChange={(transit) => set({ transit })} />
        </div>
      </Section>
      <TroubleNote trouble={save.trouble} />
      <div className={classes['bar']}>
        <ActionButtons actions={steps} />
      </div>
    </>
  )
}
