import { useTranslation } from 'react-i18next'
import classes from '#renderer/records/arranged/arranged.module.css'
import { dayWords } from '#renderer/records/arranged/day-words.ts'
import { customerNameOf, type NarrowField } from '#renderer/records/arranged/narrow-field.ts'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { formatDay } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

type NarrowMarksProps = { fields: readonly NarrowField[]; where: Readonly<Record<string, string>>; onRemove: (key: string) => void }

/** What the list is narrowed to, each with a way out. */
export function NarrowMarks({ fields, where, onRemove }: NarrowMarksProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()

  function wordOf(field: NarrowField, value: string): string {
    if (field.kind === 'customer') return customerNameOf(value)
    if (field.kind === 'choice') return field.options.find((option) => option.value === value)?.label ?? value
    if (field.kind === 'text') return value
    const word = dayWords.find((one) => one === value)
    if (word) return t(`ui.arranged.days.${word}`)
    const [from, to] = value.split('..').map((day) => (day === '' ? '…' : formatDay(day, locale)))
    return `${from} – ${to}`
  }

  return fields.map((field) => {
    const value = where[field.key]
    if (!value) return undefined
    const text = `${field.label}: ${wordOf(field, value)}`
    return (
      <span key={field.key} className={classes['mark']}>
        {text}
        <button type="button" aria-label={t('ui.arranged.remove', { what: text })} onClick={() => onRemove(field.key)}>
          <Icon name="cross" size={11} />
        </button>
      </span>
    )
  })
}
