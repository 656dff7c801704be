import { binLabels } from '#electron/documents/bin-label/bin-fields.ts'
import type { LabelDocument } from '#electron/documents/labels/label-document.ts'
import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import { productLabels } from '#electron/documents/product-label/product-fields.ts'
import { parcelLabels } from '#electron/documents/shipping-label/parcel-fields.ts'
import { toteLabels } from '#electron/documents/tote-label/tote-fields.ts'
import type { LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { makeSscc } from '#shared/kernel/gs1.ts'

/** A label of made-up data, to look at a template by. */
export interface SampleLabel {
  kind: 'sampleLabel'
  template: LabelTemplate
  language: DocumentLanguage
}

/** Plausible, and of the length that is usual, not the shortest. */
export function sampleLabels({ template, language }: SampleLabel): LabelDocument {
  switch (template.kind) {
    case 'binLabel':
      return binLabels({ kind: 'binLabel', template, bins: [{ code: 'A-03-2', zone: 'Zone A', arrow: 'up' }] })
    case 'productLabel': {
      const name = 'Assam second flush, loose leaf, 250 g tin'
      const product = { sku: 'TEA-ASSAM-250', name, barcode: '4006381333931', lot: 'L2601-07', expiresOn: '2027-11-30' } as const
      return productLabels({ kind: 'productLabel', template, products: [product], language })
    }
    case 'toteLabel':
      return toteLabels({ kind: 'toteLabel', template, code: 'T-017', language })
    default:
      return parcelLabels({
        kind: template.kind,
        template,
        sender: { name: 'Nordkontor Tea Trading', lines: ['Speicherstr. 4', '20457 Hamburg'] },
        shipTo: { name: 'Müller & Söhne Feinkost KG', lines: ['Wareneingang, Tor 3', 'Industriestraße 99', '70565 Stuttgart'] },
        carrier: 'DHL',
        service: 'Paket',
        orderNumber: 'SO-000123',
        packageNumber: 2,
        packageCount: 3,
        weightGrams: 6420,
        sscc: makeSscc(0, '4012345', 12_345),
        trackingNumber: '00340434292135100186',
        shipsOn: '2026-03-06',
        contents: [
          { quantity: 12, description: 'Earl Grey tea 250 g', worth: 107_40, hsCode: '090230', originCountry: 'IN', weightGrams: 3480 },
          { quantity: 2, description: 'Stoneware mug, blue', worth: 25_00, hsCode: '691200', originCountry: 'PT', weightGrams: 760 },
        ],
        currency: 'EUR',
        language,
      })
  }
}
