import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { elementTitle } from '#renderer/screens/labels/element-name.ts'
import classes from '#renderer/screens/labels/labels.module.css'
import { type Guides, snapMoved, snapSized } from '#renderer/screens/labels/snap.ts'
import { movedTo, sizedTo } from '#renderer/screens/labels/template-draft.ts'
import type { LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'

/** A movement under the pointer: of the element itself or of its lower right corner. */
type Drag = {
  readonly id: string
  readonly how: 'move' | 'size'
  readonly x: number
  readonly y: number
  readonly element: LabelElement
  isMoved: boolean
}

type LabelCanvasProps = {
  template: LabelTemplate
  /** The label as it is printed. */
  picture: string | undefined
  isDrawing: boolean
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
  onChange: (element: LabelElement, isGoing: boolean) => void
  onRemove: (id: string) => void
}

/** Millimetres that an arrow key moves by, and with Shift. */
const step = 0.5
const leap = 5
/** Dots of the screen from which on what is dragged clicks onto a line. */
const reachDots = 6
const noGuides: Guides = {}
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The label as it is printed, and over it what can be taken hold of. */
export function LabelCanvas({ template, picture, isDrawing, chosen, onChoose, onChange, onRemove }: LabelCanvasProps) {
  const { t } = useTranslation()
  const paper = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | undefined>(undefined)
  const [guides, setGuides] = useState(noGuides)

  function mmOf(event: PointerEvent): { x: number; y: number } {
    const width = paper.current?.getBoundingClientRect().width ?? 1
    return { x: (event.clientX * template.widthMm) / width, y: (event.clientY * template.widthMm) / width }
  }

  function begin(event: PointerEvent<HTMLElement>, element: LabelElement, how: Drag['how']) {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    onChoose(element.id)
    drag.current = { id: element.id, how, ...mmOf(event), element, isMoved: false }
  }

  function move(event: PointerEvent) {
    const held = drag.current
    if (!held) return
    const at = mmOf(event)
    const [dx, dy] = [at.x - held.x, at.y - held.y]
    if (!held.isMoved && Math.hypot(dx, dy) < step) return
    const { element } = held
    const reach = event.altKey ? 0 : (reachDots * template.widthMm) / (paper.current?.getBoundingClientRect().width ?? 1)
    const next =
      held.how === 'move'
        ? snapMoved(element, template, { x: element.x + dx, y: element.y + dy }, reach)
        : snapSized(element, template, { width: element.width + dx, height: element.height + dy }, reach)
    onChange(next.element, held.isMoved)
    setGuides(event.altKey ? noGuides : next.guides)
    held.isMoved = true
  }

  function letGo() {
    drag.current = undefined
    setGuides(noGuides)
  }

  function press(event: KeyboardEvent, element: LabelElement) {
    if (event.key === 'Delete') onRemove(element.id)
    const way = arrows[event.key]
    if (!way || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    const far = event.shiftKey ? leap : step
    const [dx, dy] = [way[0] * far, way[1] * far]
    if (event.altKey) onChange(sizedTo(element, element.width + dx, element.height + dy), event.repeat)
    else onChange(movedTo(element, template, element.x + dx, element.y + dy), event.repeat)
  }

  /** The corner of what reaches over the label's edge stays on the label, where a hand can take it. */
  const over = (end: number, label: number) => Math.max(0, end - label)
  const part = (mm: number, whole: number) => `${(mm / whole) * 100}%`
  return (
    <div
      ref={paper}
      className={classes['paper']}
      aria-busy={isDrawing && picture === undefined}
      style={{ '--ratio': template.widthMm / template.heightMm } as Record<string, number>}
      onPointerMove={move}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onPointerDown={() => onChoose(undefined)}
    >
      {picture !== undefined && <img className={classes['print']} src={picture} alt={t('labels.preview')} draggable={false} />}
      {template.elements.map((element) => (
        <button
          key={element.id}
          type="button"
          className={classes['element']}
          data-element={element.id}
          aria-label={elementTitle(t, element, template)}
          aria-pressed={element.id === chosen}
          style={{
            left: part(element.x, template.widthMm),
            top: part(element.y, template.heightMm),
            width: part(element.width, template.widthMm),
            height: part(element.height, template.heightMm),
          }}
          onFocus={() => onChoose(element.id)}
          onKeyDown={(event) => press(event, element)}
          onPointerDown={(event) => begin(event, element, 'move')}
        >
          {element.id === chosen && (
            <span
              className={classes['corner']}
              style={{
                right: part(over(element.x + element.width, template.widthMm), element.width),
                bottom: part(over(element.y + element.height, template.heightMm), element.height),
              }}
              onPointerDown={(event) => begin(event, element, 'size')}
            />
          )}
        </button>
      ))}
      {guides.x !== undefined && <span className={classes['guide']} data-way="down" style={{ left: part(guides.x, template.widthMm) }} />}
      {guides.y !== undefined && <span className={classes['guide']} data-way="across" style={{ top: part(guides.y, template.heightMm) }} />}
    </div>
  )
}
