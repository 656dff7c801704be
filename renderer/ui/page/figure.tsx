import type { ReactNode } from 'react'
import classes from '#renderer/ui/page/figure.module.css'

export type FigureProps = {
  /** Already written: "14", "96.4 %". */
  value: string
  /** What is counted. */
  label: string
  /** What someone would act on: "3 short of stock". */
  note?: ReactNode
  size?: 'normal' | 'big'
}

/** One number that someone acts on. */
export function Figure({ value, label, note, size = 'normal' }: FigureProps) {
  return (
    <div className={`${classes['figure']} ${size === 'big' ? classes['big'] : ''}`}>
      <div className={classes['value']}>{value}</div>
      <div className={classes['label']}>{label}</div>
      {note !== undefined && <div className={classes['note']}>{note}</div>}
    </div>
  )
}
