/** Blanks and apostrophes, then what makes a spreadsheet compute, also in the wide forms of East Asian keyboards. */
const computed = /^['\s]*[=+\-@\t\r＝＋－＠]/u

/**
 * Text as it may stand in a CSV file that a spreadsheet opens: what would be computed gets an apostrophe before it, which spreadsheets hide and
 * `plainText` takes away again.
 */
export function harmlessText(text: string): string {
  return computed.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text
}

/** Takes away the apostrophe that keeps text from being computed. */
export function plainText(text: string): string {
  return text.startsWith("'") && computed.test(text.slice(1)) ? text.slice(1) : text
}
