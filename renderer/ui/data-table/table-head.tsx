import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Column } from '#renderer/ui/data-table/column.ts'
import classes from '#renderer/ui/data-table/data-table.module.css'

export type TableHeadProps<Row> = {
  columns: readonly Column<Row>[]
  tracks: string
  minWidth: number
  checks?: { all: readonly string[]; checked: ReadonlySet<string>; onCheck: (keys: ReadonlySet<string>) => void } | undefined
}

/** The titles, which stay in sight. */
export function TableHead<Row>({ columns, tracks, minWidth, checks }: TableHeadProps<Row>) {
  const { t } = useTranslation()
  const isAllChecked = checks !== undefined && checks.all.length > 0 && checks.all.every((key) => checks.checked.has(key))
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
              checked={isAllChecked}
              aria-label={t('ui.table.selectAll')}
              onChange={() => checks.onCheck(new Set(isAllChecked ? [] : checks.all))}
            />
          </div>
        )}
        {columns.map(({ key, title, align }) => (
          // biome-ignore lint/a11y/useSemanticElements: see above.
          // biome-ignore lint/a11y/useFocusableInteractive: see above.
          <div key={key} role="columnheader" className={`${classes['cell']} ${align === 'end' ? classes['end'] : ''}`}>
            {title === '' ? <VisuallyHidden>{key}</VisuallyHidden> : title}
          </div>
        ))}
      </div>
    </div>
  )
}
