import classes from '#renderer/ui/status/progress-bar.module.css'
import type { Tone } from '#renderer/ui/values/tone.ts'

export type ProgressBarProps = {
  done: number
  total: number
  /** What the bar means: "Packing", "2 of 5 short". Never a bar alone. */
  word: string
  tone?: Tone
  /** As wide as its place, for panels. */
  isWide?: boolean
}

/** How far something is, as a small bar with a word. */
export function ProgressBar({ done, total, word, tone = 'right', isWide }: ProgressBarProps) {
  const part = total <= 0 ? 0 : Math.min(1, Math.max(0, done / total))
  return (
    <span className={[classes['progress'], classes[tone], isWide ? classes['wide'] : ''].filter(Boolean).join(' ')}>
      <span className={classes['bar']} aria-hidden="true">
        <span className={classes['fill']} style={{ '--part': part } as Record<string, number>} />
      </span>
      <span className={classes['word']}>{word}</span>
    </span>
  )
}
