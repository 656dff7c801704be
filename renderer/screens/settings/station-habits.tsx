import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setStationHabits, useStationHabits } from '#renderer/api/station-habits.ts'
import { useIsOwner } from '#renderer/api/use-is-owner.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { LockDialog, UnlockDialog } from '#renderer/screens/settings/lock-dialogs.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import type { StationHabits as Habits } from '#shared/contract/station.ts'

/** What this station does by itself, and whether it is locked for the many who share it. */
export function StationHabits() {
  const { t } = useTranslation()
  const habits = useStationHabits()
  const isOwner = useIsOwner()
  const [asked, setAsked] = useState<'lock' | 'unlock'>()
  const [trouble, setTrouble] = useState<string>()
  const isLocked = habits?.isLocked === true
  const steps: readonly ButtonAction[] = [
    isLocked
      ? { id: 'unlock', label: t('settings.lock.unlock'), shortcut: 'u', run: () => setAsked('unlock') }
      : {
          id: 'lock',
          label: t('settings.lock.lock'),
          shortcut: 'l',
          disabledReason: isOwner ? undefined : t('settings.lock.ownerOnly'),
          run: () => setAsked('lock'),
        },
  ]
  useActions(habits ? steps : [])
  if (!habits) return null

  const set = async (change: Partial<Habits>) => {
    const { fillsScreen, staysAwake, startsWithComputer } = { ...habits, ...change }
    try {
      setTrouble(undefined)
      await setStationHabits({ fillsScreen, staysAwake, startsWithComputer })
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <>
      <Section title={t('settings.habits.title')}>
        <div className={classes['stack']}>
          <CheckField
            label={t('settings.habits.fillsScreen')}
            description={t('settings.habits.fillsScreenHint')}
            value={habits.fillsScreen}
            onChange={(fillsScreen) => void set({ fillsScreen })}
          />
          <CheckField
            label={t('settings.habits.staysAwake')}
            value={habits.staysAwake}
            onChange={(staysAwake) => void set({ staysAwake })}
          />
          <CheckField
            label={t('settings.habits.startsWithComputer')}
            value={habits.startsWithComputer}
            disabled={isLocked}
            onChange={(startsWithComputer) => void set({ startsWithComputer })}
          />
          {trouble && <Note tone="wrong">{t('settings.habits.failed', { reason: trouble })}</Note>}
        </div>
      </Section>
      <Section title={t('settings.lock.title')}>
        <div className={classes['stack']}>
          <p className={classes['lead']}>{t(isLocked ? 'settings.lock.locked' : 'settings.lock.text')}</p>
          <ActionButtons actions={steps} />
        </div>
      </Section>
      {asked === 'lock' && <LockDialog onClose={() => setAsked(undefined)} />}
      {asked === 'unlock' && <UnlockDialog onClose={() => setAsked(undefined)} />}
    </>
  )
}
