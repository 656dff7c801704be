import type { ReactNode } from 'react'
import classes from '#renderer/ui/floor/next-list.module.css'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

export type NextItem = { id: string; code?: string | undefined; text: string; quantity: number }

export type NextListProps = {
  title: string
  items: readonly NextItem[]
  /** What else to know: "Skipped: 1, comes last". */
  foot?: ReactNode
}

/** What comes after the task, small: enough to plan the next steps, not to read. */
export function NextList({ title, items, foot }: NextListProps) {
  const { locale } = useLocale()
  return (
    <section aria-label={title}>
      <h2 className={classes['title']}>{title}</h2>
      <ul>
        {items.map(({ id, code, text, quantity }) => (
          <li key={id} className={`${classes['item']} ${code === undefined ? '' : classes['withCode']}`}>
            {code !== undefined && <b>{code}</b>}
            <span className={classes['text']}>{text}</span>
            <b>{formatQuantity(quantity, locale)}</b>
          </li>
        ))}
      </ul>
      {foot !== undefined && <p className={classes['foot']}>{foot}</p>}
    </section>
  )
}
