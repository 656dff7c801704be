import type { DocumentLanguage } from '#electron/documents/printed-address.ts'

/** Every word of a command sheet that is not a command's own. */
export interface CommandSheetWording {
  /** For the printer's dialog and the archive. */
  subject: string
  hint: string
  key(name: string): string
  asOf(day: string): string
  page(document: string, page: number, pages: number): string
}

const WORDING: Record<DocumentLanguage, CommandSheetWording> = {
  en: {
    subject: 'Command codes',
    hint: 'Scan a code to do what its word says, on the screen that shows the word.',
    key: (name) => `Key ${name}`,
    asOf: (day) => `as of ${day}`,
    page: (document, page, pages) => `${document} · page ${page} of ${pages}`,
  },
  de: {
    subject: 'Befehlscodes',
    hint: 'Ein Code tut, was sein Wort sagt, auf jedem Bildschirm, der das Wort zeigt.',
    key: (name) => `Taste ${name}`,
    asOf: (day) => `Stand ${day}`,
    page: (document, page, pages) => `${document} · Seite ${page} von ${pages}`,
  },
}

/** The words of a command sheet in the warehouse's language. */
export function commandSheetWording(language: DocumentLanguage): CommandSheetWording {
  return WORDING[language]
}
