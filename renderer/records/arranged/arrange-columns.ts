import type { Column } from '#renderer/ui/data-table/column.ts'

/** The columns as somebody chose them; words that the list no longer knows are passed over, and nothing chosen means the usual ones. */
export function chosenColumns<Row>(all: readonly Column<Row>[], chosen: readonly string[]): readonly Column<Row>[] {
  const found = chosen.flatMap((key) => all.filter((column) => column.key === key))
  return found.length > 0 ? found : all.filter(({ isExtra }) => !isExtra)
}

/** A column one place up or down. */
export function moved(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const from = keys.indexOf(key)
  const to = from + by
  if (from < 0 || to < 0 || to >= keys.length) return [...keys]
  const next = keys.filter((one) => one !== key)
  next.splice(to, 0, key)
  return next
}
