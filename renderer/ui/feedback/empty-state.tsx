import type { ReactNode } from 'react'
import classes from '#renderer/ui/feedback/empty-state.module.css'

export type EmptyStateProps = {
  title: string
  /** How something comes to be here. */
  text?: ReactNode
  /** The buttons that bring it here. */
  actions?: ReactNode
}

/** Shown where nothing is, and says what to do about it. */
export function EmptyState({ title, text, actions }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <span className={classes['mark']} aria-hidden="true" />
      <h2 className={classes['title']}>{title}</h2>
      {text !== undefined && <div className={classes['text']}>{text}</div>}
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
    </div>
  )
}
