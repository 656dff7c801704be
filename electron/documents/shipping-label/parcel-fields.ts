import type { LabelDocument } from '#electron/documents/labels/label-document.ts'
import { customsWording } from '#electron/documents/shipping-label/customs-wording.ts'
import type { PackedLine, ParcelLabel } from '#electron/documents/shipping-label/model.ts'
import { parcelWording } from '#electron/documents/shipping-label/wording.ts'
import { type DocumentFormat, documentFormat } from '#electron/documents/text/document-format.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import type { LabelFields } from '#shared/domain/labels/label-template.ts'

/** One label of one package. */
export function parcelLabels(label: ParcelLabel): LabelDocument {
  return { template: label.template ?? builtInTemplate(label.kind), labels: [{ fields: parcelFields(label), copies: 1 }] }
}

function parcelFields(label: ParcelLabel): LabelFields {
  const say = parcelWording(label.language)
  const format = documentFormat(label.language, '')
  const { sender, shipTo, carrier, service, orderNumber, trackingNumber = '', contents = [], currency = 'EUR' } = label
  return {
    ...customsWording(label.language),
    sayFrom: say.from,
    sayTo: say.to,
    sayShips: say.shipsOn,
    sayOrder: say.order,
    sayPackage: say.package,
    sayWeight: say.weight,
    sayNumber: trackingNumber ? say.tracking : say.order,
    sayContents: say.contents,
    sayReturn: say.returned,
    sayReason: say.reason,
    sender: [sender.name, ...sender.lines],
    senderName: sender.name,
    senderLines: sender.lines,
    shipTo: [shipTo.name, ...shipTo.lines],
    shipToName: shipTo.name,
    shipToLines: shipTo.lines,
    carrier,
    service,
    copy: label.isCopy ? say.copy.toUpperCase() : '',
    by: [carrier, service, label.isCopy ? say.copy.toUpperCase() : ''].filter(Boolean).join('  '),
    orderNumber,
    orders: [orderNumber, ...(label.furtherOrders ?? [])].join(', '),
    // the carrier's number as bars, or the order's where the carrier gives none (an own van, a pick-up)
    number: trackingNumber || orderNumber,
    trackingNumber,
    packageNumber: String(label.packageNumber),
    packageCount: String(label.packageCount),
    package: say.packageOf(label.packageNumber, label.packageCount),
    weight: label.weightGrams === undefined ? '' : format.weight(label.weightGrams),
    sscc: label.sscc ?? '',
    shipsOn: format.day(label.shipsOn),
    contents: contents.map(({ quantity, description }) => `${format.quantity(quantity)} x ${description}`),
    declared: contents.flatMap((line) => declared(line, format, currency)),
    values: contents.map(({ worth }) => format.amount(worth, currency)),
    total:
      contents.length === 0
        ? ''
        : format.money(
            contents.reduce((sum, { worth }) => sum + worth, 0),
            currency,
          ),
    contentKind: 'goods',
  }
}

/** A line for the customs in two paragraphs, so that what belongs together stays together however long the description is. */
function declared(line: PackedLine, format: DocumentFormat, currency: string): string[] {
  const { quantity, description, worth, hsCode = '', originCountry = '', weightGrams = 0 } = line
  const weight = weightGrams > 0 ? format.weight(weightGrams) : ''
  const facts = [hsCode && `HS ${grouped(hsCode)}`, originCountry, weight, format.money(worth, currency)]
  return [`${format.quantity(quantity)} x ${description}`, facts.filter(Boolean).join(', ')]
}

/** As tariffs are printed: 0902.30, 0902.30.0000. */
function grouped(hsCode: string): string {
  return [hsCode.slice(0, 4), hsCode.slice(4, 6), hsCode.slice(6)].filter(Boolean).join('.')
}
