import type { tags as english } from '#renderer/wording/en/tags.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const tags: SameShape<typeof english> = {
  action: 'Schlagworte',
  bulk_one: '{{count}} Auftrag mit Schlagworten versehen',
  bulk_other: '{{count}} Aufträge mit Schlagworten versehen',
  titleOne: 'Schlagworte von {{number}}',
  title_one: 'Schlagworte von {{count}} Auftrag',
  title_other: 'Schlagworte von {{count}} Aufträgen',
  text: 'Eigene Wörter, unter denen Aufträge zu finden sind. Sie ändern sonst nichts und lassen sich jederzeit setzen.',
  add: 'Hinzufügen',
  addHint: 'Durch Kommas getrennt.',
  known: 'Vorhanden',
  carried: 'Entfernen',
  carriedBy: '{{tag}}, an {{count}}',
  save: 'Schlagworte speichern',
  nothing: 'Noch ist nichts hinzugefügt oder entfernt.',
  enter: 'Eingeben',
  change: 'Ändern',
  field: 'Schlagworte',
  event: { added: 'Schlagworte hinzugefügt: {{tags}}', removed: 'Schlagworte entfernt: {{tags}}' },
  undo: 'Schlagworte von {{count}} sind geändert.',
  reference: {
    action: 'Bestellnummer des Kunden',
    title: 'Wie der Kunde {{number}} nennt',
    save: 'Speichern',
    text: 'Sie steht auf den Papieren, die ab jetzt gedruckt werden.',
  },
}
