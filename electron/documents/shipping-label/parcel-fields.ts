import type { LabelDocument } from '#electron/documents/labels/label-document.ts'
import type { ParcelLabel } from '#electron/documents/shipping-label/model.ts'
import { parcelWording } from '#electron/documents/shipping-label/wording.ts'
import { documentFormat } from '#electron/documents/text/document-format.ts'
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
