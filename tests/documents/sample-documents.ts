import type { BinLabel } from '#electron/documents/bin-label/model.ts'
import type { CommandSheet } from '#electron/documents/command-sheet/model.ts'
import type { CreditNote, Invoice, InvoiceLine } from '#electron/documents/invoice/model.ts'
import type { PackingSlip } from '#electron/documents/packing-slip/model.ts'
import type { PickListSheet } from '#electron/documents/pick-list-sheet/model.ts'
import type { ProductLabel } from '#electron/documents/product-label/model.ts'
import type { ShippingLabel } from '#electron/documents/shipping-label/model.ts'
import { scannerTestCode } from '#shared/domain/scanning/scanner-profile.ts'
import { makeSscc } from '#shared/kernel/gs1.ts'
import { lineNet, taxOn } from '#shared/kernel/money.ts'

const SELLER: Invoice['seller'] = {
  name: 'Teehaus am Hafen GmbH',
  lines: ['Am Sandtorkai 12', '20457 Hamburg', 'Deutschland'],
  countryCode: 'DE',
  taxNumber: 'DE123456789',
  registration: 'Amtsgericht Hamburg HRB 98765',
  email: 'rechnung@teehaus-hafen.example',
  phone: '+49 40 555 0100',
  bank: { bankName: 'Hamburger Sparbank', iban: 'DE02120300000000202051', bic: 'BYLADEM1001' },
}

/** One line of an invoice, its net computed as the law asks. */
export function anInvoiceLine(position: number, line: Partial<InvoiceLine> = {}): InvoiceLine {
  const quantity = line.quantity ?? 12
  const unitPrice = line.unitPrice ?? '8.95'
  return {
    position,
    sku: 'TEA-ASSAM-250',
    description: 'Assam second flush, loose leaf, 250 g tin',
    unit: 'pcs',
    taxRateBp: 700,
    netMinor: lineNet(unitPrice, quantity, 'EUR'),
    ...line,
    quantity,
    unitPrice,
  }
}

/** An invoice whose sums follow from its lines; every tax group standard rated. */
export function anInvoice(change: Partial<Omit<Invoice, 'kind'>> = {}): Invoice {
  const invoiceLines = change.lines ?? [
    anInvoiceLine(1),
    anInvoiceLine(2, { sku: 'TEA-SENCHA-100', description: 'Sencha Kagoshima, organic, 100 g', quantity: 40, unitPrice: '6.4' }),
    anInvoiceLine(3, { sku: 'POT-CAST-08', description: 'Cast iron teapot 0.8 l, black', quantity: 3, unitPrice: '54.9', taxRateBp: 1900 }),
    anInvoiceLine(4, {
      sku: 'CUP-PORC-02',
      description: 'Porcelain cup 0.2 l, white glaze',
      quantity: 24,
      unitPrice: '4.125',
      taxRateBp: 1900,
    }),
    anInvoiceLine(5, { sku: 'FREIGHT', description: 'Freight and packing', quantity: 1, unitPrice: '9.8', unit: 'flat', taxRateBp: 1900 }),
  ]
  const rates = [...new Set(invoiceLines.map((line) => line.taxRateBp))].sort((a, b) => a - b)
  const taxes = rates.map((rateBp) => {
    const net = invoiceLines.filter((line) => line.taxRateBp === rateBp).reduce((sum, line) => sum + line.netMinor, 0)
    return { rateBp, category: 'S' as const, netMinor: net, taxMinor: taxOn(net, rateBp) }
  })
  const netMinor = invoiceLines.reduce((sum, line) => sum + line.netMinor, 0)
  const taxMinor = taxes.reduce((sum, tax) => sum + tax.taxMinor, 0)
  return {
    kind: 'invoice',
    number: 'INV-2026-00045',
    issuedOn: '2026-03-09',
    dueOn: '2026-04-08',
    currency: 'EUR',
    seller: SELLER,
    buyer: {
      name: 'Müller & Söhne Feinkost KG',
      lines: ['Frau Dr. Ingeborg Müller', 'Königstraße 7', '70173 Stuttgart'],
      taxNumber: 'DE987654321',
      customerNumber: 'C-10482',
    },
    orderNumbers: ['SO-000123', 'SO-000127'],
    customerReference: 'PO 4500012345',
    deliveredOn: '2026-03-06',
    lines: invoiceLines,
    taxes,
    netMinor,
    taxMinor,
    grossMinor: netMinor + taxMinor,
    paidMinor: 0,
    language: 'en',
    ...change,
  }
}

