/** Text as it is stored: composed (NFC), trimmed, without NUL and lone surrogates, because the engines treat those differently. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().normalize('NFC').trim()
}

/** Text as it is searched: lower case in every script, one blank between words. */
export function searchText(...parts: (string | null | undefined)[]): string {
  return cleanText(parts.filter(Boolean).join(' ')).toLowerCase().replace(/\s+/g, ' ')
}
