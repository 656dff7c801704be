import { afterEach, describe, expect, test, vi } from 'vitest'
import { openWindow, PlainField } from '#tests/renderer/scanning/window-keys.ts'

afterEach(() => {
  vi.useRealTimers()
})

function fieldWith(text: string, start = text.length, end = start) {
  const field = new PlainField()
  field.value = text
  field.setSelectionRange(start, end)
  return field
}

const shown = ({ value, selectionStart, selectionEnd }: PlainField) => ({ value, selection: [selectionStart, selectionEnd] })

describe('a scan into a focused field', () => {
  test('leaves its text, its caret and its form as they were', () => {
    const window = openWindow()
    const field = fieldWith('Storgatan 14', 3, 5)
    window.focus(field)
    window.scan('4006381333931')
    expect(window.seen).toMatchObject({ scans: ['4006381333931'], submits: 0 })
    expect(shown(field)).toEqual({ value: 'Storgatan 14', selection: [3, 5] })
  })

  test('tells whoever controls the field that it has its old text again', () => {
    const window = openWindow()
    const field = fieldWith('24')
    let controlled = '24'
    field.addEventListener('input', () => {
      controlled = field.value
    })
    window.focus(field)
    window.scan('A-03')
    expect(controlled).toBe('24')
    window.scan('4006381333931')
    expect(controlled).toBe('24')
  })

  test('is taken back when it ends in silence as well', () => {
    const window = openWindow()
    const field = fieldWith('24')
    window.focus(field)
    window.scan('SO-004219', 4, '')
    window.wait(800)
    expect(window.seen).toMatchObject({ scans: ['SO-004219'], typed: [] })
    expect(field.value).toBe('24')
  })

  test('does so for two scans 5 ms apart', () => {
    const window = openWindow()
    const field = fieldWith('')
    window.focus(field)
    window.scan('A-03-2', 5)
    window.scan('123', 5)
    expect(window.seen).toMatchObject({ scans: ['A-03-2', '123'], submits: 0 })
    expect(field.value).toBe('')
  })

  test('is whole when the page was too busy to hear its keys in time', () => {
    const window = openWindow()
    const field = fieldWith('abc')
    window.focus(field)
    window.press('4')
    window.block(200)
    window.runTimers()
    for (const [index, key] of [...'006381', 'Enter'].entries()) window.press(key, (index + 1) * 4)
    expect(window.seen.scans).toEqual(['4006381'])
    expect(field.value).toBe('abc')
  })
})

describe('whether a form may be changed now', () => {
  test('is in doubt from a scan’s first character in a field until the field has been put back', () => {
    const window = openWindow()
    window.focus(fieldWith('1'))
    for (const key of '40063') window.press(key)
    expect(window.seen.isClear).toBe(false)
    window.press('8')
    expect(window.seen.isClear).toBe(true)
    for (const key of ['1', 'Enter']) window.press(key)
    expect(window.seen).toMatchObject({ isClear: true, scans: ['4006381'] })
  })

  test('is in doubt after a short code until its Enter', () => {
    const window = openWindow()
    window.focus(fieldWith('1'))
    for (const key of 'A-03') window.press(key)
    expect(window.seen.isClear).toBe(false)
    window.press('Enter')
    expect(window.seen).toMatchObject({ isClear: true, scans: ['A-03'] })
  })

  test('is known a moment after a hand’s key, also on a page that was busy', () => {
    const window = openWindow()
    window.focus(fieldWith('1'))
    window.press('2')
    expect(window.seen.isClear).toBe(false)
    window.wait(60)
    expect(window.seen.isClear).toBe(true)
    window.press('3')
    window.block(300)
    window.runTimers()
    window.wait(60)
    expect(window.seen.isClear).toBe(true)
  })

  test('is never in doubt outside fields', () => {
    const window = openWindow()
    for (const key of '40') window.press(key)
    expect(window.seen.isClear).toBe(true)
  })
})

describe('a hand', () => {
  test('types into a field at once, and its Enter submits', () => {
    const window = openWindow()
    const field = fieldWith('')
    window.focus(field)
    window.type('Earl Grey\n')
    expect(field.value).toBe('Earl Grey')
    expect(window.seen).toMatchObject({ scans: [], submits: 1 })
    expect(window.seen.typed.every(({ isInField }) => isInField)).toBe(true)
  })

  test('goes on typing right after a scan', () => {
    const window = openWindow()
    const field = fieldWith('ab')
    window.focus(field)
    window.scan('4006381333931')
    window.wait(150)
    window.type('cd\n', 90)
    expect(field.value).toBe('abcd')
    expect(window.seen.submits).toBe(1)
  })

  test('is heard outside fields one key at a time, for shortcuts', () => {
    const window = openWindow()
    window.type('n/')
    expect(window.seen.typed).toEqual([
      { key: 'n', isInField: false, isAlone: true },
      { key: '/', isInField: false, isAlone: true },
    ])
  })

  test('is not taken for one where a scan broke off: keys as quick as a scanner are no shortcuts', () => {
    const window = openWindow()
    window.scan('A-03', 4, '')
    window.wait(300)
    expect(window.seen.typed.map(({ key, isAlone }) => [key, isAlone])).toEqual([...'A-03'].map((key) => [key, false]))
  })
})

test('a scan outside any field shows the page no more than its first key', () => {
  const window = openWindow()
  window.scan('n WITH SPACE')
  expect(window.seen).toMatchObject({ scans: ['n WITH SPACE'], typed: [], submits: 0, onPage: ['n'] })
})

test('a timer that rings late on a busy page waits for the keys that are still on their way', () => {
  const window = openWindow()
  window.press('n')
  window.block(300)
  vi.advanceTimersByTime(50)
  expect(window.seen.typed).toEqual([])
  window.wait(40)
  expect(window.seen.typed).toEqual([{ key: 'n', isInField: false, isAlone: true }])
})