/** A credit note for the sample invoice. */
export function aCreditNote(change: Partial<Omit<CreditNote, 'kind'>> = {}): CreditNote {
  const { dueOn: _dueOn, paidMinor: _paidMinor, ...body } = anInvoice({ number: 'CN-2026-00007', issuedOn: '2026-03-20' })
  return { ...body, kind: 'creditNote', creditedInvoice: { number: 'INV-2026-00045', issuedOn: '2026-03-09' }, ...change }
}

/** The second of three packages of an order of which something is still to come. */
export function aPackingSlip(change: Partial<Omit<PackingSlip, 'kind'>> = {}): PackingSlip {
  return {
    kind: 'packingSlip',
    orderNumber: 'SO-000123',
    customerReference: 'PO 4500012345',
    orderedOn: '2026-03-02',
    packedOn: '2026-03-06',
    sender: SELLER,
    shipTo: { name: 'Müller Lager Süd', lines: ['Wareneingang, Tor 3', 'Industriestraße 99', '70565 Stuttgart'] },
    packageNumber: 2,
    packageCount: 3,
    sscc: makeSscc(0, '4012345', 12_345),
    weightGrams: 6_420,
    carrier: 'DHL Paket',
    trackingNumber: '00340434292135100186',
    contents: [
      {
        sku: 'TEA-ASSAM-250',
        description: 'Assam second flush, loose leaf, 250 g tin',
        quantity: 12,
        unit: 'pcs',
        lot: 'L2601-07',
        expiresOn: '2027-11-30',
      },
      {
        sku: 'TEA-SENCHA-100',
        description: 'Sencha Kagoshima, organic, 100 g',
        quantity: 40,
        unit: 'pcs',
        lot: 'L2512-88',
        expiresOn: '2027-06-30',
      },
      {
        sku: 'POT-ELEC-17',
        description: 'Electric kettle 1.7 l with temperature control',
        quantity: 2,
        unit: 'pcs',
        serials: ['K17-000912', 'K17-000913'],
      },
      { sku: 'CUP-PORC-02', description: 'Porcelain cup 0.2 l, white glaze', quantity: 24, unit: 'pcs' },
    ],
    stillToCome: [
      { sku: 'POT-CAST-08', description: 'Cast iron teapot 0.8 l, black', quantity: 1, unit: 'pcs', expectedOn: '2026-03-19' },
      { sku: 'TIN-RED-50', description: 'Gift tin, red', quantity: 50, unit: 'pcs' },
    ],
    language: 'en',
    ...change,
  }
}

/** A walk through six bins for two orders. */
export function aPickListSheet(change: Partial<Omit<PickListSheet, 'kind'>> = {}): PickListSheet {
  return {
    kind: 'pickListSheet',
    number: 'PL-000871',
    warehouse: 'Hamburg, Am Sandtorkai',
    countryCode: 'DE',
    createdOn: '2026-03-06',
    shipOn: '2026-03-06',
    picker: 'Ayşe Yılmaz',
    orderNumbers: ['SO-000123', 'SO-000127'],
    tasks: [
      {
        bin: 'A-01-2',
        sku: 'TEA-ASSAM-250',
        description: 'Assam second flush, loose leaf, 250 g tin',
        quantity: 12,
        unit: 'pcs',
        lot: 'L2601-07',
        goesInto: 'TOTE-014',
      },
      {
        bin: 'A-03-1',
        sku: 'TEA-SENCHA-100',
        description: 'Sencha Kagoshima, organic, 100 g',
        quantity: 40,
        unit: 'pcs',
        lot: 'L2512-88',
        goesInto: 'TOTE-014',
      },
      { bin: 'A-03-4', sku: 'TIN-RED-50', description: 'Gift tin, red', quantity: 6, unit: 'pcs', goesInto: 'TOTE-015' },
      {
        bin: 'B-11-1',
        sku: 'CUP-PORC-02',
        description: 'Porcelain cup 0.2 l, white glaze',
        quantity: 24,
        unit: 'pcs',
        goesInto: 'TOTE-014',
      },
      { bin: 'B-12-3', sku: 'POT-CAST-08', description: 'Cast iron teapot 0.8 l, black', quantity: 3, unit: 'pcs', goesInto: 'TOTE-015' },
      {
        bin: 'C-02-1',
        sku: 'POT-ELEC-17',
        description: 'Electric kettle 1.7 l with temperature control',
        quantity: 2,
        unit: 'pcs',
        goesInto: 'TOTE-015',
      },
    ],
    language: 'en',
    ...change,
  }
}

