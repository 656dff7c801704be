import { Fragment, type ReactNode } from 'react'
import classes from '#renderer/ui/panel/key-values.module.css'

export type KeyValue = { key: string; title: string; value: ReactNode }

/** Facts by name. A fact without a value is left out. */
export function KeyValues({ items }: { items: readonly KeyValue[] }) {
  const filled = items.filter(({ value }) => value !== undefined && value !== null && value !== false && value !== '')
  return (
    <dl className={classes['list']}>
      {filled.map(({ key, title, value }) => (
        <Fragment key={key}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
