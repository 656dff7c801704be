// A template and its fields become things at their places, in whole dots of a print head. What each may do there is decided here, for every language.
import { fillText, holdsAll } from './fill-text.ts'
import { fitText, type Letters, LINE_PITCH, textHeight } from './fit-text.ts'
import { withoutBrackets } from './gs1-text.ts'
import type { BarcodeElement, LabelElement, LabelFields, LabelTemplate, Symbology, TextElement } from './label-template.ts'
import { placeBarcode } from './place-barcode.ts'
import { placeImage } from './place-image.ts'
import type { BarcodeSymbol, Dots, Placed, PlacedLabel } from './placed.ts'
import { roomOf, turned } from './turn.ts'

/** What a printer's language decides of a layout. */
export interface LayoutTools {
  readonly dpi: number
  /** The letters for a text whose smallest size is this many dots. */
  lettersFor(texts: readonly string[], least: number): { readonly kind: 'own' | 'drawn'; readonly letters: Letters }
  /** A barcode in modules; undefined where the symbology cannot hold the text. */
  symbolOf(symbology: Symbology, text: string): BarcodeSymbol | undefined
  /** Text from outside as one line of plain characters. */
  clean(text: string): string
}

/** A print head of 203 dpi has eight dots to the millimetre; finer ones are said in dots to the inch. */
export function dotsPerMm(dpi: number): number {
  return dpi === 203 ? 8 : dpi / 25.4
}

export function layoutLabel(template: LabelTemplate, fields: LabelFields, tools: LayoutTools): PlacedLabel {
  const scale = dotsPerMm(tools.dpi)
  const label = { width: Math.round((template.widthMm * tools.dpi) / 25.4), height: Math.round((template.heightMm * tools.dpi) / 25.4) }
  const marks: Placed[] = []
  /** How far below its box's top each text ends, for what follows it. */
  const ends = new Map<string, number>()
  for (const element of template.elements) {
    if (!holdsAll(element.when, fields)) continue
    const box = within(boxOf(element, scale), label)
    if (box === undefined) continue
    if (element.kind === 'text') marks.push(...placeText(element, box, { fields, tools, scale, ends, template }))
    else marks.push(...placeOther(element, box, fields, tools, scale))
  }
  return { ...label, dpi: tools.dpi, marks }
}

function boxOf(element: LabelElement, scale: number): Dots {
  const dots = (mm: number) => Math.round(mm * scale)
  return { x: dots(element.x), y: dots(element.y), width: dots(element.width), height: dots(element.height) }
}

/** What stands over the label's edge is cut there; undefined when nothing is left. */
function within(box: Dots, label: { readonly width: number; readonly height: number }): Dots | undefined {
  const x = Math.max(0, box.x)
  const y = Math.max(0, box.y)
  const width = Math.min(label.width, box.x + box.width) - x
  const height = Math.min(label.height, box.y + box.height) - y
  return width > 0 && height > 0 ? { x, y, width, height } : undefined
}

type TextPlace = {
  readonly fields: LabelFields
  readonly tools: LayoutTools
  readonly scale: number
  readonly ends: Map<string, number>
  readonly template: LabelTemplate
}

function placeText(element: TextElement, itsBox: Dots, { fields, tools, scale, ends, template }: TextPlace): Placed[] {
  const box = followed(element, itsBox, ends, template, scale)
  const texts = fillText(element.text, fields)
    .map((text) => tools.clean(text))
    .filter((text) => text !== '')
  const room = roomOf(box, element.rotation)
  const [size, least] = [Math.round(element.size * scale), Math.round(element.least * scale)]
  const { kind, letters } = tools.lettersFor(texts, Math.min(least, size))
  const fitted = fitText(texts, { width: room.width, height: room.height, size, least }, letters, element.rule)
  const taken = textHeight(fitted.lines.length, fitted.size)
  ends.set(element.id, box.y + Math.round(taken))
  const slack = { top: 0, middle: (room.height - taken) / 2, bottom: room.height - taken }[element.at]
  return fitted.lines.map((text, index) => {
    const y = Math.min(Math.round(slack + index * fitted.size * LINE_PITCH), room.height - fitted.size)
    const line = { x: 0, y, width: room.width, height: fitted.size }
    const { rotation, align } = element
    return { kind: 'text', element: element.id, text, box: turned(line, box, rotation), size: fitted.size, rotation, align, letters: kind }
  })
}

/** A text that follows another one begins where that one's text ends, and may have what that left free. */
function followed(element: TextElement, box: Dots, ends: TextPlace['ends'], template: LabelTemplate, scale: number): Dots {
  const before = template.elements.find(({ id }) => id === element.follows)
  const end = before && ends.get(before.id)
  if (before === undefined || end === undefined) return box
  const gap = Math.max(0, Math.round((element.y - before.y - before.height) * scale))
  const y = Math.min(box.y, end + gap)
  return { ...box, y, height: box.y + box.height - y }
}

function placeOther(
  element: Exclude<LabelElement, TextElement>,
  box: Dots,
  fields: LabelFields,
  tools: LayoutTools,
  scale: number,
): readonly Placed[] {
  const { id } = element
  switch (element.kind) {
    case 'line':
      return [{ kind: 'fill', element: id, box }]
    case 'box': {
      if (element.fill !== 'none') return [{ kind: element.fill === 'black' ? 'fill' : 'invert', element: id, box }]
      const thickness = Math.max(1, Math.min(Math.round(element.thickness * scale), Math.ceil(Math.min(box.width, box.height) / 2)))
      return [{ kind: 'frame', element: id, box, thickness }]
    }
    case 'triangle':
      return triangle(id, box, element.points)
    case 'image':
      return placeImage(element, box)
    case 'barcode':
      return barcode(element, box, fields, tools, scale)
  }
}

function barcode(element: BarcodeElement, box: Dots, fields: LabelFields, tools: LayoutTools, scale: number): readonly Placed[] {
  const isGs1 = element.symbology === 'gs1128' || element.symbology === 'gs1datamatrix'
  const text = tools.clean(fillText(element.text, isGs1 ? withoutBrackets(fields) : fields).join(''))
  const symbol = text === '' ? undefined : tools.symbolOf(element.symbology, text)
  return symbol ? placeBarcode({ element, text, symbol, box, most: element.module * scale, tools }) : []
}

function triangle(element: string, box: Dots, points: 'up' | 'down'): Placed[] {
  return Array.from({ length: box.height }, (_, row) => {
    const part = points === 'up' ? (row + 1) / box.height : (box.height - row) / box.height
    const width = Math.max(1, Math.round(box.width * part))
    const x = Math.min(Math.round(box.x + box.width / 2 - width / 2), box.x + box.width - width)
    return { kind: 'fill', element, box: { x, y: box.y + row, width, height: 1 } }
  })
}
