import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Column, columnsThatFit, layoutOf } from '#renderer/ui/data-table/column.ts'
import classes from '#renderer/ui/data-table/data-table.module.css'
import { moveSelection } from '#renderer/ui/data-table/move-selection.ts'
import { movedSort, type SortShown } from '#renderer/ui/data-table/move-sort.ts'
import { TableHead } from '#renderer/ui/data-table/table-head.tsx'
import { type RowWish, TableRow } from '#renderer/ui/data-table/table-row.tsx'
import { useRowsInSight } from '#renderer/ui/data-table/use-rows-in-sight.ts'

/** Pixels; they match the style sheet. */
const rowHeight = 37
const headHeight = 34
/** Rows that are still below the drawn ones when the next are asked for, so that a quick hand does not have to wait. */
const readAhead = 50

export type DataTableProps<Row> = {
  /** What the rows are, for those who cannot see the page: "Orders". */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  selectedKey?: string | undefined
  /** A row became the current one, by key or click. */
  onSelect?: ((row: Row) => void) | undefined
  /** Enter, or a click. */
  onOpen?: ((row: Row) => void) | undefined
  /** Where there is more to do with a row than to open it: a click chooses it, Enter opens it. */
  isChosenByClick?: boolean
  /** Escape. */
  onClose?: (() => void) | undefined
  /** The rows that are ticked, when several may be. Space ticks the current one, Ctrl+A all. */
  checkedKeys?: ReadonlySet<string> | undefined
  onCheck?: ((keys: ReadonlySet<string>) => void) | undefined
  /** There may be more rows: called once for each length of the list, before its end comes into sight. */
  onReachEnd?: (() => void) | undefined
  /** Says which rows are drawn now. */
  onSight?: ((sight: { first: number; last: number }) => void) | undefined
  /** What the list is sorted by; a head with a sort of its own is pressed, or reached by Shift and an arrow. */
  sort?: SortShown | null | undefined
  onSort?: ((sort: SortShown | null) => void) | undefined
  isLoading?: boolean | undefined
  isLoadingMore?: boolean | undefined
  /** Says how rows come to be here. */
  empty: ReactNode
  /** What the table stands on, for its sticky head. */
  ground?: 'page' | 'surface'
}

