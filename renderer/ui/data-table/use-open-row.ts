import { useState } from 'react'
import type { ListAddress } from '#renderer/ui/lists/use-list-address.ts'

/** What the table needs to follow the keys of a list whose open row stands in the address. */
export type OpenRow<Row> = {
  readonly selectedKey: string | undefined
  readonly onSelect: (row: Row) => void
  readonly onOpen: (row: Row) => void
  readonly onClose: () => void
}

/**
 * The usual manner of a list: arrows choose, Enter or a click opens the panel, an open panel follows the arrows,
 * Escape closes the panel first and then lets go of the row.
 */
export function useOpenRow<Row>(
  rowKey: (row: Row) => string,
  address: Pick<ListAddress<string>, 'openedId' | 'open' | 'close'>,
): OpenRow<Row> {
  const { openedId, open, close } = address
  const [chosen, setChosen] = useState<string>()
  const select = (row: Row) => setChosen(rowKey(row))
  return {
    selectedKey: openedId ?? chosen,
    onSelect(row) {
      select(row)
      if (openedId !== undefined) open(rowKey(row), 'follow')
    },
    onOpen(row) {
      select(row)
      if (rowKey(row) !== openedId) open(rowKey(row))
    },
    onClose() {
      if (openedId === undefined) setChosen(undefined)
      else close()
    },
  }
}
