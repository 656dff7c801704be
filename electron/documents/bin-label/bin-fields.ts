import type { BinLabel } from '#electron/documents/bin-label/model.ts'
import type { LabelDocument } from '#electron/documents/labels/label-document.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import { resized } from '#shared/domain/labels/built-in/stretched.ts'

/** Labels for bins, one for each in the order given. */
export function binLabels({ template = builtInTemplate('binLabel'), size, bins }: BinLabel): LabelDocument {
  return {
    template: size ? resized(template, size) : template,
    labels: bins.map(({ code, barcode = code, zone = '', arrow = '' }) => ({ fields: { code, barcode, zone, arrow }, copies: 1 })),
  }
}
