import { describe, expect, it } from 'vitest'
import { invoicePdf } from '#electron/documents/invoice/invoice-pdf.ts'
import type { Invoice } from '#electron/documents/invoice/model.ts'
import { placedTexts, readPdf, scanPage } from '#tests/documents/read-pdf.ts'
import { aCreditNote, anInvoice, anInvoiceLine } from '#tests/documents/sample-documents.ts'

const pagesOf = async (invoice: Invoice) => (await readPdf((await invoicePdf(invoice)).bytes)).pages

describe('an invoice', () => {
  it('says everything that is on it, in English', async () => {
    const [page] = await pagesOf(anInvoice())
    for (const text of [
      'Teehaus am Hafen GmbH',
      'Müller & Söhne Feinkost KG',
      'Königstraße 7',
      'Invoice INV-2026-00045',
      'Date 9 March 2026',
      'Delivered 6 March 2026',
      'Due 8 April 2026',
      'Customer no. C-10482',
      'Order SO-000123, SO-000127',
      'Your reference PO 4500012345',
      'Your VAT no. DE987654321',
      'VAT no. DE123456789',
      '40 pcs 6.40 7% 256.00',
      '24 pcs 4.125 19% 99.00',
      'Net total €636.90',
      'VAT 7% on €363.40 €25.44',
      'VAT 19% on €273.50 €51.97',
      'Total €714.31',
      '€714.31 to be paid by 8 April 2026.',
      'IBAN DE02 1203 0000 0000 2020 51',
      'Reference INV-2026-00045',
      'page 1 of 1',
    ]) {
      expect(page).toContain(text)
    }
  })

  it('speaks German to a German customer', async () => {
    const [page] = await pagesOf(anInvoice({ language: 'de' }))
    for (const text of [
      'Rechnung INV-2026-00045',
      'Datum 9. März 2026',
      'Lieferdatum 6. März 2026',
      '24 pcs 4,125 19 % 99,00',
      'Summe netto 636,90 €',
      'USt 19 % auf 273,50 € 51,97 €',
      'Gesamtbetrag 714,31 €',
      '714,31 €, zahlbar bis 8. April 2026.',
      'Verwendungszweck INV-2026-00045',
      'USt-IdNr. DE123456789',
      'Seite 1 von 1',
    ]) {
      expect(page).toContain(text)
    }
  })

  it('of 200 lines has its head on every page, every line once, and the sums at the end', async () => {
    const lines = Array.from({ length: 200 }, (_, index) =>
      anInvoiceLine(index + 1, { quantity: index + 1, unitPrice: '1.25', sku: `SKU-${index + 1}-X` }),
    )
    const invoice = anInvoice({ lines })
    const pages = await pagesOf(invoice)
    expect(invoice.netMinor).toBe(125 * ((200 * 201) / 2))
    expect(pages.length).toBeGreaterThan(5)
    pages.forEach((page, index) => {
      expect(page).toContain(`page ${index + 1} of ${pages.length}`)
      if (page.includes('SKU-')) expect(page).toContain('# Item Quantity Unit price EUR VAT Amount EUR')
    })
    const skus = pages.flatMap((page) => page.match(/SKU-\d+-X/g) ?? [])
    expect(skus).toEqual(lines.map((line) => line.sku))
    expect(pages.at(-1)).toContain('Net total €25,125.00')
    expect(pages.at(-1)).toContain('Total €26,883.75')
  })

  it('shows what was paid and what is left', async () => {
    const [page] = await pagesOf(anInvoice({ paidMinor: 20_000 }))
    expect(page).toContain('Paid -€200.00 Amount due €514.31')
    expect(page).toContain('€514.31 to be paid by')
  })

  it('that is paid asks for nothing', async () => {
    const [page] = await pagesOf(anInvoice({ paidMinor: 71_431 }))
    expect(page).toContain('Paid in full. Nothing is due.')
    expect(page).not.toContain('to be paid by')
  })

  it('printed again says that it is a copy', async () => {
    const [copy] = await pagesOf(anInvoice({ isCopy: true }))
    expect(copy).toContain('COPY')
    const [original] = await pagesOf(anInvoice())
    expect(original?.toUpperCase()).not.toContain('COPY')
  })

  it.each([
    ['AE', 'Reverse charge: the recipient accounts for the VAT.'],
    ['K', 'intra-Community supply'],
    ['G', 'export of goods'],
    ['E', 'exempt from VAT'],
  ] as const)('without tax for reason %s says so in the words of the law', async (category, sentence) => {
    const invoice = anInvoice()
    const taxes = [{ rateBp: 0, category, netMinor: invoice.netMinor, taxMinor: 0 }]
    const [page] = await pagesOf({ ...invoice, taxes, taxMinor: 0, grossMinor: invoice.netMinor })
    expect(page).toContain(sentence)
  })

  it('is on A4 at home and on Letter in the United States, with American days and words', async () => {
    const widthOf = async (invoice: Invoice) => (await (await readPdf((await invoicePdf(invoice)).bytes)).document.getPage(1)).view[2]
    const { seller } = anInvoice()
    expect(await widthOf(anInvoice())).toBeCloseTo(595.28, 1)
    expect(await widthOf(anInvoice({ seller: { ...seller, countryCode: 'US' } }))).toBe(612)
    const [american] = await pagesOf(anInvoice({ seller: { ...seller, countryCode: 'US' } }))
    expect(american).toContain('March 9, 2026')
    expect(american).toContain('Tax 19% on')
    expect(american).not.toContain('VAT')
  })

  it('carries a transfer that banking apps read', async () => {
    const { document } = await readPdf((await invoicePdf(anInvoice({ paidMinor: 20_000 }))).bytes)
    const lines = [
      'BCD',
      '002',
      '1',
      'SCT',
      'BYLADEM1001',
      'Teehaus am Hafen GmbH',
      'DE02120300000000202051',
      'EUR514.31',
      '',
      '',
      'INV-2026-00045',
    ]
    expect(await scanPage(document, 1)).toEqual([{ id: ']Q1', text: lines.join('<LF>') }])
  })

  it('in another currency than euros carries none', async () => {
    const { document } = await readPdf((await invoicePdf(anInvoice({ currency: 'CHF' }))).bytes)
    expect(await scanPage(document, 1)).toEqual([])
  })
})

