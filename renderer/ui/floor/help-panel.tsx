import { useTranslation } from 'react-i18next'
import type { Action } from '#renderer/ui/actions/action.ts'
import classes from '#renderer/ui/floor/help-panel.module.css'
import { Kbd } from '#renderer/ui/kbd/kbd.tsx'

/** Every key of a floor screen with its word and the code of the command sheet that does the same. */
export function HelpPanel({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation()
  return (
    <section className={classes['help']} aria-label={t('floor.help.title')}>
      <h2 className={classes['title']}>{t('floor.help.title')}</h2>
      <ul>
        {actions
          .filter(({ shortcut }) => shortcut !== undefined)
          .map(({ id, label, shortcut = '', commandCode, enabled = true }) => (
            <li key={id} className={classes['row']}>
              <Kbd shortcut={shortcut} look="bare" />
              <span className={enabled ? undefined : classes['off']}>{label}</span>
              <span className={classes['code']}>{commandCode}</span>
            </li>
          ))}
      </ul>
      <p className={classes['text']}>{t('floor.help.text')}</p>
    </section>
  )
}
