import type { ReactNode } from 'react'

/** One column of a table, as data. */
export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** What the column is called where its head says nothing. */
  readonly name?: string | undefined
  /** Numbers stand at the end, so that their digits line up. */
  readonly align?: 'start' | 'end' | undefined
  /** A CSS grid track that does not depend on the content: '96px', 'minmax(140px, 2fr)'. */
  readonly width?: string | undefined
  /** Codes and numbers that are compared are written in the mono face. */
  readonly isCode?: boolean | undefined
  /** Left out while the table is too narrow for every column, the last one first. */
  readonly canHide?: boolean | undefined
  /** The list's word for sorting by this column, while it can be. */
  readonly sortBy?: string | undefined
  /** Not among the usual columns: shown when somebody chooses it. */
  readonly isExtra?: boolean | undefined
  readonly render: (row: Row) => ReactNode
}

const usualWidth = 'minmax(90px, 1fr)'
const checkWidth = '24px'
/** Pixels between two columns and at both ends of a row; they match the style sheet. */
const gap = 12
const padding = 20

/** The columns that fit into the width; a table never hides what may not be hidden, it scrolls sideways instead. */
export function columnsThatFit<Row>(columns: readonly Column<Row>[], hasChecks: boolean, width: number): readonly Column<Row>[] {
  if (width === 0 || layoutOf(columns, hasChecks).minWidth <= width) return columns
  const hidden = columns.findLast(({ canHide }) => canHide === true)
  if (hidden === undefined) return columns
  return columnsThatFit(
    columns.filter((column) => column !== hidden),
    hasChecks,
    width,
  )
}

/** The tracks of a row, and how narrow the table may become before it scrolls sideways. */
export function layoutOf<Row>(columns: readonly Column<Row>[], hasChecks: boolean): { tracks: string; minWidth: number } {
  const widths = columns.map(({ width }) => width ?? usualWidth)
  const tracks = hasChecks ? [checkWidth, ...widths] : widths
  const narrowest = tracks.map((track) => Number(/(\d+)px/.exec(track)?.[1] ?? 0))
  const minWidth = narrowest.reduce((sum, width) => sum + width, 0) + gap * (tracks.length - 1) + padding
  return { tracks: tracks.join(' '), minWidth }
}
