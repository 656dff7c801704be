// The few words that the system draws for us, outside the page: menu, file dialogs, last messages.
const en = {
  file: 'File',
  quit: 'Quit Packbench',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  resetZoom: 'Actual size',
  fullScreen: 'Full screen',
  chooseDataFolder: 'Choose the folder that holds the warehouse',
  saveFile: 'Save file',
  locked: 'This station is locked: files are opened and saved at others.',
  cannotStart: 'Packbench cannot start: its folder cannot be written to. Choose another one, or ask for the right to write there.',
  somethingBroke: 'Something broke in Packbench. Everything confirmed is saved. Start it again.',
  windowBroke: 'The window stopped twice within a minute. Everything confirmed is saved. Start Packbench again.',
}

/** The words of one language. */
export type WindowWords = typeof en

const de: WindowWords = {
  file: 'Datei',
  quit: 'Packbench beenden',
  edit: 'Bearbeiten',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  view: 'Ansicht',
  zoomIn: 'Größer',
  zoomOut: 'Kleiner',
  resetZoom: 'Originalgröße',
  fullScreen: 'Vollbild',
  chooseDataFolder: 'Ordner mit den Lagerdaten wählen',
  saveFile: 'Datei speichern',
  locked: 'Diese Station ist gesperrt: Dateien werden an anderen geöffnet und gespeichert.',
  cannotStart: 'Packbench startet nicht: Im Ordner kann nicht geschrieben werden. Einen anderen wählen oder Schreibrechte holen.',
  somethingBroke: 'In Packbench ist ein Fehler aufgetreten. Alles Bestätigte ist gespeichert. Packbench neu starten.',
  windowBroke: 'Das Fenster ist zweimal innerhalb einer Minute ausgefallen. Alles Bestätigte ist gespeichert. Packbench neu starten.',
}

/** The chosen language's words, else those of the computer's language, else English. */
export function windowWords(chosen: 'en' | 'de' | undefined, systemLanguage: string): WindowWords {
  const language = chosen ?? (systemLanguage.startsWith('de') ? 'de' : 'en')
  return { en, de }[language]
}
