import type { LabelDocument } from '#electron/documents/labels/label-document.ts'
import type { ToteLabel } from '#electron/documents/tote-label/model.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'

const WORDS = { en: 'Tote', de: 'Behälter' } as const

export function toteLabels({ template = builtInTemplate('toteLabel'), code, language }: ToteLabel): LabelDocument {
  return { template, labels: [{ fields: { code, barcode: code, sayTote: WORDS[language] }, copies: 1 }] }
}
