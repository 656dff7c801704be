import type { ReactNode } from 'react'
import classes from '#renderer/ui/button/button-row.module.css'

/** Buttons in a row, the next step first; they wrap when there is no room. */
export function ButtonRow({ children, align = 'start' }: { children: ReactNode; align?: 'start' | 'end' }) {
  return <div className={`${classes['row']} ${align === 'end' ? classes['end'] : ''}`}>{children}</div>
}