/** A dense list of any length: only the rows in sight are drawn, and every key works without a mouse. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, selectedKey, onSelect, onOpen, checkedKeys, onCheck, onReachEnd, onSight, ground = 'page' } = props
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const askedAt = useRef('')
  const shownKey = useRef<string>(undefined)
  const tickedKey = useRef<string>(undefined)
  const id = useId()
  const { ref: frame, width } = useElementSize()
  const hasChecks = checkedKeys !== undefined
  const checkLabel = t('ui.table.select')
  // Kept while the list is scrolled, or every row in sight would be drawn anew at each frame.
  const columns = useMemo(() => columnsThatFit(props.columns, hasChecks, width), [props.columns, hasChecks, width])
  const { tracks, minWidth } = useMemo(() => layoutOf(columns, hasChecks), [columns, hasChecks])
  const { first, end, drawn, onScroll, show } = useRowsInSight(scroller, { count: rows.length, rowHeight, headHeight })
  const lastInSight = end - 1
  const firstKey = rows[0] === undefined ? '' : rowKey(rows[0])

  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that were read again may be old ones.
  useEffect(() => {
    if (lastInSight >= 0) onSight?.({ first, last: lastInSight })
  }, [first, lastInSight, rows, onSight])

  useEffect(() => {
    const isNearEnd = rows.length > 0 && lastInSight >= rows.length - readAhead
    // another list of the same length begins with another row
    const list = `${firstKey} ${rows.length}`
    if (!isNearEnd || askedAt.current === list) return
    askedAt.current = list
    onReachEnd?.()
  }, [lastInSight, rows.length, firstKey, onReachEnd])

  const selectedIndex = selectedKey === undefined ? -1 : rows.findIndex((row) => rowKey(row) === selectedKey)

  useEffect(() => {
    if (selectedIndex < 0 || shownKey.current === selectedKey) return
    // a row that was opened by its address may stand far down; one that was clicked is in sight already
    shownKey.current = selectedKey
    show(selectedIndex)
  }, [selectedIndex, selectedKey, show])

  /** What a row asks for; the rows keep it while what it does changes. */
  const wishes = useRef({ check, click })
  useEffect(() => {
    wishes.current = { check, click }
  })
  const wish = useMemo<RowWish<Row>>(() => ({ check: (row) => wishes.current.check(row), click: (row) => wishes.current.click(row) }), [])

  /** The keys go on with the list: the box that was pressed is soon that of another row. */
  function check(row: Row) {
    tickedKey.current = rowKey(row)
    toggle(rowKey(row))
    scroller.current?.focus({ preventScroll: true })
  }

  function click(row: Row) {
    onSelect?.(row)
    if (props.isChosenByClick !== true) onOpen?.(row)
  }

  // Looked at only when as many are ticked: a list of a hundred thousand rows is not walked at each frame.
  const isAllChecked =
    checkedKeys !== undefined && rows.length > 0 && checkedKeys.size >= rows.length && rows.every((row) => checkedKeys.has(rowKey(row)))

  function onAll() {
    onCheck?.(new Set(isAllChecked ? [] : rows.map(rowKey)))
  }

  function toggle(key: string) {
    if (checkedKeys === undefined) return
    const next = new Set(checkedKeys)
    if (!next.delete(key)) next.add(key)
    onCheck?.(next)
  }

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return
    const used = event.ctrlKey
      ? pressWithCtrl(event.key)
      : event.shiftKey && event.key.startsWith('Arrow')
        ? pressSort(event.key)
        : pressPlain(event.key)
    if (!used) return
    event.preventDefault()
    event.stopPropagation()
  }

  function pressWithCtrl(key: string): boolean {
    if (key !== 'a' || checkedKeys === undefined) return false
    onCheck?.(new Set(rows.map(rowKey)))
    return true
  }

  function pressSort(key: string): boolean {
    const heads = [...new Set(columns.flatMap(({ sortBy }) => sortBy ?? []))]
    const next = movedSort(key, props.sort ?? null, heads)
    if (next !== undefined) props.onSort?.(next)
    return props.onSort !== undefined
  }

  function pressPlain(key: string): boolean {
    const current = rows[selectedIndex]
    if (key === 'Enter' && current !== undefined && onOpen) onOpen(current)
    else if (key === 'Escape' && selectedIndex >= 0 && props.onClose) props.onClose()
    else if (key === ' ' && selectedKey !== undefined && checkedKeys) toggle(selectedKey)
    else return move(key)
    return true
  }

  function move(key: string): boolean {
    const pageRows = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1)
    const ticked = selectedIndex < 0 && tickedKey.current !== undefined ? rows.findIndex((row) => rowKey(row) === tickedKey.current) : -1
    const next = moveSelection(key, { index: selectedIndex, ticked, count: rows.length, pageRows })
    const row = next === undefined ? undefined : rows[next]
    if (next === undefined || row === undefined) return false
    tickedKey.current = undefined
    onSelect?.(row)
    show(next)
    return true
  }

  const className = [classes['scroller'], ground === 'surface' && classes['onSurface'], onOpen && classes['openable']]
    .filter(Boolean)
    .join(' ')
  return (
    <div ref={frame} className={classes['frame']}>
      {/* biome-ignore lint/a11y/useSemanticElements: a table element cannot hold rows that are drawn as they come into sight. */}
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        className={className}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-busy={props.isLoading === true || props.isLoadingMore === true}
        aria-multiselectable={checkedKeys !== undefined}
        aria-activedescendant={selectedIndex >= 0 ? `${id}-${selectedKey}` : undefined}
        onKeyDown={press}
        onScroll={onScroll}
      >
        <TableHead
          columns={columns}
          tracks={tracks}
          minWidth={minWidth}
          sort={props.sort ?? null}
          onSort={props.onSort}
          checks={checkedKeys && { isAllChecked, onAll }}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: see above. */}
        <div role="rowgroup" className={classes['body']} style={{ height: rows.length * rowHeight, minWidth }}>
          {drawn.map(({ index, slot }) => {
            const row = rows[index]
            if (row === undefined) return undefined
            const ownKey = rowKey(row)
            return (
              <TableRow
                key={slot}
                id={`${id}-${ownKey}`}
                row={row}
                index={index}
                top={index * rowHeight}
                columns={columns}
                tracks={tracks}
                isSelected={ownKey === selectedKey}
                isChecked={checkedKeys?.has(ownKey)}
                checkLabel={checkLabel}
                wish={wish}
              />
            )
          })}
        </div>
        {props.isLoadingMore && <div className={classes['foot']}>{t('ui.loadingMore')}</div>}
        {props.isLoading && rows.length === 0 && <div className={classes['loading']}>{t('ui.loading')}</div>}
      </div>
      {!props.isLoading && rows.length === 0 && <div className={classes['empty']}>{props.empty}</div>}
    </div>
  )
}
