import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '#renderer/ui/panel/timeline.module.css'
import type { Tone } from '#renderer/ui/values/tone.ts'

export type TimelineEntry = {
  id: string
  /** Already written: "10:31", "Fri". */
  when: string
  tone: Tone
  text: ReactNode
  /** Station and person. */
  who?: string | undefined
}

/** What happened, newest first. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  const { t } = useTranslation()
  return (
    <ol className={classes['list']} aria-label={label}>
      {entries.map(({ id, when, tone, text, who }) => (
        <li key={id} className={`${classes['entry']} ${classes[tone]}`}>
          <span className={classes['time']}>{when}</span>
          <span className={classes['dot']} aria-hidden="true" />
          <span>
            <VisuallyHidden>{t(`ui.timeline.${tone}`)}: </VisuallyHidden>
            {text} {who && <span className={classes['who']}>{who}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
