import { expect, test } from 'vitest'
import { faultReference } from '#renderer/app/fault-reference.ts'

test('the same fault has the same four signs, none of which can be mistaken for another', () => {
  const fault = new Error('broken')
  expect(faultReference(fault)).toBe(faultReference(fault))
  expect(faultReference(fault)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(faultReference('one')).not.toBe(faultReference('two'))
})
