import type { CommandSheet } from '#electron/documents/command-sheet/model.ts'
import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import { type CommandCode, commandBarcode } from '#shared/domain/scanning/command-codes.ts'
import { scannerTestCode } from '#shared/domain/scanning/scanner-profile.ts'
import type { BuiltDocument } from '../built-document.ts'
import type { House } from '../house.ts'

/** The day this set of commands was drawn up: an older sheet on the wall is outdated. */
const AS_OF = '2026-11-27'

const groups = [
  ['work', ['VALIDATE', 'NEXT', 'UNDO', 'SKIP', 'SHORT', 'FULL']],
  ['station', ['PRINT', 'REPRINT', 'PAUSE', 'HELP']],
] as const satisfies readonly (readonly [string, readonly CommandCode[]])[]

interface SheetWords {
  readonly title: string
  readonly groups: Readonly<Record<(typeof groups)[number][0], string>>
  readonly commands: Readonly<Record<CommandCode, readonly [word: string, explains: string]>>
  readonly scannerTest: readonly [word: string, explains: string]
}

const english: SheetWords = {
  title: 'Command codes',
  groups: { work: 'While you work', station: 'At this station' },
  commands: {
    VALIDATE: ['Confirm', 'Yes to what the screen asks'],
    NEXT: ['Next', 'On to the next order or list'],
    UNDO: ['Undo', 'Takes the last scan back'],
    SKIP: ['Skip', 'Leaves this bin for the end of the walk'],
    SHORT: ['Short', 'The bin holds less than asked'],
    FULL: ['Full', 'Closes the box and begins another'],
    PRINT: ['Print', 'Prints what belongs to this step'],
    REPRINT: ['Reprint', 'Prints the last label again, as a copy'],
    PAUSE: ['Pause', 'Puts the work down; nothing is lost'],
    HELP: ['Help', 'Shows what can be scanned now'],
  },
  scannerTest: ['Scanner test label', 'Scan it under Settings, Devices: it tells how the scanner is set'],
}

const german: SheetWords = {
  title: 'Befehlscodes',
  groups: { work: 'Bei der Arbeit', station: 'An dieser Station' },
  commands: {
    VALIDATE: ['Bestätigen', 'Ja zu dem, was der Bildschirm fragt'],
    NEXT: ['Weiter', 'Zum nächsten Auftrag, zur nächsten Liste'],
    UNDO: ['Rückgängig', 'Nimmt den letzten Scan zurück'],
    SKIP: ['Überspringen', 'Lässt diesen Platz bis zum Ende des Wegs'],
    SHORT: ['Fehlmenge', 'Am Platz liegt weniger als verlangt'],
    FULL: ['Voll', 'Schließt das Paket und beginnt ein neues'],
    PRINT: ['Drucken', 'Druckt, was zu diesem Schritt gehört'],
    REPRINT: ['Nachdruck', 'Druckt das letzte Etikett noch einmal, als Kopie'],
    PAUSE: ['Pause', 'Legt die Arbeit hin; nichts geht verloren'],
    HELP: ['Hilfe', 'Zeigt, was jetzt gescannt werden kann'],
  },
  scannerTest: ['Testetikett für Scanner', 'Unter Einstellungen, Geräte scannen: Es zeigt, wie der Scanner eingestellt ist'],
}

const words: Readonly<Record<DocumentLanguage, SheetWords>> = { en: english, de: german }

/** Every command as a barcode for the wall. */
export function commandSheet(house: House): BuiltDocument {
  const say = words[house.language]
  const document: CommandSheet = {
    kind: 'commandSheet',
    title: say.title,
    asOf: AS_OF,
    countryCode: house.countryCode,
    groups: groups.map(([group, codes]) => ({
      title: say.groups[group],
      commands: codes.map((code) => {
        const [word, explains] = say.commands[code]
        return { code: commandBarcode(code), word, explains }
      }),
    })),
    scannerTest: { word: say.scannerTest[0], explains: say.scannerTest[1], elements: scannerTestCode },
    language: house.language,
  }
  return { number: '', document }
}
