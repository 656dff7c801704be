/** What may stand in field data as it is: printable ASCII without the characters that mean something to the printer. */
const PLAIN = /^[ -~]$/
const MEANINGFUL = new Set(['^', '~', '_', '\\'])

/**
 * Text as ZPL field data, for a field that `^FH_` precedes: everything that could be a command is written as the hex of its UTF-8 bytes (`^CI28`).
 * The only place that escapes for ZPL; a name like `^XZ~JR` prints as just that.
 */
export function escapeZpl(text: string): string {
  let escaped = ''
  for (const character of text) {
    escaped += PLAIN.test(character) && !MEANINGFUL.has(character) ? character : hexOf(character)
  }
  return escaped
}

function hexOf(character: string): string {
  return [...new TextEncoder().encode(character)].map((byte) => `_${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}
