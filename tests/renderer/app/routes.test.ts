import { expect, test } from 'vitest'
import { pathOf, routes } from '#renderer/app/routes.ts'

test('every path stands once, and every room once in the rail', () => {
  const paths = routes.map(({ path }) => path)
  const inRail = routes.filter(({ group }) => group !== undefined).map(({ room }) => room)
  expect(paths).toEqual([...new Set(paths)])
  expect(inRail).toEqual([...new Set(inRail)])
})

test('the rail leads to the list of a room, not to one of its documents', () => {
  expect(
    routes
      .filter(({ group }) => group !== undefined)
      .map(pathOf)
      .filter((path) => path.includes(':')),
  ).toEqual([])
})
