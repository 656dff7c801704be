import type { ReactNode } from 'react'
import classes from '#renderer/ui/fields/titled.module.css'

/** A title above something that is no single field, in the look of a field's name. */
export function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes['titled']}>
      <span className={classes['title']}>{title}</span>
      {children}
    </div>
  )
}
