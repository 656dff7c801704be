import { describe, expect, test } from 'vitest'
import { type Column, columnsThatFit, layoutOf } from '#renderer/ui/data-table/column.ts'

const column = (key: string, width: string, canHide = false): Column<string> => ({ key, title: key, width, canHide, render: (row) => row })
const columns = [
  column('order', '90px'),
  column('customer', 'minmax(120px, 2fr)'),
  column('reference', '80px', true),
  column('channel', '70px', true),
]
const keysAt = (width: number) => columnsThatFit(columns, false, width).map(({ key }) => key)

describe('the columns of a table', () => {
  test('need the sum of their narrowest widths, gaps and margins', () => {
    expect(layoutOf(columns, false)).toEqual({ tracks: '90px minmax(120px, 2fr) 80px 70px', minWidth: 90 + 120 + 80 + 70 + 3 * 12 + 20 })
  })

  test('that may be left out are, from the end, until the rest fits', () => {
    expect(keysAt(416)).toEqual(['order', 'customer', 'reference', 'channel'])
    expect(keysAt(415)).toEqual(['order', 'customer', 'reference'])
    expect(keysAt(300)).toEqual(['order', 'customer'])
  })

  test('that may not be left out stay, however narrow it gets', () => {
    expect(keysAt(100)).toEqual(['order', 'customer'])
  })
})
