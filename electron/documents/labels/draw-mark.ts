// Things at their places as dots, for what a printer's language has no word for.
import { drawText } from '#electron/documents/labels/drawn-letters.ts'
import { Bitmap } from '#shared/domain/labels/bitmap.ts'
import type { Dots, Placed } from '#shared/domain/labels/placed.ts'
import { turned } from '#shared/domain/labels/turn.ts'

export interface DrawnMark {
  readonly x: number
  readonly y: number
  readonly bitmap: Bitmap
}

/** The part of a text's line that words of this width take, by the line's alignment, as it is seen on the label. */
export function alignedBox(mark: Placed & { kind: 'text' }, width: number): Dots {
  const { box, rotation, align, size } = mark
  const length = rotation === 90 || rotation === 270 ? box.height : box.width
  const slack = Math.max(0, length - width)
  const x = align === 'left' ? 0 : Math.floor(align === 'right' ? slack : slack / 2)
  return turned({ x, y: 0, width: Math.min(width, length), height: size }, box, rotation)
}

/** A text, barcode or picture as dots. */
export function drawMark(mark: Placed & { kind: 'text' | 'barcode' | 'picture' }): DrawnMark {
  if (mark.kind === 'picture') return { ...corner(mark.box), bitmap: mark.bitmap }
  if (mark.kind === 'barcode') return { ...corner(mark.box), bitmap: drawSymbol(mark) }
  const bitmap = drawText(mark.text, mark.size)
  return { ...corner(alignedBox(mark, bitmap.width)), bitmap: bitmap.turned(mark.rotation) }
}

function drawSymbol({ symbol, module, box, rotation }: Placed & { kind: 'barcode' }): Bitmap {
  const isUpright = rotation === 0 || rotation === 180
  const bitmap = new Bitmap(isUpright ? box.width : box.height, isUpright ? box.height : box.width)
  if (symbol.kind === 'bars') {
    let x = 0
    symbol.widths.forEach((width, index) => {
      if (index % 2 === 0) bitmap.fill(x, 0, width * module, bitmap.height)
      x += width * module
    })
  } else {
    symbol.cells.forEach((cell, index) => {
      const [column, row] = [index % symbol.columns, Math.floor(index / symbol.columns)]
      const height = symbol.rowHeight * module
      if (cell === 1) bitmap.fill(column * module, row * height, module, height)
    })
  }
  return bitmap.turned(rotation)
}

/** Puts anything onto the dots of a whole label. */
export function drawOnto(label: Bitmap, mark: Placed): void {
  const { x, y, width, height } = mark.box
  switch (mark.kind) {
    case 'fill':
      label.fill(x, y, width, height)
      return
    case 'invert':
      label.invert(x, y, width, height)
      return
    case 'frame':
      for (const side of frameSides(mark.box, mark.thickness)) label.fill(side.x, side.y, side.width, side.height)
      return
    default: {
      const drawn = drawMark(mark)
      label.lay(drawn.bitmap, drawn.x, drawn.y)
    }
  }
}

/** The four sides of a frame. */
export function frameSides({ x, y, width, height }: Dots, thickness: number): readonly Dots[] {
  return [
    { x, y, width, height: thickness },
    { x, y: y + height - thickness, width, height: thickness },
    { x, y, width: thickness, height },
    { x: x + width - thickness, y, width: thickness, height },
  ]
}

function corner({ x, y }: Dots): { x: number; y: number } {
  return { x, y }
}
