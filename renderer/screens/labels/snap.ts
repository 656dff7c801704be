// What is moved by hand clicks onto what is there: edges and middles of the label and of its other elements.
import { movedTo, sizedTo, tenths } from '#renderer/screens/labels/template-draft.ts'
import type { LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'

/** Lines that it clicked onto, in millimetres from the left and from the top. */
export type Guides = { readonly x?: number; readonly y?: number }
export type Snapped = { readonly element: LabelElement; readonly guides: Guides }

/** An element at a place, or at the nearest one within reach where its edges or its middle meet a line. */
export function snapMoved(element: LabelElement, template: LabelTemplate, at: { x: number; y: number }, reach: number): Snapped {
  const { across, down } = linesOf(template, element.id)
  const x = nearest(across, [0, element.width / 2, element.width], at.x, reach)
  const y = nearest(down, [0, element.height / 2, element.height], at.y, reach)
  return { element: movedTo(element, template, x?.at ?? at.x, y?.at ?? at.y), guides: guidesOf(x, y) }
}

/** An element of a size, or of the nearest one within reach whose right or lower edge meets a line. */
export function snapSized(element: LabelElement, template: LabelTemplate, size: { width: number; height: number }, reach: number): Snapped {
  const { across, down } = linesOf(template, element.id)
  const x = nearest(across, [0], element.x + size.width, reach)
  const y = nearest(down, [0], element.y + size.height, reach)
  const [width, height] = [x ? x.at - element.x : size.width, y ? y.at - element.y : size.height]
  return { element: sizedTo(element, width, height), guides: guidesOf(x, y) }
}

type Met = { readonly at: number; readonly line: number }

function guidesOf(x: Met | undefined, y: Met | undefined): Guides {
  return { ...(x && { x: x.line }), ...(y && { y: y.line }) }
}

/** Where something has to stand so that one of its parts, `offsets` from its beginning, meets the line that is nearest. */
function nearest(lines: readonly number[], offsets: readonly number[], at: number, reach: number): Met | undefined {
  const meetings = lines.flatMap((line) =>
    offsets.map((offset) => ({ at: tenths(line - offset), line, away: Math.abs(line - offset - at) })),
  )
  const [first] = meetings.filter(({ away }) => away <= reach).sort((a, b) => a.away - b.away)
  return first && { at: first.at, line: first.line }
}

function linesOf({ widthMm, heightMm, elements }: LabelTemplate, own: string): { across: number[]; down: number[] } {
  const others = elements.filter(({ id }) => id !== own)
  const ends = (start: number, length: number) => [start, start + length / 2, start + length]
  return {
    across: [...ends(0, widthMm), ...others.flatMap(({ x, width }) => ends(x, width))],
    down: [...ends(0, heightMm), ...others.flatMap(({ y, height }) => ends(y, height))],
  }
}
