import { useTranslation } from 'react-i18next'
import classes from '#renderer/ui/kbd/kbd.module.css'
import { shortcutWords } from '#renderer/ui/kbd/shortcut-words.ts'

export type KbdProps = { shortcut: string; look?: 'plain' | 'onAction' | 'bare' }

/** A key or key combination, named as it is printed on the reader's keyboard. */
export function Kbd({ shortcut, look = 'plain' }: KbdProps) {
  const { t } = useTranslation()
  const className = look === 'bare' ? undefined : `${classes['kbd']} ${look === 'onAction' ? classes['onAction'] : ''}`
  return <kbd className={className}>{shortcutWords(shortcut, t).join(' ')}</kbd>
}
