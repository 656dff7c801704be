import { Select } from '@mantine/core'
import classes from '#renderer/ui/fields/field.module.css'
import { type FieldProps, mantineField } from '#renderer/ui/fields/field-props.ts'

export type SelectOption<Value extends string> = { value: Value; label: string; disabled?: boolean }

export type SelectFieldProps<Value extends string> = FieldProps & {
  value: Value | undefined
  onChange: (value: Value) => void
  options: readonly SelectOption<Value>[]
  placeholder?: string | undefined
  /** Long lists filter as one types. */
  isSearchable?: boolean | undefined
  /** What the open list says when nothing fits. */
  nothingFound?: string | undefined
  /** Asks for other options as one types, for lists that are too long to load. */
  onSearch?: ((text: string) => void) | undefined
}

export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, onChange, options, placeholder, isSearchable, nothingFound, onSearch } = props
  const field = mantineField(props)
  return (
    <Select
      {...field}
      classNames={{ ...field.classNames, dropdown: classes['dropdown'] ?? '', option: classes['option'] ?? '' }}
      data={options.map((option) => ({ ...option }))}
      value={value ?? null}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen) onChange(chosen.value)
      }}
      allowDeselect={false}
      selectFirstOptionOnChange
      searchable={isSearchable === true || onSearch !== undefined}
      withScrollArea={false}
      maxDropdownHeight={320}
      {...(placeholder !== undefined && { placeholder })}
      {...(nothingFound !== undefined && { nothingFoundMessage: nothingFound })}
      {...(onSearch && { onSearchChange: onSearch, filter: ({ options: all }) => all })}
    />
  )
}
