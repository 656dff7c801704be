import type { scanning as english } from '#renderer/wording/en/scanning.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const scanning: SameShape<typeof english> = {
  title: 'Scannen',
  command: {
    VALIDATE: 'Bestätigen',
    UNDO: 'Rückgängig',
    SKIP: 'Überspringen',
    SHORT: 'Fehlmenge',
    FULL: 'Voll',
    PRINT: 'Drucken',
    REPRINT: 'Nachdruck',
    PAUSE: 'Pause',
    HELP: 'Hilfe',
    NEXT: 'Weiter',
  },
  keys: 'Tasten',
  then: 'Danach',
  nothingNext: 'Das ist die letzte Position.',
  scanned: 'Gescannt',
  nothingCounted: 'Es wurde nichts gezählt.',
  typedHint: 'Eingabetaste übernimmt, Esc löscht',
  waiting_one: '{{count}} Scan wartet',
  waiting_other: '{{count}} Scans warten',
  busy: 'In Arbeit',
  line: { done: 'erledigt', current: 'jetzt', open: 'offen' },
}
