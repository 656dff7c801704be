import type { ReactNode } from 'react'

/** One column of a table, as data. */
export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** Numbers stand at the end, so that their digits line up. */
  readonly align?: 'start' | 'end' | undefined
  /** A CSS grid track that does not depend on the content: '96px', 'minmax(140px, 2fr)'. */
  readonly width?: string | undefined
  /** Codes and numbers that are compared are written in the mono face. */
  readonly isCode?: boolean | undefined
  readonly render: (row: Row) => ReactNode
}

export function tracksOf<Row>(columns: readonly Column<Row>[], hasChecks: boolean): string {
  const tracks = columns.map(({ width }) => width ?? 'minmax(90px, 1fr)')
  return (hasChecks ? ['34px', ...tracks] : tracks).join(' ')
}
