import { expect, test } from 'vitest'
import { chosenColumns, moved } from '#renderer/records/arranged/arrange-columns.ts'
import { daysOf } from '#renderer/records/arranged/day-words.ts'
import { movedSort, pressedSort } from '#renderer/ui/data-table/move-sort.ts'

test.each([
  ['today', '2026-09-09', '2026-09-09'],
  ['week', '2026-09-07', '2026-09-13'],
  ['last7', '2026-09-03', '2026-09-09'],
  ['last30', '2026-08-11', '2026-09-09'],
  ['next7', '2026-09-09', '2026-09-15'],
  ['2026-01-01..2026-02-28', '2026-01-01', '2026-02-28'],
])('%s means days that are counted from a Wednesday', (word, from, to) => {
  expect(daysOf(word, '2026-09-09')).toEqual({ from, to })
})

test('one side of a range may stay open, and nonsense narrows nothing', () => {
  expect(daysOf('2026-01-01..', '2026-09-09')).toEqual({ from: '2026-01-01' })
  expect(daysOf('..', '2026-09-09')).toBeUndefined()
  expect(daysOf('soon', '2026-09-09')).toBeUndefined()
})

test('a head is pressed up, down, and back to the usual order', () => {
  const up = pressedSort('gross', null)
  expect([up, pressedSort('gross', up), pressedSort('gross', { by: 'gross', dir: 'desc' })]).toEqual([
    { by: 'gross', dir: 'asc' },
    { by: 'gross', dir: 'desc' },
    null,
  ])
})

test('Shift and arrows go from head to head and turn the direction', () => {
  const heads = ['number', 'gross']
  expect(movedSort('ArrowRight', null, heads)).toEqual({ by: 'number', dir: 'asc' })
  expect(movedSort('ArrowRight', { by: 'number', dir: 'desc' }, heads)).toEqual({ by: 'gross', dir: 'desc' })
  expect(movedSort('ArrowRight', { by: 'gross', dir: 'asc' }, heads)).toBeUndefined()
  expect(movedSort('ArrowDown', { by: 'gross', dir: 'asc' }, heads)).toEqual({ by: 'gross', dir: 'desc' })
  expect(movedSort('ArrowDown', null, heads)).toBeUndefined()
})

test('columns stand as chosen; unknown words are passed over; nothing chosen means the usual ones', () => {
  const column = (key: string, isExtra = false) => ({ key, title: key, isExtra, render: () => key })
  const all = [column('number'), column('total'), column('carrier', true)]
  const keys = (chosen: string[]) => chosenColumns(all, chosen).map(({ key }) => key)
  expect(keys([])).toEqual(['number', 'total'])
  expect(keys(['carrier', 'gone', 'number'])).toEqual(['carrier', 'number'])
  expect(keys(['gone'])).toEqual(['number', 'total'])
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
})
