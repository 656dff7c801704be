/**
 * Where a key takes the current row. Without a current row the list is entered at the row that a hand has just ticked, else from its top; by Home
 * and End from its ends.
 * @returns the new index, or undefined when the key does not move or there is nothing to move to.
 */
export function moveSelection(key: string, at: { index: number; ticked?: number; count: number; pageRows: number }): number | undefined {
  const last = at.count - 1
  if (last < 0) return undefined
  const { ticked = -1 } = at
  if (at.index < 0 && ticked >= 0 && /^(Arrow(Down|Up)|Page(Down|Up))$/.test(key)) return Math.min(ticked, last)
  const target = targets[key]?.(at.index, at.pageRows, last)
  return target === undefined ? undefined : Math.min(Math.max(target, 0), last)
}

const targets: Readonly<Record<string, (index: number, pageRows: number, last: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => Math.max(index, 0) - 1,
  PageDown: (index, pageRows) => Math.max(index, 0) + pageRows,
  PageUp: (index, pageRows) => index - pageRows,
  Home: () => 0,
  End: (_index, _pageRows, last) => last,
}
