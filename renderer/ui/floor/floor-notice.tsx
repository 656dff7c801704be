import type { ReactNode } from 'react'
import classes from '#renderer/ui/floor/floor-notice.module.css'

export type FloorNoticeProps = {
  title: string
  text?: string | undefined
  /** Set green, for what is finished. */
  isDone?: boolean
  children?: ReactNode
}

/** One sentence that fills the task's place: nothing waits, or all is done and where it goes. */
export function FloorNotice({ title, text, isDone = false, children }: FloorNoticeProps) {
  return (
    <div className={classes['notice']}>
      <h2 className={`${classes['title']} ${isDone ? classes['done'] : ''}`}>{title}</h2>
      {text !== undefined && <p className={classes['text']}>{text}</p>}
      {children}
    </div>
  )
}
