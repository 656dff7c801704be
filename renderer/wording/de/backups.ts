import type { backups as english } from '#renderer/wording/en/backups.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const backups: SameShape<typeof english> = {
  checkedAgo: 'Letzte geprüfte Sicherung vor {{ago}}',
  failing: 'Sicherungen scheitern',
  list: 'Sicherungen zum Zurückspielen',
  noneYet: 'Noch ist keine Sicherung gemacht.',
  made: 'Erstellt',
  why: 'Anlass',
  size: 'Größe',
  rows: 'Zeilen',
  reason: { regular: 'von selbst', asked: 'angefordert', migration: 'vor einer Aktualisierung' },
  megabytes: '{{count}} MB',
  restore: 'Zurückspielen',
  restoreTitle: 'Zurück zur Sicherung vom {{when}}?',
  restoreText:
    'Alles, was seitdem eingegeben wurde, verlässt das Lager: Aufträge, Scans, Rechnungen. Der Hub prüft die Sicherung, startet mit ihr neu und behält die jetzigen Daten unter anderem Namen im Datenordner.',
  restoreConfirm: 'Sicherung zurückspielen',
  restoreKeep: 'Jetzige Daten behalten',
  restoring: 'Der Hub startet mit der Sicherung vom {{when}} neu.',
  second: {
    set: 'Auf zweiten Datenträger kopieren',
    change: 'Zweiten Datenträger ändern',
    title: 'Jede Sicherung auf einen zweiten Datenträger kopieren',
    text: 'Ein USB-Stick, eine andere Platte oder ein Ordner im Netz: Wenn dieser Rechner ausfällt, bleibt die Kopie.',
    field: 'Ordner',
    hint: 'Ein vollständiger Pfad auf dem Rechner des Hubs, etwa /media/usb oder E:\\Backups. Leer: keine zweite Kopie.',
    isPart: 'Das ist kein vollständiger Pfad. Er beginnt mit einem Schrägstrich oder einem Laufwerk, etwa /media/usb oder E:\\Backups.',
    confirm: 'Speichern',
    copied: '{{folder}}, zuletzt kopiert {{when}}',
    waiting: '{{folder}}, die nächste Sicherung geht auch dorthin',
    trouble: 'Keine Kopie auf dem zweiten Datenträger seit {{when}}: {{text}}',
  },
}
