// Short words to write built-in templates in. Boxes are [x, y, width, height] in eighths of a millimetre: one dot at 203 dpi.
import type { BarcodeElement, BoxElement, Condition, LineElement, Symbology, TextElement, TriangleElement } from '../label-template.ts'

export type Eighths = readonly [x: number, y: number, width: number, height: number]

export function placeOf(id: string, [x, y, width, height]: Eighths) {
  return { id, x: x / 8, y: y / 8, width: width / 8, height: height / 8, rotation: 0 } as const
}

type TextLook = Partial<Pick<TextElement, 'rule' | 'align' | 'at' | 'follows' | 'when' | 'rotation'>> & {
  readonly size: number
  readonly least?: number
}

export function words(id: string, text: string, box: Eighths, look: TextLook): TextElement {
  const { size, least = size / 2, ...rest } = look
  return { ...placeOf(id, box), kind: 'text', text, rule: 'wrap', align: 'left', at: 'top', ...rest, size: size / 8, least: least / 8 }
}

type BarLook = Partial<Pick<BarcodeElement, 'when' | 'hasDigits' | 'rotation'>> & { readonly module?: number }

export function code(id: string, symbology: Symbology, text: string, box: Eighths, look: BarLook = {}): BarcodeElement {
  const { module = 4, ...rest } = look
  return { ...placeOf(id, box), kind: 'barcode', symbology, text, hasDigits: false, ...rest, module: module / 8 }
}

export function line(id: string, box: Eighths, when?: readonly Condition[]): LineElement {
  return { ...placeOf(id, box), kind: 'line', ...(when && { when }) }
}

export function inverted(id: string, box: Eighths): BoxElement {
  return { ...placeOf(id, box), kind: 'box', fill: 'inverted', thickness: 0.25 }
}

export function frame(id: string, box: Eighths, thickness = 2): BoxElement {
  return { ...placeOf(id, box), kind: 'box', fill: 'none', thickness: thickness / 8 }
}

export function triangle(id: string, points: 'up' | 'down', box: Eighths, when: readonly Condition[]): TriangleElement {
  return { ...placeOf(id, box), kind: 'triangle', points, when }
}

export const filled = (field: string): Condition => ({ field, is: 'filled' })
export const empty = (field: string): Condition => ({ field, is: 'empty' })