/** The commands of a picking station. */
export function aCommandSheet(change: Partial<Omit<CommandSheet, 'kind'>> = {}): CommandSheet {
  return {
    kind: 'commandSheet',
    scannerTest: { word: 'Scanner test label', explains: 'Tells how the scanner is set', elements: scannerTestCode },
    title: 'Picking and packing',
    asOf: '2026-03-01',
    countryCode: 'DE',
    groups: [
      {
        title: 'Everywhere',
        commands: [
          { code: 'PB*CONFIRM', word: 'Confirm', explains: 'Answers yes where the screen asks "sure?".', keyName: 'Enter' },
          { code: 'PB*BACK', word: 'Back', explains: 'One step back. Nothing that was counted is lost.', keyName: 'Esc' },
          { code: 'PB*UNDO', word: 'Undo', explains: 'Takes back the last scan.', keyName: 'Ctrl+Z' },
        ],
      },
      {
        title: 'Picking',
        commands: [
          { code: 'PB*SHORT', word: 'Short', explains: 'The bin holds less than the list asks for.', keyName: 'S' },
          { code: 'PB*SKIP', word: 'Later', explains: 'Puts the task at the end of the walk.', keyName: 'L' },
        ],
      },
      {
        title: 'Packing',
        commands: [
          { code: 'PB*CLOSE', word: 'Close package', explains: 'Weighs, prints the label, opens the next package.', keyName: 'C' },
          { code: 'PB*REPRINT', word: 'Print again', explains: 'Prints the last label again, marked as a copy.', keyName: 'P' },
        ],
      },
    ],
    language: 'en',
    ...change,
  }
}

/** The label of one package with a carrier's number. */
export function aShippingLabel(change: Partial<Omit<ShippingLabel, 'kind'>> = {}): ShippingLabel {
  return {
    kind: 'shippingLabel',
    sender: { name: 'Teehaus am Hafen GmbH', lines: ['Am Sandtorkai 12', '20457 Hamburg'] },
    shipTo: { name: 'Müller & Söhne Feinkost KG', lines: ['Wareneingang, Tor 3', 'Industriestraße 99', '70565 Stuttgart', 'GERMANY'] },
    carrier: 'DHL',
    service: 'Paket',
    orderNumber: 'SO-000123',
    packageNumber: 2,
    packageCount: 3,
    weightGrams: 6_420,
    sscc: makeSscc(0, '4012345', 12_345),
    trackingNumber: '00340434292135100186',
    shipsOn: '2026-03-06',
    language: 'en',
    ...change,
  }
}

/** Three bins of one shelf. */
export function aBinLabel(change: Partial<Omit<BinLabel, 'kind'>> = {}): BinLabel {
  return {
    kind: 'binLabel',
    bins: [
      { code: 'A-03-2', zone: 'Zone A, dry goods', arrow: 'up' },
      { code: 'A-03-1', arrow: 'down' },
      { code: 'COLD-117-B', barcode: 'BIN:COLD-117-B', zone: 'Cold room' },
    ],
    ...change,
  }
}

/** A tea with a lot, and a part without a GTIN. */
export function aProductLabel(change: Partial<Omit<ProductLabel, 'kind'>> = {}): ProductLabel {
  return {
    kind: 'productLabel',
    products: [
      {
        sku: 'TEA-ASSAM-250',
        name: 'Assam second flush, loose leaf, 250 g tin',
        barcode: '4006381333931',
        lot: 'L2601-07',
        expiresOn: '2027-11-30',
        copies: 2,
      },
      { sku: 'POT-LID-08', name: 'Lid for cast iron teapot 0.8 l', barcode: 'POT-LID-08' },
      { sku: 'CUP-PORC-02', name: 'Porcelain cup 0.2 l, white glaze', barcode: '96385074' },
    ],
    language: 'en',
    ...change,
  }
}
