import { useState } from 'react'

export type RowSelection<Row> = {
  /** The current row, while it is in the list. */
  readonly selected: Row | undefined
  /** The row whose panel is open. */
  readonly opened: Row | undefined
  readonly open: (key: string) => void
  readonly close: () => void
  /** Hand these to the table. */
  readonly table: {
    readonly selectedKey: string | undefined
    readonly onSelect: (row: Row) => void
    readonly onOpen: (row: Row) => void
    readonly onClose: () => void
  }
}

/**
 * The usual manner of a list: arrows choose, Enter or a click opens the panel, an open panel follows the arrows,
 * Escape closes the panel first and then lets go of the row.
 */
export function useRowSelection<Row>(rows: readonly Row[], rowKey: (row: Row) => string, firstOpened?: string): RowSelection<Row> {
  const [state, setState] = useState<{ key: string | undefined; isOpen: boolean }>({ key: firstOpened, isOpen: firstOpened !== undefined })
  const selected = rows.find((row) => rowKey(row) === state.key)
  const close = () => setState((now) => ({ key: now.isOpen ? now.key : undefined, isOpen: false }))
  return {
    selected,
    opened: state.isOpen ? selected : undefined,
    open: (key) => setState({ key, isOpen: true }),
    close,
    table: {
      selectedKey: state.key,
      onSelect: (row) => setState((now) => ({ key: rowKey(row), isOpen: now.isOpen })),
      onOpen: (row) => setState({ key: rowKey(row), isOpen: true }),
      onClose: close,
    },
  }
}
