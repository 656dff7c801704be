import classes from '#renderer/ui/floor/floor-choice.module.css'

export type ChoiceOption = { id: string; label: string }

export type FloorChoiceProps = {
  title: string
  note?: string | undefined
  /** At most nine: each has its digit. */
  options: readonly ChoiceOption[]
  /** What VALIDATE would take. */
  chosenId: string | undefined
  onTake: (id: string) => void
}

/** A question with a digit for each answer, large enough for a gloved finger. */
export function FloorChoice({ title, note, options, chosenId, onTake }: FloorChoiceProps) {
  return (
    <section className={classes['choice']} aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      {note !== undefined && <p className={classes['note']}>{note}</p>}
      <ol className={classes['options']}>
        {options.map(({ id, label }, index) => (
          <li key={id} aria-current={id === chosenId ? 'true' : undefined}>
            <button
              type="button"
              tabIndex={-1}
              className={`${classes['option']} ${id === chosenId ? classes['chosen'] : ''}`}
              aria-keyshortcuts={String(index + 1)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(id)}
            >
              <kbd>{index + 1}</kbd>
              {label}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
