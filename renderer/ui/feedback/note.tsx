import type { ReactNode } from 'react'
import classes from '#renderer/ui/feedback/note.module.css'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import type { Tone } from '#renderer/ui/values/tone.ts'

/** One sentence beside the thing it is about: what became of the last step, or what stands in its way. */
export function Note({ tone, children, action }: { tone: Tone; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={`${classes['note']} ${classes[tone]}`} role={tone === 'wrong' ? 'alert' : 'status'}>
      <span className={classes['sign']}>
        <Icon name={tone === 'right' ? 'check' : 'alert'} size={12} weight={3} />
      </span>
      <div className={classes['text']}>{children}</div>
      {action}
    </div>
  )
}
