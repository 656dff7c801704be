import type { ReactNode } from 'react'
import classes from '#renderer/ui/feedback/banner.module.css'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import type { Tone } from '#renderer/ui/values/tone.ts'

export type BannerProps = { tone: Tone; title: string; text?: ReactNode; action?: ReactNode }

/** A state that lasts and touches the whole page: it stays until it is over, and says what it means. */
export function Banner({ tone, title, text, action }: BannerProps) {
  return (
    <div className={`${classes['banner']} ${classes[tone]}`} role={tone === 'wrong' ? 'alert' : 'status'}>
      <span className={classes['sign']}>
        <Icon name={tone === 'right' ? 'check' : 'alert'} size={14} weight={3} />
      </span>
      <div className={classes['text']}>
        <strong className={classes['title']}>{title}</strong>
        {text}
      </div>
      {action}
    </div>
  )
}
