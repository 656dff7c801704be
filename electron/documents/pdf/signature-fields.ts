import type { Column, Content } from 'pdfmake/interfaces.js'
import { INK } from '#electron/documents/pdf/palette.ts'
import { caption } from '#electron/documents/pdf/typesetting.ts'

const WIDTH = 200

/** Lines to sign on, side by side at the foot of a sheet, each with its name below. */
export function signatureFields(...names: readonly string[]): Content {
  const field = (name: string): Column => ({
    width: WIDTH,
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.6, lineColor: INK }] },
      caption(name, { margin: [0, 3, 0, 0] }),
    ],
  })
  return { columns: names.map(field), columnGap: 24, margin: [0, 44, 0, 0], unbreakable: true }
}
