import type { devices as english } from '#renderer/wording/en/devices.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const devices: SameShape<typeof english> = {
  text: 'Was an dieser Station angeschlossen ist. Jede Station hat ihre eigenen Geräte.',
  label: {
    bars: 'Testetikett als Striche',
    matrix: 'Testetikett als Matrix',
    caption:
      'Testetikett: Ein Scan eines der beiden Codes zeigt, wie der Scanner eingestellt ist. Er lässt sich vom Bildschirm oder vom gedruckten Befehlsblatt scannen.',
    ask: 'Das Testetikett scannen. Bis dahin gilt der Scanner als einer mit der Tastatur dieses PCs.',
  },
  scanner: {
    title: 'Scanner, der wie eine Tastatur tippt',
    layout: 'Tastatur',
    end: 'Beendet einen Code mit',
    separator: 'Zwischen GS1-Feldern',
    separatorHint: 'Bleibt es leer, werden die üblichen Zeichen erkannt',
    aim: 'Art des Codes',
    byHand: 'Von Hand einstellen',
    forget: 'Einstellungen vergessen',
    known: 'Vom Testetikett gelesen oder unten von Hand eingestellt.',
    unknown: 'Noch nicht bekannt: Es gilt die Tastatur dieses PCs.',
  },
  layout: { pc: 'Wie dieser PC', us: 'USA', uk: 'Großbritannien', de: 'Deutschland', fr: 'Frankreich', es: 'Spanien', it: 'Italien' },
  end: { enter: 'Eingabetaste', tab: 'Tabulator', lineFeed: 'Zeilenvorschub', silence: 'nichts' },
  separator: { lost: 'nichts' },
  aim: { sent: 'wird gesendet (AIM-Kennung)', notSent: 'wird nicht gesendet' },
  advice: {
    separator:
      'Dieser Scanner lässt das Trennzeichen in GS1-Codes weg; eine Charge oder Seriennummer kann verschlucken, was folgt. In seiner Anleitung heißt die Einstellung „FNC1“ oder „GS“: Jedes Zeichen ist recht.',
    end: 'Den Scanner so einstellen, dass er hinter einem Code die Eingabetaste sendet: Dann gilt ein Code sofort.',
  },
  last: { title: 'Letzter Scan', waiting: 'Irgendetwas scannen, um zu sehen, was ankommt.', keys: 'Tasten', ended: 'Beendet durch' },
}
