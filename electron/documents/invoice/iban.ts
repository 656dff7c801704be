/** An IBAN as people read it aloud: in groups of four that stay on one line. */
export function groupedIban(iban: string): string {
  return iban.replaceAll(/\s/g, '').replaceAll(/(.{4})(?=.)/g, '$1\u00a0')
}
