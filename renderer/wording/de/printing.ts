import type { printing as english } from '#renderer/wording/en/printing.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const printing: SameShape<typeof english> = {
  title: 'Druck',
  search: 'Druckaufträge filtern',
  queued: '{{document}} {{number}} wartet auf den Drucker an {{station}}.',
  filter: { open: 'Wartet', all: 'Alle' },
  column: { document: 'Beleg', number: 'Nummer', station: 'Station', state: 'Stand', asked: 'Angefordert', copies: 'Exemplare', reason: 'Grund' },
  document: {
    invoice: 'Rechnung',
    packingSlip: 'Packzettel',
    pickList: 'Pickliste',
    shippingLabel: 'Versandetikett',
    binLabel: 'Platzetikett',
    productLabel: 'Artikeletikett',
    commandSheet: 'Befehlsblatt',
  },
  state: { waiting: 'Wartet', sending: 'Wird gesendet', printed: 'Gedruckt', unsure: 'Ungewiss', cancelled: 'Abgebrochen' },
  empty: {
    none: 'Nichts wartet auf den Druck',
    noneText: 'Etiketten, Packzettel und Rechnungen stehen hier, wenn ihr Drucker aus ist, kein Papier hat oder noch nicht eingestellt ist.',
    settings: 'Drucker dieser Station',
    any: 'Noch wurde nichts gedruckt',
    anyText: 'Was von nun an zum Drucker geht, steht hier.',
  },
  panel: {
    station: 'Station',
    asked: 'Angefordert',
    printed: 'Gedruckt',
    attempts: 'Versuche',
    copies: 'Exemplare',
    reason: 'Grund',
    copy: 'als Kopie gekennzeichnet',
    unsure: 'Ein Teil davon kann gedruckt sein. Im Fach nachsehen: noch einmal drucken oder als gedruckt melden.',
    waiting: 'Es wird von selbst wieder versucht. „Erneut drucken“ versucht es sofort.',
    noPrinter: 'Diese Station hat dafür noch keinen Drucker. Unter Einstellungen, Drucker einstellen; dann wird von selbst gedruckt.',
  },
  action: { again: 'Erneut drucken', printed: 'Ist gedruckt', cancel: 'Druck abbrechen', preview: 'Als Datei sichern' },
  saved: 'Gesichert als {{path}}',
}
