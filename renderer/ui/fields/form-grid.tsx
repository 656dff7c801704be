import type { ReactNode } from 'react'
import classes from '#renderer/ui/fields/form-grid.module.css'

/** Fields side by side where there is room, one below the other where there is not. */
export function FormGrid({ children, columns = 2 }: { children: ReactNode; columns?: 1 | 2 | 3 }) {
  return (
    <div className={classes['grid']} data-columns={columns}>
      {children}
    </div>
  )
}
