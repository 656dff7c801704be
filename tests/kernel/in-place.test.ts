import { expect, test } from 'vitest'
import { inPlace } from '#shared/kernel/in-place.ts'

test('what is changed stays in its place, and what is new comes last', () => {
  const list = [{ id: 'a' }, { id: 'b', name: 'old' }, { id: 'c' }]
  expect(inPlace(list, { id: 'b', name: 'new' })).toEqual([{ id: 'a' }, { id: 'b', name: 'new' }, { id: 'c' }])
  expect(inPlace(list, { id: 'd' }).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})
