import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Column } from '#renderer/ui/data-table/column.ts'
import classes from '#renderer/ui/data-table/data-table.module.css'
import { pressedSort, type SortShown } from '#renderer/ui/data-table/move-sort.ts'

export type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  tracks: string
  minWidth: number
  sort: SortShown | null
  onSort?: ((sort: SortShown | null) => void) | undefined
  /** Where rows can be ticked: whether all of them are, and what ticks all or none. */
  checks?: { isAllChecked: boolean; onAll: () => void } | undefined
}

function sortWord(sortBy: string | undefined, sort: SortShown | null): 'ascending' | 'descending' | 'none' | undefined {
  if (sortBy === undefined) return undefined
  if (sort?.by !== sortBy) return 'none'
  return sort.dir === 'asc' ? 'ascending' : 'descending'
}

/** The titles, which stay in sight. */
export function TableHead<Row>({ columns, tracks, minWidth, sort, onSort, checks }: TableHeadProps<Row>) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: the table is drawn with grid rows.
    <div role="rowgroup" className={classes['head']} style={{ minWidth }}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its row. */}
      <div role="row" aria-rowindex={1} className={classes['row']} style={{ gridTemplateColumns: tracks }}>
        {checks && (
          // biome-ignore lint/a11y/useSemanticElements: see above.
          // biome-ignore lint/a11y/useFocusableInteractive: see above.
          <div role="columnheader" className={classes['check']}>
            <input
              type="checkbox"
              tabIndex={-1}
              checked={checks.isAllChecked}
              aria-label={t('ui.table.selectAll')}
              onChange={checks.onAll}
            />
          </div>
        )}
        {columns.map(({ key, title, name, align, sortBy }) => (
          // biome-ignore lint/a11y/useSemanticElements: see above.
          // biome-ignore lint/a11y/useFocusableInteractive: see above.
          <div
            key={key}
            role="columnheader"
            className={`${classes['cell']} ${align === 'end' ? classes['end'] : ''}`}
            aria-sort={sortWord(sortBy, sort)}
          >
            {sortBy !== undefined && onSort ? (
              <button
                type="button"
                tabIndex={-1}
                className={`${classes['sorter']} ${sort?.by === sortBy ? classes['sorted'] : ''}`}
                onClick={() => onSort(pressedSort(sortBy, sort))}
              >
                <span className={classes['sorterTitle']}>{title}</span>
                {sort?.by === sortBy && <span aria-hidden="true">{sort.dir === 'asc' ? '↑' : '↓'}</span>}
              </button>
            ) : title === '' ? (
              <VisuallyHidden>{name ?? key}</VisuallyHidden>
            ) : (
              title
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
