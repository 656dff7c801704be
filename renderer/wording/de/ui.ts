import type { ui as english } from '#renderer/wording/en/ui.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const ui: SameShape<typeof english> = {
  key: {
    ctrl: 'Strg',
    alt: 'Alt',
    shift: 'Umschalt',
    escape: 'Esc',
    enter: 'Eingabe',
    space: 'Leertaste',
    tab: 'Tab',
    delete: 'Entf',
    backspace: 'Rücktaste',
    pageUp: 'Bild auf',
    pageDown: 'Bild ab',
    home: 'Pos 1',
    end: 'Ende',
  },
  action: { close: 'Schließen', cancel: 'Abbrechen', clear: 'Leeren', save: 'Speichern', back: 'Zurück' },
  loading: 'Wird geladen',
  loadingMore: 'Weitere werden geladen',
  table: {
    select: 'Zeile auswählen',
    selectAll: 'Alle geladenen Zeilen auswählen',
    selected_one: '{{count}} ausgewählt',
    selected_other: '{{count}} ausgewählt',
  },
  field: {
    required: 'Wert eingeben.',
    notANumber: 'Zahl eingeben, zum Beispiel {{example}}.',
    tooSmall: 'Mindestens {{min}} eingeben.',
    tooBig: 'Höchstens {{max}} eingeben.',
    tooManyDecimals_one: 'Höchstens {{count}} Nachkommastelle.',
    tooManyDecimals_other: 'Höchstens {{count}} Nachkommastellen.',
  },
  progress: '{{done}} von {{total}}',
  timeline: { right: 'erledigt', wrong: 'Problem', care: 'prüfen', neutral: 'Notiz' },
}
