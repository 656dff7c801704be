// The words of CN 22. The Universal Postal Union wants French or English on it; the house's own language stands before them.
import type { DocumentLanguage } from '#electron/documents/printed-address.ts'

const english = {
  sayCustoms: 'CUSTOMS DECLARATION',
  sayCustomsToo: 'DÉCLARATION EN DOUANE',
  sayMayOpen: 'May be opened officially / Peut être ouvert d’office',
  saySale: 'Sale of goods',
  sayGift: 'Gift',
  sayDeclared: 'Quantity and description; HS tariff number, country of origin, net weight, value',
  sayTotalWeight: 'Total weight',
  sayTotalValue: 'Total value',
  sayCertify:
    'I certify that the particulars given in this declaration are correct and that this item does not contain any dangerous article or articles prohibited by legislation or by postal or customs regulations.',
  saySigned: 'Date and sender’s signature',
} as const

type CustomsWording = Readonly<Record<keyof typeof english, string>>

const german: CustomsWording = {
  sayCustoms: 'ZOLLINHALTSERKLÄRUNG',
  sayCustomsToo: 'CUSTOMS DECLARATION / DÉCLARATION EN DOUANE',
  sayMayOpen: 'Darf von Amts wegen geöffnet werden / May be opened officially',
  saySale: 'Warenverkauf / Sale of goods',
  sayGift: 'Geschenk / Gift',
  sayDeclared: 'Menge und Inhalt / Quantity and description; HS-Nr. / HS code, Ursprung / origin, Gewicht / weight, Wert / value',
  sayTotalWeight: 'Gesamtgewicht / Total weight',
  sayTotalValue: 'Gesamtwert / Total value',
  sayCertify:
    'Ich bestätige, dass die Angaben in dieser Zollinhaltserklärung richtig sind und dass die Sendung keine gefährlichen oder durch gesetzliche, postalische oder zollrechtliche Bestimmungen verbotenen Gegenstände enthält. / I certify that the particulars given are correct and that this item contains no dangerous or prohibited article.',
  saySigned: 'Datum und Unterschrift des Absenders / Date and signature',
}

const wording: Readonly<Record<DocumentLanguage, CustomsWording>> = { en: english, de: german }

/** Under the names of the fields that they fill. */
export function customsWording(language: DocumentLanguage): CustomsWording {
  return wording[language]
}
