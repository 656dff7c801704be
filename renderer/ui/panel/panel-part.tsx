import { type ReactNode, useId } from 'react'
import classes from '#renderer/ui/panel/panel-part.module.css'

/** One subject within a side panel: its lines, its documents, its history. */
export function PanelPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes['part']} aria-labelledby={id}>
      <h3 id={id} className={classes['title']}>
        {title}
      </h3>
      {children}
    </section>
  )
}
