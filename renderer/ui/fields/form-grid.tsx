import type { ReactNode } from 'react'
import classes from '#renderer/ui/fields/form-grid.module.css'

/** Fields side by side where there is room, one below the other where there is not. */
export function FormGrid({ children, columns = 2, isDense }: { children: ReactNode; columns?: 1 | 2 | 3; isDense?: boolean }) {
  return (
    <div className={classes['grid']} data-columns={columns} data-dense={isDense}>
      {children}
    </div>
  )
}
