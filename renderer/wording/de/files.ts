import type { files as english } from '#renderer/wording/en/files.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const files: SameShape<typeof english> = {
  kind: {
    png: 'ein PNG-Bild',
    jpeg: 'ein JPEG-Bild',
    webp: 'ein WebP-Bild',
    pdf: 'ein PDF',
    text: 'reiner Text',
    heic: 'ein HEIC-Foto',
    xlsx: 'eine Excel-Tabelle',
    docx: 'ein Word-Dokument',
    ods: 'eine OpenDocument-Tabelle',
    odt: 'ein OpenDocument-Text',
    svg: 'eine SVG-Zeichnung',
    gif: 'ein GIF-Bild',
    bmp: 'ein BMP-Bild',
    tiff: 'ein TIFF-Bild',
    avif: 'ein AVIF-Bild',
    html: 'eine Webseite',
    zip: 'ein ZIP-Archiv oder Office-Dokument',
    macros: 'ein Office-Dokument mit Programmen darin',
    program: 'ein Programm',
    empty: 'leer',
    unknown: 'von unbekannter Art',
  },
}
