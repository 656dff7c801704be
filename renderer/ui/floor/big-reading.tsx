import classes from '#renderer/ui/floor/big-reading.module.css'
import type { Tone } from '#renderer/ui/values/tone.ts'

export type BigReadingProps = {
  title: string
  /** Already written, without its unit: "4.210". */
  value: string
  unit: string
  /** What it should be: "expected 4.180 to 4.260 kg". */
  note?: string | undefined
  tone?: Tone
  /** Where the reading lies between nothing and too much, 0 to 1, drawn as a bar. */
  part?: number | undefined
}

/** What an instrument shows, such as the scale, large enough to read while both hands hold the box. */
export function BigReading({ title, value, unit, note, tone = 'right', part }: BigReadingProps) {
  return (
    <section className={classes['reading']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      <div className={classes['value']}>
        {value}
        <small>{unit}</small>
      </div>
      {part !== undefined && (
        <div className={classes['bar']} aria-hidden="true">
          <span className={classes[tone]} style={{ width: `${Math.min(1, Math.max(0, part)) * 100}%` }} />
        </div>
      )}
      {note !== undefined && <p className={classes['note']}>{note}</p>}
    </section>
  )
}
