import { drawnLetters } from '#electron/documents/labels/drawn-letters.ts'
import { font0 } from '#electron/documents/labels/font-0.ts'
import { symbolOf } from '#electron/documents/labels/symbol-of.ts'
import { oneLine } from '#electron/documents/text/printable-text.ts'
import type { LayoutTools } from '#shared/domain/labels/layout-label.ts'
import type { PrinterProfile } from '#shared/domain/labels/printer-profile.ts'
import { residentFonts, residentLetters, smallestLetters } from '#shared/domain/labels/resident-fonts.ts'

/** What every code page of ours has: ASCII and the letters of Western Europe, which are the same in Latin 1 and Windows 1252. */
const WESTERN = /^[\x20-\x7e\xa1-\xff]*$/
/** TSPL has no word for these in a text that every maker's printers know. */
const UNSAFE_IN_TSPL = /["\\]/

const drawn = { kind: 'drawn', letters: drawnLetters } as const

/** How a printer's language shapes a label: which letters it has of its own, and how fine its dots are. */
export function layoutTools({ language, dpi }: PrinterProfile): LayoutTools {
  return { dpi, symbolOf, clean: oneLine, lettersFor: lettersOf(language, dpi) }
}

function lettersOf(language: PrinterProfile['language'], dpi: number): LayoutTools['lettersFor'] {
  if (language === 'zpl') return () => ({ kind: 'own', letters: font0 })
  if (language === 'escpos' || language === 'pdf') return () => drawn
  const fonts = residentFonts(language, dpi)
  const own = { kind: 'own', letters: residentLetters(fonts) } as const
  return (texts, least) => {
    const isSayable = texts.every((text) => WESTERN.test(text) && !(language === 'tspl' && UNSAFE_IN_TSPL.test(text)))
    return isSayable && smallestLetters(fonts) <= least ? own : drawn
  }
}
