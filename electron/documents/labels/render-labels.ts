import type { LabelDocument } from '#electron/documents/labels/label-document.ts'
import { layoutTools } from '#electron/documents/labels/layout-tools.ts'
import { writeEpl } from '#electron/documents/labels/write-epl.ts'
import { writeEscPos } from '#electron/documents/labels/write-escpos.ts'
import { writeTspl } from '#electron/documents/labels/write-tspl.ts'
import { writeZpl } from '#electron/documents/labels/write-zpl.ts'
import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import { layoutLabel } from '#shared/domain/labels/layout-label.ts'
import { type PrinterProfile, usualProfile } from '#shared/domain/labels/printer-profile.ts'

const writers = { zpl: writeZpl, epl: writeEpl, tspl: writeTspl, escpos: writeEscPos } as const

/** Labels as the bytes of a label printer's language. */
export function renderLabels(document: LabelDocument, profile: PrinterProfile = usualProfile): RenderedDocument {
  const { language } = profile
  if (language === 'pdf') throw new Error('pages are written by writeLabelPdf')
  const { dpi, darkness, speed, widthMm } = profile
  const template = { ...document.template, widthMm: Math.min(document.template.widthMm, widthMm ?? document.template.widthMm) }
  const tools = layoutTools(profile)
  const labels = document.labels.map(({ fields, copies }) =>
    writers[language](layoutLabel(template, fields, tools), { copies, darkness, speed }),
  )
  const pages = document.labels.reduce((sum, { copies }) => sum + copies, 0)
  return { mediaType: `application/${language}`, bytes: new Uint8Array(Buffer.concat(labels)), pages, dpi }
}
