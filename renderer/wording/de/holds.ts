import type { holds as english } from '#renderer/wording/en/holds.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const holds: SameShape<typeof english> = {
  title: 'Gesperrt',
  stopped: 'Gesperrt',
  place: 'Sperren',
  placeTitle: '{{number}} sperren?',
  placeText:
    'Der Auftrag wird weder freigegeben noch versendet, bis die Sperre aufgehoben ist. Was am Packplatz liegt, darf gepackt werden.',
  confirm: 'Auftrag sperren',
  keep: 'Weiterlaufen lassen',
  reasonField: 'Grund',
  note: 'Notiz',
  release: 'Sperre aufheben',
  byRule: 'durch eine Regel',
  by: '{{who}}, {{time}}',
  prepay: 'Vorauszahlung buchen',
  prepayTitle: 'Vorauszahlung zu {{number}}',
  reason: { credit: 'Kredit', address: 'Adresse', stock: 'Bestand', fraud: 'zu prüfen', customerAsked: 'Kundenwunsch', other: 'Sonstiges' },
  rule: {
    creditLimit: 'Das Kreditlimit ist überschritten.',
    overdue: 'Rechnungen sind überfällig.',
    prepaid: 'Wird vor dem Versand bezahlt.',
    firstOrder: 'Es ist der erste Auftrag dieses Kunden.',
  },
  event: {
    held: 'Gesperrt: {{reason}}',
    unheld: 'Sperre aufgehoben: {{reason}}',
    checked: 'Sperren erneut geprüft',
    heldByRule: 'gesperrt: {{reason}}',
    unheldByRule: 'Sperre aufgehoben: {{reason}}',
    prepaid: '{{amount}} vorausgezahlt',
    settings: 'Regeln für Sperren geändert',
    credit: 'Kreditbedingungen geändert',
  },
}
