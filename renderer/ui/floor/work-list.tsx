import { type ReactNode, useEffect, useRef } from 'react'
import classes from '#renderer/ui/floor/work-list.module.css'
import type { Tone } from '#renderer/ui/values/tone.ts'

export type WorkItem = {
  id: string
  /** The document's number, as it stands on paper. */
  code: string
  /** Whose it is. */
  text: string
  /** How much it is: "3 lines, 14 units". */
  amount: string
  /** How it stands: "in hand: Mira", "late: 2 Nov". */
  state?: string | undefined
  stateTone?: Tone
}

export type WorkSection = { id: string; title: string; items: readonly WorkItem[] }

export type WorkListProps = {
  sections: readonly WorkSection[]
  chosenId: string | undefined
  /** Touched with a finger, which chooses and opens at once. */
  onOpen: (id: string) => void
  /** Shown in place of the list when nothing waits. */
  empty: ReactNode
}

/** Work that waits, to be taken by scan, by key or by finger. */
export function WorkList({ sections, chosenId, onOpen, empty }: WorkListProps) {
  const shown = sections.filter(({ items }) => items.length > 0)
  if (shown.length === 0) return <div className={classes['empty']}>{empty}</div>
  return shown.map((section) => (
    <section key={section.id} className={classes['section']} aria-label={section.title}>
      <h2 className={classes['title']}>
        {section.title} <span className={classes['count']}>{section.items.length}</span>
      </h2>
      <ul>
        {section.items.map((item) => (
          <WorkRow key={item.id} item={item} isChosen={item.id === chosenId} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  ))
}

function WorkRow({ item, isChosen, onOpen }: { item: WorkItem; isChosen: boolean; onOpen: (id: string) => void }) {
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const { id, code, text, amount, state, stateTone = 'neutral' } = item
  return (
    <li ref={row} aria-current={isChosen ? 'true' : undefined}>
      <button
        type="button"
        tabIndex={-1}
        className={`${classes['row']} ${isChosen ? classes['chosen'] : ''}`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onOpen(id)}
      >
        <b className={classes['code']}>{code}</b>
        <span className={classes['text']}>{text}</span>
        <span className={classes['amount']}>{amount}</span>
        <span className={`${classes['state']} ${classes[stateTone]}`}>{state}</span>
      </button>
    </li>
  )
}
