import type { setup as english } from '#renderer/wording/en/setup.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const setup: SameShape<typeof english> = {
  title: 'Willkommen bei Packbench',
  text: 'Es führt ein kleines Lager: Aufträge, Bestand, Kommissionieren, Packen, Versand, Rechnungen. Womit soll dieses Lager beginnen?',
  language: 'Sprache',
  choices: 'Möglichkeiten für den Anfang',
  keys: 'Pfeiltasten wählen, die Eingabetaste übernimmt.',
  folder: 'Die Daten liegen auf diesem Rechner, in {{folder}}',
  choice: {
    sample: 'Beispiellager',
    sampleText:
      'Ein Tee- und Kaffeehandel mit Artikeln, Plätzen, Leuten und 90 Tagen Aufträgen: alles ausprobieren, nichts davon ist echt.',
    empty: 'Leeres Lager',
    emptyText: 'Das eigene Unternehmen, noch ohne Ware: ein Formular, dann Artikel von Hand oder aus einer Datei anlegen.',
    open: 'Vorhandene Daten öffnen',
    openText: 'Ein Ordner, mit dem Packbench schon gearbeitet hat, auf diesem Rechner oder aus einer Sicherung.',
  },
  sample: {
    title: 'Das Beispiellager wird gefüllt',
    text: 'Jeder Auftrag der letzten 90 Tage wird erfasst, kommissioniert, gepackt und versendet, wie Menschen es tun. Das dauert einige Sekunden.',
  },
  company: {
    title: 'Das Unternehmen',
    text: 'Es steht auf Rechnungen, Packzetteln und Etiketten. Alles lässt sich später unter Einstellungen ändern.',
    keys: 'geht zum nächsten Feld',
    save: 'Lager einrichten',
    wrong_one: '{{count}} Feld braucht noch einen Blick.',
    wrong_other: '{{count}} Felder brauchen noch einen Blick.',
    owner: 'Eigener Name',
    ownerHint: 'Er steht im Verlauf neben dem, was diese Person tut. Sie darf alles.',
    ownerMissing: 'Einen Namen eingeben.',
  },
  open: {
    opening: '{{folder}} wird geöffnet',
    empty: 'In {{folder}} liegt noch kein Lager. Dort eines beginnen oder einen anderen Ordner öffnen.',
  },
  refused: {
    DATA_LOCKED: 'Ein anderes Packbench hat diese Daten geöffnet. Dort schließen, dann erneut versuchen.',
    DATA_NEWER:
      'Ein neueres Packbench hat diese Daten geschrieben. Diese Version hier installieren oder einen anderen Ordner öffnen. Nichts wurde geändert.',
    DATA_FOREIGN:
      'Das sind keine Daten von Packbench, oder sie sind beschädigt. Eine Sicherung oder einen anderen Ordner öffnen. Nichts wurde geändert. ({{detail}})',
    DATA_UNUSABLE:
      'Die Daten lassen sich nicht öffnen. Nachsehen, ob der Datenträger da und beschreibbar ist, oder einen anderen Ordner öffnen. ({{detail}})',
    MIGRATION_FAILED:
      'Die Daten ließen sich nicht auf diese Version bringen. Nichts wurde geändert. Die Version von vorher installieren oder einen anderen Ordner öffnen. ({{detail}})',
    HUB_KEEPS_STOPPING:
      'Der Hub wurde innerhalb einer Minute mehrmals beendet. Erneut versuchen; endet er wieder, nennt sein Protokoll den Grund. Alles Bestätigte ist sicher.',
  },
  again: 'Erneut versuchen',
}
