import { useTranslation } from 'react-i18next'
import type { Action } from '#renderer/ui/actions/action.ts'
import classes from '#renderer/ui/floor/key-bar.module.css'
import { Kbd } from '#renderer/ui/kbd/kbd.tsx'
import { ariaShortcut } from '#renderer/ui/kbd/shortcut-words.ts'

/** The keys of a floor screen with their words, for eyes and gloved fingers; leaving and help stand at the end. */
export function KeyBar({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation()
  const withKey = actions.filter(({ shortcut }) => shortcut !== undefined)
  const isAtEnd = ({ shortcut }: Action) => shortcut === 'Escape' || shortcut === 'F1'
  return (
    <footer className={classes['foot']}>
      <div className={classes['bar']} role="toolbar" aria-label={t('scanning.keys')}>
        {withKey
          .filter((action) => !isAtEnd(action))
          .map((action) => (
            <BarKey key={action.id} action={action} />
          ))}
        <span className={classes['end']}>
          {withKey.filter(isAtEnd).map((action) => (
            <BarKey key={action.id} action={action} />
          ))}
        </span>
      </div>
    </footer>
  )
}

function BarKey({ action }: { action: Action }) {
  const { label, shortcut = '', enabled = true, run } = action
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes['key']}
      disabled={!enabled}
      aria-keyshortcuts={ariaShortcut(shortcut)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => void run()}
    >
      <Kbd shortcut={shortcut} look="bare" />
      {label}
    </button>
  )
}
