import type { ListSort } from '#renderer/records/arranged/list-state.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'

/** The sort that was kept, while the list as it is narrowed now can be had in that order. */
export function carriedSort<By extends string>(
  kept: ListSort | null,
  words: readonly By[],
  canSort: (by: By) => boolean = () => true,
): { readonly by: By; readonly dir: ListSort['dir'] } | null {
  const by = words.find((word) => word === kept?.by)
  return kept && by !== undefined && canSort(by) ? { by, dir: kept.dir } : null
}

/** The columns, of which only those can be sorted by that the list as it is narrowed now can be had in the order of. */
export function sortableColumns<Row, By extends string>(
  columns: readonly Column<Row>[],
  words: readonly By[],
  canSort: (by: By) => boolean,
): readonly Column<Row>[] {
  const carried: readonly string[] = words.filter(canSort)
  return columns.map((column) =>
    column.sortBy !== undefined && !carried.includes(column.sortBy) ? { ...column, sortBy: undefined } : column,
  )
}
