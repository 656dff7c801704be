import { describe, expect, test } from 'vitest'
import { drawnRows } from '#renderer/ui/data-table/drawn-rows.ts'

const slots = 10
const indexes = (first: number, end: number, orderedFrom: number) => drawnRows({ first, end }, slots, orderedFrom).map(({ index }) => index)
const elements = (first: number, end: number, orderedFrom: number) => drawnRows({ first, end }, slots, orderedFrom).map(({ slot }) => slot)

describe('the rows of a list', () => {
  test('stand in their order once it rests', () => {
    expect(indexes(4, 12, 4)).toEqual([4, 5, 6, 7, 8, 9, 10, 11])
  })

  test('keep the order of their elements while it moves, however far and whichever way', () => {
    const rested = elements(20, 30, 20)
    for (const first of [21, 27, 30, 53, 1007, 19, 13, 2, 0]) expect(elements(first, first + 10, 20)).toEqual(rested)
  })

  test('are each drawn once, into an element of their own, wherever it rested', () => {
    for (let first = 0; first < 25; first++) {
      for (let orderedFrom = 0; orderedFrom < 60; orderedFrom += 7) {
        const drawn = drawnRows({ first, end: first + 8 }, slots, orderedFrom)
        expect(drawn.map(({ index }) => index).sort((a, b) => a - b)).toEqual(Array.from({ length: 8 }, (_, i) => first + i))
        expect(new Set(drawn.map(({ slot }) => slot)).size).toBe(8)
      }
    }
  })

  test('never share an element, not even before the height of the list is known', () => {
    expect(new Set(drawnRows({ first: 0, end: 12 }, 1, 0).map(({ slot }) => slot)).size).toBe(12)
  })

  test('of an empty list are none', () => {
    expect(drawnRows({ first: 0, end: 0 }, slots, 33)).toEqual([])
  })
})
