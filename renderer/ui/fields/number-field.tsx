import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProps, mantineField, unitSection } from '#renderer/ui/fields/field-props.ts'
import { formatQuantity } from '#renderer/wording/format.ts'
import { parseDecimal } from '#renderer/wording/parse-decimal.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

export type NumberFieldProps = FieldProps & {
  /** A whole number; undefined while the field is empty or holds something else. */
  value: number | undefined
  onChange: (value: number | undefined) => void
  min?: number | undefined
  max?: number | undefined
  /** Shown inside the field, behind the number. */
  unit?: string | undefined
  onEnter?: (() => void) | undefined
}

/** A whole number. Up and Down count; what is typed is kept as it is until it is a number. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, min = 0, max, unit, onEnter } = props
  const { locale } = useLocale()
  const { t } = useTranslation()
  const [typed, setTyped] = useState<{ text: string; value: number | undefined }>()
  const text = typed !== undefined && typed.value === value ? typed.text : value === undefined ? '' : formatQuantity(value, locale)
  const problem = props.error ?? problemOf(text, value)

  function problemOf(shown: string, number: number | undefined): string | undefined {
    if (shown.trim() === '') return undefined
    if (number === undefined) return t('ui.field.notANumber', { example: formatQuantity(12, locale) })
    if (number < min) return t('ui.field.tooSmall', { min: formatQuantity(min, locale) })
    if (max !== undefined && number > max) return t('ui.field.tooBig', { max: formatQuantity(max, locale) })
    return undefined
  }

  function type(next: string) {
    const parsed = parseDecimal(next, locale)
    const whole = parsed !== undefined && /^-?\d+$/.test(parsed) ? Number(parsed) : undefined
    const read = whole !== undefined && Number.isSafeInteger(whole) ? whole : undefined
    setTyped({ text: next, value: read })
    onChange(read)
  }

  function count(step: number) {
    const next = Math.min(Math.max((value ?? min) + step, min), max ?? Number.MAX_SAFE_INTEGER)
    setTyped(undefined)
    onChange(next)
  }

  function press(event: KeyboardEvent) {
    const isCounting = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    const isDone = event.key === 'Enter' && onEnter !== undefined && !event.ctrlKey
    if (!isCounting && !isDone) return
    event.preventDefault()
    if (isDone) onEnter()
    else count(event.key === 'ArrowUp' ? 1 : -1)
  }

  return (
    <TextInput
      {...mantineField({ ...props, error: problem }, 'number')}
      value={text}
      inputMode="numeric"
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped((now) => (now?.value === undefined ? now : undefined))}
      onKeyDown={press}
      {...unitSection(unit)}
    />
  )
}
