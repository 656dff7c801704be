import type { purchases as english } from '#renderer/wording/en/purchases.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const purchases: SameShape<typeof english> = {
  day: 'Datum der Bestellung',
  ofDay: 'vom {{day}}',
  attach: 'Bestellung anhängen',
  attachHint: 'PDF, Bild oder Tabelle; sie geht mit zum Auftrag.',
  lines: 'Zeilen der Bestellung, zum Vergleich',
  linesHint: 'Getippt oder eingefügt, etwa 3 x TEA-EG-250 @ 4,50. Artikelnummer, Barcode, Artikelnummer des Kunden oder Bezeichnung.',
  linesOf: 'Zeilen aus {{name}}',
  chooseFile: 'Zeilen aus CSV- oder Excel-Datei',
  typeInstead: 'Stattdessen tippen',
  same: 'Die Bestellung sagt dasselbe wie das Angebot.',
  different_one: '{{count}} Zeile weicht ab. Angenommen wird wie angeboten; anderes wird vorher im Angebot geändert.',
  different_other: '{{count}} Zeilen weichen ab. Angenommen wird wie angeboten; anderes wird vorher im Angebot geändert.',
  differs: {
    missing: 'nicht bestellt, angeboten waren {{quantity}}',
    extra: '{{quantity}} bestellt, nicht angeboten',
    quantity: 'bestellt {{theirs}}, angeboten {{quoted}}',
    price: 'bestellt zu {{theirs}}, angeboten zu {{quoted}}',
  },
  unread: 'Zeile {{row}} lässt sich nicht als Artikel, Menge und Preis lesen',
  pair: 'Das ist',
  noPair: 'ein anderer Artikel',
  before: 'Diese Bestellnummer steht schon auf einem anderen Auftrag:',
}
