import type { shipments as english } from '#renderer/wording/en/shipments.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const shipments: SameShape<typeof english> = {
  title: 'Sendungen',
  search: 'Sendungen filtern',
  column: {
    number: 'Sendung',
    customer: 'Kunde',
    to: 'Nach',
    carrier: 'Versanddienst',
    tracking: 'Sendungsnr.',
    packages: 'Pakete',
    shipped: 'Ab',
  },
  empty: {
    none: 'Noch ist nichts unterwegs',
    noneText: 'Geschlossene Pakete gehen unter Versenden an einen Versanddienst; jede Übergabe ist eine Sendung.',
    ship: 'Zum Versenden',
    searched: 'Keine Sendung passt zu „{{text}}“',
    searchedText: 'Gesucht wird in Nummern, Kunden, Versanddiensten und Sendungsnummern.',
  },
  panel: {
    customer: 'Kunde',
    shipTo: 'Geliefert an',
    carrier: 'Versanddienst',
    tracking: 'Sendungsnummer',
    shipped: 'Ab',
    packages: 'Pakete',
    package: 'Paket',
    order: 'Auftrag',
    weight: 'Gewicht',
    invoice: 'Rechnung zeigen',
    noInvoice: 'Die Rechnung wird gerade ausgestellt.',
  },
}
