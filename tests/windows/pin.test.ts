import { expect, test } from 'vitest'
import { isPin, keepPin } from '#electron/windows/pin.ts'

test('a PIN opens what it locked, and nothing kept tells it', () => {
  const kept = keepPin('4711 Lager')
  expect(isPin('4711 Lager', kept)).toBe(true)
  expect(isPin('4711 lager', kept)).toBe(false)
  expect(isPin('', kept)).toBe(false)
  expect(JSON.stringify(kept)).not.toContain('4711')
  expect(keepPin('4711 Lager')).not.toEqual(kept)
})
