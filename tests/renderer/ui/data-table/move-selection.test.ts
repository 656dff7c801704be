import { describe, expect, test } from 'vitest'
import { moveSelection } from '#renderer/ui/data-table/move-selection.ts'

const from = (index: number, count = 100) => ({ index, count, pageRows: 10 })

describe('the current row', () => {
  test.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 4, 3],
    ['PageDown', 4, 14],
    ['PageUp', 14, 4],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['ArrowUp', 0, 0],
    ['PageUp', 3, 0],
    ['ArrowDown', 99, 99],
    ['PageDown', 95, 99],
  ])('%s from row %i goes to row %i', (key, index, expected) => {
    expect(moveSelection(key, from(index))).toBe(expected)
  })

  test('is the first one when a list is entered by an arrow', () => {
    expect([moveSelection('ArrowDown', from(-1)), moveSelection('ArrowUp', from(-1)), moveSelection('End', from(-1))]).toEqual([0, 0, 99])
  })

  test('is the row whose box was just ticked when no other is chosen', () => {
    const at = { ...from(-1), ticked: 42 }
    const keys = ['ArrowDown', 'ArrowUp', 'PageDown', 'Home', 'End']
    expect(keys.map((key) => moveSelection(key, at))).toEqual([42, 42, 42, 0, 99])
    expect(moveSelection('ArrowDown', { ...from(4), ticked: 42 })).toBe(5)
  })

  test('is not moved by other keys, nor in an empty list', () => {
    expect([moveSelection('x', from(4)), moveSelection('ArrowDown', from(-1, 0))]).toEqual([undefined, undefined])
  })
})
