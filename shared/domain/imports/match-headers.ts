import { type HeaderWords, headerKey } from './header-words.ts'

/** Our column -> the header under which it stands in the file. */
export type HeaderMapping = Readonly<Record<string, string>>

export interface HeaderMatch {
  /** Our column -> its place in the row. */
  readonly places: ReadonlyMap<string, number>
  /** Headers that mean a column that another header has by our own name or by choice. */
  readonly twice: readonly { readonly column: string; readonly header: string }[]
  /** Headers that mean nothing here. */
  readonly unknown: readonly string[]
}

/**
 * Finds out what each header of a file means: what a person chose comes first, then our own names, then what other programs say.
 * A header that was chosen for one column means no other; '' as a choice keeps a column out.
 */
export function matchHeaders(
  headers: readonly string[],
  columns: readonly string[],
  words: HeaderWords,
  chosen: HeaderMapping = {},
): HeaderMatch {
  const places = new Map<string, number>()
  const used = new Set<number>()
  const twice: { column: string; header: string }[] = []
  const keys = headers.map(headerKey)
  const take = (column: string, at: number) => {
    places.set(column, at)
    used.add(at)
  }
  const choices = columns.filter((column) => Object.hasOwn(chosen, column))
  for (const column of choices) {
    const at = keys.indexOf(headerKey(chosen[column] ?? ''))
    if (chosen[column] !== '' && at >= 0) take(column, at)
  }
  const open = columns.filter((column) => !choices.includes(column))
  for (const column of columns) {
    for (const [at, key] of keys.entries()) {
      if (used.has(at) || key === '' || key !== headerKey(column)) continue
      if (places.has(column)) twice.push({ column, header: headers[at] ?? '' })
      else if (open.includes(column)) take(column, at)
      used.add(at)
    }
  }
  for (const column of open) {
    if (places.has(column)) continue
    const word = (words[column] ?? []).map(headerKey).find((w) => keys.some((key, at) => key === w && !used.has(at)))
    if (word !== undefined)
      take(
        column,
        keys.findIndex((key, at) => key === word && !used.has(at)),
      )
  }
  const unknown = headers.filter((header, at) => header !== '' && !used.has(at))
  return { places, twice, unknown }
}
