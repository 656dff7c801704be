import { type ReactNode, useId } from 'react'
import classes from '#renderer/ui/page/page.module.css'

/** One subject on a page, in its own frame. Never inside another. */
export function Section({ title, children }: { title?: string | undefined; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes['section']} aria-labelledby={title === undefined ? undefined : id}>
      {title !== undefined && (
        <h2 id={id} className={classes['sectionTitle']}>
          {title}
        </h2>
      )}
      {children}
    </section>
  )
}
