import type { Placed } from '#shared/domain/labels/placed.ts'

/** Letters that mean nothing to any printer's language, so that a barcode made of them needs no escaping anywhere. */
const HARMLESS = /^[0-9A-Za-z ./+-]{1,60}$/

/** The barcodes that a printer draws by itself. Everything else is sent as dots, which come out the same from every printer. */
export type NativeBarcode = 'code128' | 'sscc' | 'ean13' | 'code39'

export function nativeBarcode({ symbology, text }: Placed & { kind: 'barcode' }): NativeBarcode | undefined {
  if (symbology === 'code128') return HARMLESS.test(text) ? 'code128' : undefined
  if (symbology === 'gs1128') return /^\(00\)\d{18}$/.test(text) ? 'sscc' : undefined
  if (symbology === 'code39') return /^[0-9A-Z ./+-]{1,30}$/.test(text) ? 'code39' : undefined
  return (symbology === 'ean' || symbology === 'upca') && text.length >= 12 ? 'ean13' : undefined
}
