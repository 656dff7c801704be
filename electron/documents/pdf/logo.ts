import type { Content } from 'pdfmake/interfaces.js'
import { mm } from '#electron/documents/pdf/paper.ts'
import type { PrintedPicture } from '#electron/documents/printed-picture.ts'

/** The room for a logo at a document's head; it fills what its own proportions allow. */
const LOGO_BOX = { width: mm(50), height: mm(18) }

/** The company's logo. It is an ornament: the name stands beside it in letters, for everyone who reads with the ears. */
export function logoPicture({ kind, base64 }: PrintedPicture, gapBelow: number): Content {
  return { image: `data:image/${kind};base64,${base64}`, fit: [LOGO_BOX.width, LOGO_BOX.height], margin: [0, 0, 0, gapBelow] }
}
