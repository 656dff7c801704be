import type { StickerSheet } from './sticker-sheets.ts'

/** What label printers are spoken to in. `pdf`: a sheet or page from an office printer. */
export const labelLanguages = ['zpl', 'epl', 'tspl', 'escpos', 'pdf'] as const
export type LabelLanguage = (typeof labelLanguages)[number]

/** Dots to the inch of print heads. */
export const labelResolutions = [203, 300, 600] as const
export type LabelResolution = (typeof labelResolutions)[number]

/** How a printer wants its labels. */
export interface PrinterProfile {
  readonly language: LabelLanguage
  readonly dpi: LabelResolution
  /** How wide its print head is; a wider label is cut at its right. Millimetres. */
  readonly widthMm?: number | undefined
  /** From 0 to 15, in the printer's own steps; undefined leaves it as it is set at the printer. */
  readonly darkness?: number | undefined
  /** Inches a second. */
  readonly speed?: number | undefined
  /** Of `pdf`: the sheet of stickers; without it each label has a page of its own size. */
  readonly sheet?: StickerSheet | undefined
}

/** What a printer is taken for that nobody has described: what label printers were before they had a profile. */
export const usualProfile: PrinterProfile = { language: 'zpl', dpi: 203 }

/** A printer's profile, and how many of each label are wanted on the same sheets; label printers count copies by themselves. */
export interface LabelPrint extends PrinterProfile {
  readonly copies?: number | undefined
}
