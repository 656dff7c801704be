// What the readers of pictures say, written as a scanner would send it (ISO/IEC 15424).
import { isGtin } from '#shared/kernel/gs1.ts'
import { SEPARATOR } from '../gs1/element-string.ts'

/** Codes of zxing come with their AIM identifier. A UPC-A is an EAN-13 with a zero in front. Undefined for one that nothing proves. */
export function asScanned(symbology: string, text: string): string | undefined {
  if (text === '') return undefined
  // interleaved 2 of 5 reads halves of itself: only goods in 14 digits with their check digit are believed
  if (symbology.startsWith(']I') && !(text.length === 14 && isGtin(text))) return undefined
  if (symbology === ']E0' && /^\d{12}$/.test(text)) return `]E00${text}`
  return symbology + text
}

/** Quagga's readers of the kinds of bars that its answers are believed of. Of 20 pictures of a moving EAN-8 it misread one, check digit and all. */
export const quaggaReaders = ['ean_reader', 'code_128_reader'] as const

/** Quagga writes FNC1 as GS, the one in front too, and sometimes one more in place of the check character. */
export function asScannedByQuagga(format: string, text: string): string | undefined {
  if (format === 'ean_13') return `]E0${text}`
  if (format !== 'code_128') return undefined
  const bare = text.replace(new RegExp(`^${SEPARATOR}|${SEPARATOR}+$`, 'g'), '')
  return bare === '' ? undefined : `${text.startsWith(SEPARATOR) ? ']C1' : ']C0'}${bare}`
}
