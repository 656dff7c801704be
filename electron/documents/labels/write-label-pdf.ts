// Labels from an office printer: each on a page of its own size, or several on an A4 sheet of stickers.
import type { Content } from 'pdfmake/interfaces.js'
import { drawOnto } from '#electron/documents/labels/draw-mark.ts'
import type { LabelDocument } from '#electron/documents/labels/label-document.ts'
import { layoutTools } from '#electron/documents/labels/layout-tools.ts'
import { pngOf } from '#electron/documents/labels/png-of.ts'
import { A4, mm } from '#electron/documents/pdf/paper.ts'
import { writePdf } from '#electron/documents/pdf/write-pdf.ts'
import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import { Bitmap } from '#shared/domain/labels/bitmap.ts'
import { resized } from '#shared/domain/labels/built-in/stretched.ts'
import { layoutLabel } from '#shared/domain/labels/layout-label.ts'
import type { LabelPrint } from '#shared/domain/labels/printer-profile.ts'
import { type StickerSheet, stickerCorner, stickerSize } from '#shared/domain/labels/sticker-sheets.ts'

/** White around a label on a sheet, because no office printer meets a sticker's edge exactly. */
const MARGIN = 2
/** A day that says nothing: labels are no record of when they were printed, and the same labels are the same bytes. */
const DATED_ON = '2000-01-01'

/** Labels as PDF. On a sheet every label is as large as its sticker lets it be, and begins at the first sticker that is left on it. */
export async function writeLabelPdf(document: LabelDocument, profile: LabelPrint): Promise<RenderedDocument> {
  const { sheet } = profile
  const template = sheet ? resized(document.template, sizeWithin(document.template, stickerSize(sheet))) : document.template
  const pictures = document.labels.flatMap(({ fields, copies }) => {
    const placed = layoutLabel(template, fields, layoutTools({ ...profile, language: 'pdf' }))
    const bitmap = new Bitmap(placed.width, placed.height)
    for (const mark of placed.marks) drawOnto(bitmap, mark)
    return Array<string>(copies * (profile.copies ?? 1)).fill(`data:image/png;base64,${Buffer.from(pngOf(bitmap)).toString('base64')}`)
  })
  const aPage = sheet ? sheet.columns * sheet.rows : 1
  const taken = sheet ? Math.min(aPage, sheet.first ?? 1) - 1 : 0
  const content = pictures.map((image, nth): Content => {
    const index = nth + taken
    const place = sheet ? placeOn(index % aPage, sheet, template) : { x: 0, y: 0 }
    const isNewPage = nth > 0 && index % aPage === 0
    return {
      image,
      width: mm(template.widthMm),
      height: mm(template.heightMm),
      absolutePosition: { x: mm(place.x), y: mm(place.y) },
      ...(isNewPage && { pageBreak: 'before' as const }),
    }
  })
  return writePdf({
    title: template.kind,
    author: 'Packbench',
    language: 'en',
    datedOn: DATED_ON,
    paper: sheet ? A4 : { width: mm(template.widthMm), height: mm(template.heightMm) },
    margins: { left: 0, top: 0, right: 0, bottom: 0 },
    content,
    footer: () => '',
  })
}

function sizeWithin(label: { widthMm: number; heightMm: number }, room: { width: number; height: number }) {
  const part = Math.min((room.width - 2 * MARGIN) / label.widthMm, (room.height - 2 * MARGIN) / label.heightMm)
  return { widthMm: label.widthMm * part, heightMm: label.heightMm * part }
}

/** In the middle of its sticker. */
function placeOn(index: number, sheet: StickerSheet, label: { widthMm: number; heightMm: number }): { x: number; y: number } {
  const [{ x, y }, { width, height }] = [stickerCorner(index, sheet), stickerSize(sheet)]
  return { x: x + (width - label.widthMm) / 2, y: y + (height - label.heightMm) / 2 }
}
