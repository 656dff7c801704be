import { type Expression, sql } from 'kysely'

/** The right side of a LIKE that finds a text anywhere; what people type as % and _ means just that. Both engines get the same escape character. */
export function containing(text: string): Expression<string> {
  const escaped = text.replace(/[\\%_]/g, (character) => `\\${character}`)
  return sql<string>`${`%${escaped}%`} escape '\\'`
}
