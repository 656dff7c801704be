import { expect, test } from 'vitest'
import { invoiceWording } from '#electron/documents/invoice/wording.ts'
import { taxCategories } from '#shared/domain/pricing/tax-words.ts'

test('an untaxed supply says why, in the language of the letter and by the law of the seller', () => {
  for (const language of ['en', 'de'] as const) {
    for (const country of ['DE', 'SE', 'XI', 'GB', 'CH', 'US']) {
      const notes = invoiceWording(language, country).legalNote
      for (const category of taxCategories.filter((one) => one !== 'S' && one !== 'Z')) {
        expect(notes[category], `${language} ${country} ${category}`).toMatch(/\S/)
      }
    }
  }
  expect(invoiceWording('de', 'DE').legalNote).toMatchObject({
    AE: 'Steuerschuldnerschaft des Leistungsempfängers.',
    K: 'Steuerfreie innergemeinschaftliche Lieferung (Art. 138 MwStSystRL).',
    G: 'Steuerfreie Ausfuhrlieferung (Art. 146 MwStSystRL).',
  })
  expect(invoiceWording('en', 'XI').legalNote.K, 'Northern Ireland is of the EU for goods').toContain('Article 138')
  expect(invoiceWording('en', 'GB').legalNote.G, 'the directive does not hold in Great Britain').not.toContain('Directive')
  expect(invoiceWording('de', 'CH').legalNote.G).not.toContain('MwStSystRL')
})
