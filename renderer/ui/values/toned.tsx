import type { ReactNode } from 'react'
import type { Tone } from '#renderer/ui/values/tone.ts'
import classes from '#renderer/ui/values/values.module.css'

/** Words that carry a meaning in their colour as well: "yesterday" is late, "today 15:00" needs care. */
export function Toned({ tone, children }: { tone: Tone | 'muted'; children: ReactNode }) {
  return <span className={tone === 'neutral' ? undefined : classes[tone]}>{children}</span>
}
