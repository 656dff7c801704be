import type { ReadDb } from '#electron/database/schema.ts'
import type { Invoice as PrintedInvoice } from '#electron/documents/invoice/model.ts'
import type { PrintedAddress } from '#electron/documents/printed-address.ts'
import type { Address } from '#shared/contract/terms.ts'
import { addressLines } from '#shared/domain/printing/address-lines.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { loadLogo } from '../setup/company-logo.ts'
import { type Invoice, loadInvoice } from './invoicing.sql.ts'
import { loadCustomerReferences, loadDeliveredShipment } from './shipped-goods.sql.ts'

/**
 * An invoice as it is printed, or undefined when there is none with this id. Seller and buyer are those of the day of issue,
 * whatever has changed since; only what was paid, and the logo, are as of now.
 */
export async function invoiceModel(db: ReadDb, id: string, { isCopy }: { isCopy: boolean }): Promise<PrintedInvoice | undefined> {
  const invoice = await loadInvoice(db, id)
  if (!invoice) return undefined
  const shipment = must(await loadDeliveredShipment(db, invoice.shipmentId), `the shipment of invoice ${invoice.number}`)
  const references = await loadCustomerReferences(db, [...new Set(invoice.lines.map((line) => line.orderId))])
  const { number, issuedOn, dueOn, currency, netMinor, taxMinor, grossMinor, paidMinor, language } = invoice
  const { goodsMinor, allowanceMinor, chargeMinor } = invoice
  return {
    kind: 'invoice',
    number,
    issuedOn,
    dueOn,
    currency,
    netMinor,
    taxMinor,
    grossMinor,
    goodsMinor,
    allowanceMinor,
    chargeMinor,
    paidMinor,
    language,
    isSmallBusiness: invoice.lines.some((line) => line.taxReason === 'smallBusiness'),
    isCopy,
    seller: sellerOf(invoice),
    logo: await loadLogo(db),
    buyer: buyerOf(invoice),
    shipTo: elsewhere(invoice, shipment.shipTo),
    orderNumbers: [...new Set(invoice.lines.map((line) => line.orderNumber))],
    customerReference: references.join(', ') || undefined,
    deliveredOn: dayOf(shipment.shippedAt, invoice.seller.timeZone),
    lines: invoice.lines.map(
      ({ position, sku, description, quantity, unit, unitPrice, allowanceMinor: allowance, taxRateBp, netMinor: net }) => {
        return { position, sku, description, quantity, unit, unitPrice, allowanceMinor: allowance, taxRateBp, netMinor: net }
      },
    ),
    taxes: invoice.taxes.map(({ category, rateBp, netMinor: net, taxMinor: tax }) => ({ category, rateBp, netMinor: net, taxMinor: tax })),
  }
}

function sellerOf(invoice: Invoice): PrintedInvoice['seller'] {
  const { name, address, taxNumber, email, phone, iban, bic } = invoice.seller
  return {
    ...printed(invoice, name, address),
    countryCode: address.country,
    taxNumber: taxNumber || undefined,
    email: email || undefined,
    phone: phone || undefined,
    bank: iban ? { iban, bic: bic || undefined } : undefined,
  }
}

function buyerOf(invoice: Invoice): PrintedInvoice['buyer'] {
  const { name, address, taxNumber, number } = invoice.buyer
  return { ...printed(invoice, name, address), taxNumber: taxNumber || undefined, customerNumber: number }
}

/** Where the goods went, if that is not where the invoice goes. */
function elsewhere(invoice: Invoice, shipTo: Address): PrintedAddress | undefined {
  const there = printed(invoice, shipTo.name, shipTo)
  const { address } = invoice.buyer
  return JSON.stringify(there) === JSON.stringify(printed(invoice, address.name, address)) ? undefined : there
}

/** An address under a name; who is named in the address besides comes first among its lines. */
function printed({ seller, language }: Invoice, name: string, address: Address): PrintedAddress {
  const lines = addressLines(address, { country: seller.address.country, language })
  return { name, lines: address.name === name ? lines : [address.name, ...lines] }
}