describe('a credit note', () => {
  it('names the invoice it takes back, and asks for no money', async () => {
    const { pages } = await readPdf((await invoicePdf(aCreditNote({ language: 'de' }))).bytes)
    expect(pages[0]).toContain('Rechnungskorrektur CN-2026-00007')
    expect(pages[0]).toContain('zur Rechnung INV-2026-00045 vom 9. März 2026')
    expect(pages[0]).toContain('Gutgeschriebener Betrag 714,31 €')
    expect(pages[0]).not.toContain('zahlbar')
  })
})

describe('hostile text on an invoice', () => {
  const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(6)

  it('is printed as it is, without what cannot be seen', async () => {
    const [page] = await pagesOf(
      anInvoice({
        buyer: { name: '\u202Eevil\u202C <img src=x onerror=alert(1)>', lines: ['^XZ~JR', 'Αθήνα Москва Łódź', 'nul\u0000bell\u0007'] },
      }),
    )
    expect(page).toContain('evil <img src=x onerror=alert(1)>')
    expect(page).toContain('^XZ~JR')
    expect(page).toContain('Αθήνα Москва Łódź')
    expect(page).toContain('nulbell')
  })

  it('that no font has is shown as missing, not left out', async () => {
    const [page] = await pagesOf(anInvoice({ buyer: { name: 'Tea 🙂 漢字', lines: [] } }))
    expect(page).toContain('Tea \ufffd \ufffd\ufffd')
  })

  it('of 300 characters and more, everywhere, never leaves the sheet', async () => {
    const line = anInvoiceLine(1, {
      description: LONG,
      sku: 'X'.repeat(300),
      unit: LONG,
      quantity: 123_456_789,
      unitPrice: '123456.123456',
      netMinor: 1_524_157_875_019,
    })
    const address = { name: LONG, lines: [LONG, 'W'.repeat(300)] }
    const hostile = anInvoice({
      number: `INV-${'9'.repeat(120)}`,
      seller: { ...anInvoice().seller, ...address, email: LONG, bank: { bankName: LONG, iban: '9'.repeat(90), otherLines: [LONG] } },
      buyer: { ...address, taxNumber: LONG, customerNumber: LONG },
      shipTo: address,
      orderNumbers: Array.from({ length: 60 }, (_, index) => `SO-${index}`),
      customerReference: LONG,
      lines: [line, ...Array.from({ length: 40 }, (_, index) => anInvoiceLine(index + 2))],
      notes: `${LONG}\n${'note '.repeat(3_000)}`,
    })
    const { document } = await readPdf((await invoicePdf(hostile)).bytes)
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const [, , width = 0] = page.view
      for (const item of await placedTexts(page)) {
        expect(item.left, item.text).toBeGreaterThan(50)
        expect(item.right, item.text).toBeLessThan(width - 50)
      }
    }
  })
})
