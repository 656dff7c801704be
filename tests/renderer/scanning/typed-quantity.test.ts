import { expect, test } from 'vitest'
import { typedQuantity } from '#renderer/scanning/typed-quantity.ts'
import { commandOnSheet } from '#shared/domain/scanning/command-codes.ts'

test('a short number typed by hand is a quantity; a scanned one, a long one and a word are codes', () => {
  const quantityOf = (raw: string, source: 'typed' | 'wedge' = 'typed') => typedQuantity({ raw, source, at: 0 })
  expect([quantityOf('7'), quantityOf('120'), quantityOf('0'), quantityOf('4006'), quantityOf('7A'), quantityOf('7', 'wedge')]).toEqual([
    7,
    120,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('only a word with the prefix of the sheet is surely a command: a product may be called FULL', () => {
  expect([commandOnSheet('PBFULL'), commandOnSheet('FULL'), commandOnSheet('PBX-200')]).toEqual(['FULL', undefined, undefined])
})
