// A product as it is typed, and what the hub takes of it.

import type { ProductView } from '#shared/contract/catalog.ts'
import type { Gs1Problem } from '#shared/domain/scanning/gs1/faults.ts'
import type { ReadScan } from '#shared/domain/scanning/read-scan.ts'

export type BarcodeDraft = { readonly id: string; readonly code: string; readonly packQuantity: number | undefined }

export type ProductDraft = {
  readonly sku: string
  readonly name: string
  readonly unit: string
  readonly unitPrice: string | undefined
  /** Percent, as it is typed: '19', '7.5'. */
  readonly taxPercent: string | undefined
  readonly weightGrams: number | undefined
  readonly hsCode: string
  /** Two letters, or empty. */
  readonly originCountry: string
  readonly barcodes: readonly BarcodeDraft[]
}

export function emptyProduct(unit: string, taxRateBp: number): ProductDraft {
  return {
    sku: '',
    name: '',
    unit,
    unitPrice: undefined,
    taxPercent: percentOf(taxRateBp),
    weightGrams: 0,
    hsCode: '',
    originCountry: '',
    barcodes: [],
  }
}

export function draftOfProduct({ taxRateBp, barcodes, ...product }: ProductView): ProductDraft {
  const { sku, name, unit, unitPrice, weightGrams, hsCode, originCountry } = product
  const rows = barcodes.map(({ code, packQuantity }) => ({ id: code, code, packQuantity }))
  return { sku, name, unit, unitPrice, taxPercent: percentOf(taxRateBp), weightGrams, hsCode, originCountry, barcodes: rows }
}

/** The code that an item is to be known by: its GTIN where the scan has one, whatever lot or date stands beside it, else the scan itself. */
export function barcodeOf({ kind, text, elements, problem }: ReadScan): {
  readonly code: string | undefined
  readonly problem: Gs1Problem | undefined
} {
  if (problem) return { code: undefined, problem }
  const gtin = elements.get('01') ?? elements.get('02')
  return { code: gtin === undefined || kind === 'gtin' ? text : gtin.replace(/^0/, ''), problem: undefined }
}

/** A scanned barcode joins the list once; a code that is there already changes nothing. */
export function withBarcode(draft: ProductDraft, code: string, id: string): ProductDraft {
  if (draft.barcodes.some((barcode) => barcode.code === code)) return draft
  return { ...draft, barcodes: [...draft.barcodes, { id, code, packQuantity: 1 }] }
}

/** What the hub takes; undefined while something is missing. Rows without a code are left out. */
export function productInput(draft: ProductDraft) {
  const { unitPrice, taxPercent, weightGrams } = draft
  const filled = draft.barcodes.filter(({ code }) => code.trim() !== '')
  const barcodes = filled.flatMap(({ code, packQuantity }) => (packQuantity === undefined ? [] : [{ code: code.trim(), packQuantity }]))
  const hasNames = [draft.sku, draft.name, draft.unit].every((word) => word.trim() !== '')
  if (!hasNames || unitPrice === undefined || taxPercent === undefined || barcodes.length < filled.length) return undefined
  const { sku, name, unit, originCountry } = draft
  const hsCode = tariffDigits(draft.hsCode)
  if (hsCode === undefined) return undefined
  return {
    sku,
    name,
    unit,
    unitPrice,
    taxRateBp: basisPointsOf(taxPercent),
    weightGrams: weightGrams ?? 0,
    hsCode,
    originCountry,
    barcodes,
  }
}

/** A tariff code without the points that group it; undefined when it is none. */
export function tariffDigits(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.]/g, '')
  return digits === '' || /^\d{6,14}$/.test(digits) ? digits : undefined
}

function percentOf(basisPoints: number): string {
  return String(basisPoints / 100)
}

/** At most two decimals, so the product is whole but for the float's last digits. */
function basisPointsOf(percent: string): number {
  return Math.round(Number(percent) * 100)
}
