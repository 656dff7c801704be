import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import classes from '#renderer/app/office-shell.module.css'
import { useFloorHabits } from '#renderer/app/use-floor-habits.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'

/** The floor: the screen fills the window, and Escape leads back to the room it was opened from, and from the room itself to the office. */
export function FloorShell({ backTo, banners, children }: { backTo: string; banners?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  useFloorHabits()
  useActions([{ id: 'back', label: t('ui.action.back'), shortcut: 'Escape', run: () => navigate(backTo) }])
  return (
    <div className={classes['floor']}>
      <div>{banners}</div>
      {children}
    </div>
  )
}
