import { useDebouncedValue } from '@mantine/hooks'
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { drawnRows } from '#renderer/ui/data-table/drawn-rows.ts'

/** How many rows more than are seen are drawn at each end. */
const ahead = 12
/** A list that has not moved for so long rests. */
const restMs = 150

export type RowsInSight = {
  /** Rows to be drawn, from the first up to, but not including, `end`. */
  readonly first: number
  readonly end: number
  /** The same rows in the order of their elements, each with the element it is drawn into. */
  readonly drawn: readonly { readonly index: number; readonly slot: number }[]
  readonly onScroll: () => void
  /** Scrolls no further than it must for a row to be seen. */
  readonly show: (index: number) => void
}

/**
 * Which rows of a list have to be drawn. All rows are of one height, so that nothing is measured or kept for each of them: a list of a
 * hundred thousand rows scrolls like one of a hundred.
 */
export function useRowsInSight(
  scroller: RefObject<HTMLElement | null>,
  { count, rowHeight, headHeight }: { count: number; rowHeight: number; headHeight: number },
): RowsInSight {
  const [{ top, last, slots }, setSeen] = useState({ top: 0, last: -1, slots: 1 })

  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {}
    const height = clientHeight - headHeight
    const next = {
      top: Math.floor(scrollTop / rowHeight),
      last: Math.ceil((scrollTop + height) / rowHeight) - 1,
      slots: Math.max(0, Math.ceil(height / rowHeight)) + 1 + 2 * ahead,
    }
    setSeen((seen) => (seen.top === next.top && seen.last === next.last && seen.slots === next.slots ? seen : next))
  }, [scroller, rowHeight, headHeight])

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    look()
    const watching = new ResizeObserver(look)
    watching.observe(element)
    return () => watching.disconnect()
  }, [scroller, look])

  function show(index: number) {
    const element = scroller.current
    if (!element) return
    const top = index * rowHeight
    const lowest = top + rowHeight + headHeight - element.clientHeight
    if (element.scrollTop > top) element.scrollTop = top
    else if (element.scrollTop < lowest) element.scrollTop = lowest
    look()
  }

  // a list that became shorter is looked at from its end until the scroller has followed
  const end = Math.min(count, last + 1 + ahead)
  const first = Math.max(0, Math.min(top, count) - ahead)
  const [orderedFrom] = useDebouncedValue(first, restMs)
  return { first, end, drawn: drawnRows({ first, end }, slots, orderedFrom), onScroll: look, show }
}
