import { expect, test } from 'vitest'
import { createTypedEntry } from '#renderer/scanning/typed-entry.ts'

function openEntry() {
  const entry = createTypedEntry()
  const taken: string[] = []
  const leave = entry.take((text) => taken.push(text))
  return { entry, taken, leave }
}

test('Enter hands on what was typed, once', () => {
  const { entry, taken } = openEntry()
  for (const digit of '12') entry.add(digit)
  expect(entry.press('Enter')).toBe(true)
  expect(entry.press('Enter')).toBe(false)
  expect(taken).toEqual(['12'])
})

test('Backspace takes the last sign, Escape all of them, and both belong to the page when nothing is typed', () => {
  const { entry } = openEntry()
  for (const letter of 'ab𝔸') entry.add(letter)
  entry.press('Backspace')
  expect(entry.text()).toBe('ab')
  expect(entry.press('Escape')).toBe(true)
  expect([entry.text(), entry.press('Escape'), entry.press('Backspace')]).toEqual(['', false, false])
})

test('what was typed is void when a scan comes or the screen goes', () => {
  const { entry, leave } = openEntry()
  entry.add('1')
  entry.clear()
  expect(entry.text()).toBe('')
  entry.add('2')
  leave()
  expect([entry.text(), entry.isTaken()]).toEqual(['', false])
})
