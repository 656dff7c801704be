import { type MouseEvent, memo } from 'react'
import type { Column } from '#renderer/ui/data-table/column.ts'
import classes from '#renderer/ui/data-table/data-table.module.css'

/** What a row asks of its table. */
export type RowWish<Row> = {
  readonly check: (row: Row) => void
  readonly click: (row: Row) => void
}

export type TableRowProps<Row> = {
  id: string
  row: Row
  index: number
  /** Pixels from the top of the list. */
  top: number
  columns: readonly Column<Row>[]
  tracks: string
  isSelected: boolean
  /** Undefined where rows cannot be ticked. */
  isChecked: boolean | undefined
  checkLabel: string
  wish: RowWish<Row>
}

/** A row is drawn again when something of it has changed, and not because others came into sight. */
export const TableRow = memo(DrawnRow) as typeof DrawnRow // memo forgets that a row may be of any kind

function DrawnRow<Row>(props: TableRowProps<Row>) {
  const { id, row, index, top, columns, tracks, isSelected, isChecked, checkLabel, wish } = props

  /** A button inside the row does its own work and does not open the row. */
  function click(event: MouseEvent) {
    const isOnControl = event.target instanceof Element && event.target.closest('button, a, input, label') !== null
    if (!isOnControl) wish.click(row)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of its current row.
    // biome-ignore lint/a11y/useSemanticElements: the table is drawn with grid rows.
    // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus and names its row.
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={`${classes['row']} ${isSelected ? classes['selected'] : ''}`}
      style={{ gridTemplateColumns: tracks, top }}
      onClick={click}
    >
      {isChecked !== undefined && (
        // biome-ignore lint/a11y/useSemanticElements: see above.
        // biome-ignore lint/a11y/useFocusableInteractive: see above.
        <div role="gridcell" className={classes['check']}>
          <input type="checkbox" tabIndex={-1} checked={isChecked} aria-label={checkLabel} onChange={() => wish.check(row)} />
        </div>
      )}
      {columns.map(({ key, align, isCode, render }) => (
        // biome-ignore lint/a11y/useSemanticElements: see above.
        // biome-ignore lint/a11y/useFocusableInteractive: see above.
        <div
          key={key}
          role="gridcell"
          className={[classes['cell'], align === 'end' && classes['end'], isCode && classes['code']].filter(Boolean).join(' ')}
        >
          {render(row)}
        </div>
      ))}
    </div>
  )
}
