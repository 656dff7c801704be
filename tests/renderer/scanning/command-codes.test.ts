import { describe, expect, test } from 'vitest'
import { commandBarcode, commandCodes, commandOf } from '#shared/domain/scanning/command-codes.ts'

describe('a command code', () => {
  test('is read with and without the prefix, whatever Caps Lock does', () => {
    for (const code of commandCodes) {
      expect(commandOf(code)).toBe(code)
      expect(commandOf(commandBarcode(code))).toBe(code)
      expect(commandOf(commandBarcode(code).toLowerCase())).toBe(code)
    }
  })

  test('survives a French keyboard, which turns A into Q', () => {
    expect(commandOf('PBVQLIDQTE')).toBe('VALIDATE')
    expect(commandOf('PBPQUSE')).toBe('PAUSE')
  })

  test('is never a document, an item or half a word', () => {
    for (const raw of ['SO-000123', 'PL-000001', 'UNDO1', '4006381333931', 'PB', '', 'FULL HOUSE']) expect(commandOf(raw)).toBeUndefined()
  })
})
