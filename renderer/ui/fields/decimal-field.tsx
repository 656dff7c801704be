import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FieldProps, mantineField, unitSection } from '#renderer/ui/fields/field-props.ts'
import { formatDecimal } from '#renderer/wording/format.ts'
import { parseDecimal } from '#renderer/wording/parse-decimal.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

export type DecimalFieldProps = FieldProps & {
  /** A decimal string such as '12.50', never a float; undefined while the field is empty or holds something else. */
  value: string | undefined
  onChange: (value: string | undefined) => void
  /** How many decimals the number may have. */
  maxDecimals: number
  /** How many are shown at least, so that prices line up. */
  minDecimals?: number | undefined
  /** Such as the currency. */
  unit?: string | undefined
  onEnter?: (() => void) | undefined
}

/** A price, rate or weight, typed the way the reader's country writes it and handed on exactly. */
export function DecimalField(props: DecimalFieldProps) {
  const { value, onChange, maxDecimals, minDecimals = 0, unit, onEnter } = props
  const { locale } = useLocale()
  const { t } = useTranslation()
  const [typed, setTyped] = useState<{ text: string; value: string | undefined }>()
  const written = value === undefined ? '' : formatDecimal(value, locale, minDecimals)
  const text = typed !== undefined && typed.value === value ? typed.text : written

  function problemOf(shown: string): string | undefined {
    if (shown.trim() === '') return undefined
    const parsed = parseDecimal(shown, locale)
    if (parsed === undefined) return t('ui.field.notANumber', { example: formatDecimal('12.5', locale, Math.max(1, minDecimals)) })
    return decimalsOf(parsed) > maxDecimals ? t('ui.field.tooManyDecimals', { count: maxDecimals }) : undefined
  }

  function type(next: string) {
    const parsed = parseDecimal(next, locale)
    const read = parsed !== undefined && decimalsOf(parsed) <= maxDecimals ? parsed : undefined
    setTyped({ text: next, value: read })
    onChange(read)
  }

  return (
    <TextInput
      {...mantineField({ ...props, error: props.error ?? problemOf(text) }, 'number')}
      value={text}
      inputMode="decimal"
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setTyped((now) => (now?.value === undefined ? now : undefined))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || onEnter === undefined) return
        event.preventDefault()
        onEnter()
      }}
      {...unitSection(unit)}
    />
  )
}

function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0
}
