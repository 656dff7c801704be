import type { ReactNode } from 'react'
import classes from '#renderer/ui/status/status-word.module.css'

export type StatusTone = 'right' | 'busy' | 'care' | 'wrong' | 'neutral'

/** A status as shape, word and colour: a dot is right, a half dot under way, a triangle needs care, a square is wrong. */
export function StatusWord({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span className={`${classes['status']} ${classes[tone]}`}>
      <span className={classes['shape']} aria-hidden="true" />
      {children}
    </span>
  )
}
