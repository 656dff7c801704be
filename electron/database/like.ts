import { type Expression, sql } from 'kysely'
import { searchText } from '#shared/kernel/text.ts'

/** The right side of a LIKE that finds a text anywhere; what people type as % and _ means just that. Both engines get the same escape character. */
export function containing(text: string): Expression<string> {
  const escaped = text.replace(/[\\%_]/g, (character) => `\\${character}`)
  return sql<string>`${`%${escaped}%`} escape '\\'`
}

/** Makes a condition that a column holds each word of a search, wherever and in whatever order. */
export function containingWords(column: string, search: string): Expression<boolean>[] {
  return searchText(search)
    .split(' ')
    .filter(Boolean)
    .map((word) => sql<boolean>`${sql.ref(column)} like ${containing(word)}`)
}
