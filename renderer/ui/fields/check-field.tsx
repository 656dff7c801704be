import { useId } from 'react'
import classes from '#renderer/ui/fields/field.module.css'

export type CheckFieldProps = {
  label: string
  description?: string | undefined
  value: boolean
  onChange: (value: boolean) => void
  disabled?: boolean | undefined
}

export function CheckField({ label, description, value, onChange, disabled }: CheckFieldProps) {
  const id = useId()
  return (
    <label className={classes['check']} htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={value}
        disabled={disabled}
        aria-describedby={description === undefined ? undefined : `${id}-description`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {description !== undefined && (
          <span id={`${id}-description`} className={classes['description']} style={{ display: 'block' }}>
            {description}
          </span>
        )}
      </span>
    </label>
  )
}
