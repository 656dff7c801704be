import { VisuallyHidden } from '@mantine/core'
import type { Column } from '#renderer/ui/data-table/column.ts'
import classes from '#renderer/ui/data-table/lines-table.module.css'

export type LinesTableProps<Row> = {
  /** What the lines are, for those who cannot see the page. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The line the hand is at. */
  currentKey?: string | undefined
  /** The floor's lines are large and need no titles. */
  size?: 'office' | 'floor'
}

/** The few lines of one document, all drawn, without a current row to move. For long lists use DataTable. */
export function LinesTable<Row>({ label, columns, rows, rowKey, currentKey, size = 'office' }: LinesTableProps<Row>) {
  const head = (
    <tr>
      {columns.map(({ key, title, align, width }) => (
        <th
          key={key}
          scope="col"
          className={align === 'end' ? classes['end'] : undefined}
          style={width === undefined ? undefined : { width }}
        >
          {title === '' ? <VisuallyHidden>{key}</VisuallyHidden> : title}
        </th>
      ))}
    </tr>
  )
  return (
    <table className={`${classes['table']} ${size === 'floor' ? classes['floor'] : ''}`} aria-label={label}>
      {size === 'floor' ? <VisuallyHidden component="thead">{head}</VisuallyHidden> : <thead>{head}</thead>}
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            className={rowKey(row) === currentKey ? classes['current'] : undefined}
            aria-current={rowKey(row) === currentKey || undefined}
          >
            {columns.map(({ key, align, isCode, render }) => (
              <td
                key={key}
                className={[align === 'end' && classes['end'], isCode && classes['code']].filter(Boolean).join(' ') || undefined}
              >
                {render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
