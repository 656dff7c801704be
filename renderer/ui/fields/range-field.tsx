import { useId } from 'react'
import classes from '#renderer/ui/fields/field.module.css'

type RangeFieldProps = {
  label: string
  /** From 0 to 100. */
  value: number
  onChange: (value: number) => void
  /** The hand has let go, or a key has moved it. */
  onSettled?: (() => void) | undefined
  step?: number | undefined
  /** What the value is called, also for those who hear it. */
  text: string
}

/** How much of something, where nobody needs the number. Left and Right move it. */
export function RangeField({ label, value, onChange, onSettled, step = 5, text }: RangeFieldProps) {
  const id = useId()
  return (
    <div className={classes['root']}>
      <label className={classes['label']} htmlFor={id}>
        {label}
      </label>
      <div className={classes['range']}>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={step}
          value={value}
          aria-valuetext={text}
          onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
          onPointerUp={onSettled}
          onKeyUp={(event) => /^(Arrow|Page|Home|End)/.test(event.key) && onSettled?.()}
        />
        <span aria-hidden="true">{text}</span>
      </div>
    </div>
  )
}
