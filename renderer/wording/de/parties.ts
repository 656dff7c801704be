import type { parties as english } from '#renderer/wording/en/parties.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const parties: SameShape<typeof english> = {
  title: 'Kunden',
  search: 'Kunden filtern',
  new: 'Neuer Kunde',
  edit: 'Bearbeiten',
  save: 'Kunden speichern',
  column: { number: 'Nummer', name: 'Name', city: 'Ort', country: 'Land', openOrders: 'Offene Aufträge', email: 'E-Mail' },
  empty: {
    none: 'Noch keine Kunden',
    noneText: 'Den ersten hier anlegen, beim Erfassen eines Auftrags oder mit einer Datei unter Importe.',
    searched: 'Kein Kunde passt zu „{{text}}“',
    searchedText: 'Gesucht wird in Namen, Nummern, Orten, Postleitzahlen, E-Mail und Telefon.',
  },
  panel: {
    address: 'Anschrift',
    email: 'E-Mail',
    phone: 'Telefon',
    taxNumber: 'USt-IdNr.',
    paymentDays: 'Zahlungsziel',
    days_one: '{{count}} Tag',
    days_other: '{{count}} Tage',
    orders: 'Aufträge',
    noOrders: 'Noch keine Aufträge.',
    allOrders: 'Nur die neuesten sind zu sehen.',
  },
  field: {
    name: 'Name',
    email: 'E-Mail',
    phone: 'Telefon',
    taxNumber: 'USt-IdNr.',
    paymentDays: 'Zahlungsziel',
    days: 'Tage',
  },
  address: {
    name: 'Name auf dem Paket',
    line1: 'Straße und Hausnummer',
    line2: 'Etage, Firma, Tor',
    postcode: 'Postleitzahl',
    city: 'Ort',
    region: 'Bundesland oder Region',
    country: 'Land',
    noCountry: 'Kein Land heißt so',
  },
  missing: 'Name, Straße, Ort und Land werden gebraucht.',
}
