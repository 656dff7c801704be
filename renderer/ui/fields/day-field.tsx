import { TextInput } from '@mantine/core'
import { type FieldProps, mantineField } from '#renderer/ui/fields/field-props.ts'
import type { Day } from '#shared/kernel/dates.ts'

export type DayFieldProps = FieldProps & {
  value: Day | undefined
  onChange: (value: Day | undefined) => void
  min?: Day | undefined
  max?: Day | undefined
}

/** A calendar day. */
export function DayField(props: DayFieldProps) {
  const { value, onChange, min, max } = props
  return (
    <TextInput
      {...mantineField(props, 'mono')}
      type="date"
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      {...(min !== undefined && { min })}
      {...(max !== undefined && { max })}
    />
  )
}
