import type { floor as english } from '#renderer/wording/en/floor.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const floor: SameShape<typeof english> = {
  waiting: 'Wartet',
  help: {
    title: 'Tasten',
    text: 'Das Wort rechts steht als Barcode auf dem gedruckten Befehlsblatt: Ein Scan bewirkt dasselbe wie die Taste. Der nächste Scan schließt diese Seite.',
  },
  trouble: {
    fault: 'Etwas ist defekt (Kennung {{reference}})',
    faultDetail: 'Es wurde nichts gezählt. Erneut scannen; bleibt der Fehler, führt die Kennung zur Ursache.',
    absent: 'Der Hub antwortet nicht',
    absentDetail: 'Die Anzeige kann veraltet sein. Vor dem nächsten Scan die Menge vergleichen.',
    notAllowed: 'Das darf diese Rolle nicht',
    notAllowedDetail: 'Rolle: {{role}}. Es wurde nichts geändert.',
    otherVersion: 'Der Hub hat eine andere Version',
    otherVersionDetail: 'Diese Station aktualisieren. Es wurde nichts gezählt.',
    inputWrong: 'Dieser Code ist nicht lesbar',
    inputWrongDetail: 'Er ist leer oder viel zu lang. Es wurde nichts gezählt.',
  },
}
