/** Stickers on an A4 sheet, in millimetres. They stand in the middle of it. */
export interface StickerSheet {
  readonly columns: number
  readonly rows: number
  /** Undefined: they fill the sheet, whose edges are those of the outer ones. */
  readonly sticker?: { readonly width: number; readonly height: number; readonly gap: number } | undefined
  /** Which sticker is the first that is still on the sheet, counted row by row from 1. */
  readonly first?: number | undefined
}

export const A4_MM = { width: 210, height: 297 }

/** Sheets as they are sold, by the number on their box; `gap` is the white between two columns. */
export const soldSheets = [
  { name: 'Avery L7651', columns: 5, rows: 13, sticker: { width: 38.1, height: 21.2, gap: 2.54 } },
  { name: 'Avery L7159', columns: 3, rows: 8, sticker: { width: 63.5, height: 33.9, gap: 2.54 } },
  { name: 'Avery L7160', columns: 3, rows: 7, sticker: { width: 63.5, height: 38.1, gap: 2.54 } },
  { name: 'Avery L7163', columns: 2, rows: 7, sticker: { width: 99.1, height: 38.1, gap: 2.54 } },
  { name: 'Avery L7173', columns: 2, rows: 5, sticker: { width: 99.1, height: 57, gap: 2.54 } },
  { name: 'Avery L7165', columns: 2, rows: 4, sticker: { width: 99.1, height: 67.7, gap: 2.54 } },
  { name: 'Avery 3475', columns: 3, rows: 8, sticker: { width: 70, height: 36, gap: 0 } },
  { name: 'Avery 3474', columns: 3, rows: 8, sticker: { width: 70, height: 37, gap: 0 } },
  { name: 'Avery 3427', columns: 2, rows: 4, sticker: { width: 105, height: 74, gap: 0 } },
  { name: 'Avery 3483', columns: 2, rows: 2, sticker: { width: 105, height: 148, gap: 0 } },
] as const satisfies readonly (StickerSheet & { name: string })[]

/** How large each sticker of a sheet is. */
export function stickerSize({ columns, rows, sticker }: StickerSheet): { width: number; height: number } {
  return sticker ?? { width: A4_MM.width / columns, height: A4_MM.height / rows }
}

/** The upper left corner of a sticker, counted row by row from 0. */
export function stickerCorner(index: number, sheet: StickerSheet): { x: number; y: number } {
  const { width, height } = stickerSize(sheet)
  const gap = sheet.sticker?.gap ?? 0
  const left = (A4_MM.width - sheet.columns * width - (sheet.columns - 1) * gap) / 2
  const top = (A4_MM.height - sheet.rows * height) / 2
  return { x: left + (index % sheet.columns) * (width + gap), y: top + Math.floor(index / sheet.columns) * height }
}
