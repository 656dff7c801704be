import classes from '#renderer/ui/lists/filter-chips.module.css'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

export type FilterChip<Id extends string> = { id: Id; label: string; count?: number | undefined; tone?: 'care' | 'wrong' | undefined }

export type FilterChipsProps<Id extends string> = {
  /** What the chips filter, for those who cannot see them: "Orders". */
  label: string
  chips: readonly FilterChip<Id>[]
  value: Id
  onChange: (id: Id) => void
}

/** The questions people ask of a list each morning; one is always asked. */
export function FilterChips<Id extends string>({ label, chips, value, onChange }: FilterChipsProps<Id>) {
  const { locale } = useLocale()
  return (
    <fieldset className={classes['chips']} aria-label={label} style={{ border: 0, margin: 0, padding: 0 }}>
      {chips.map(({ id, label: word, count, tone }) => (
        <button key={id} type="button" className={classes['chip']} aria-pressed={id === value} onClick={() => onChange(id)}>
          {word}
          {count !== undefined && (
            <span className={[classes['count'], count > 0 && tone ? classes[tone] : ''].filter(Boolean).join(' ')}>
              {formatQuantity(count, locale)}
            </span>
          )}
        </button>
      ))}
    </fieldset>
  )
}
