import { type DragEvent, type ReactNode, useState } from 'react'
import classes from '#renderer/screens/imports/imports.module.css'

type DropZoneProps = {
  title: string
  hint: string
  /** Something is being looked at already; more may still be dropped. */
  isSmall: boolean
  onDrop: (dropped: DataTransfer) => void
  /** The buttons, for everyone who does not drop. */
  children: ReactNode
}

/** Where files are dropped. */
export function DropZone({ title, hint, isSmall, onDrop, children }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setIsOver(false)
    onDrop(event.dataTransfer)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the buttons are everyone's.
    <div
      className={`${classes['drop']} ${isOver ? classes['over'] : ''} ${isSmall ? classes['small'] : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div>
        <strong>{title}</strong>
        <p className={classes['hint']}>{hint}</p>
      </div>
      {children}
    </div>
  )
}
