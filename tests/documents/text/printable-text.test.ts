import { describe, expect, it } from 'vitest'
import { oneLine, paragraphs } from '#electron/documents/text/printable-text.ts'

describe('text from outside on one line', () => {
  it.each([
    ['a\tb\r\nc', 'a b c'],
    ['nul\u0000 bell\u0007 esc\u001b[31m', 'nul bell esc[31m'],
    ['\u202Egnp.evil\u202C', 'gnp.evil'],
    ['zero\u200bwidth\ufeff and soft\u00adhyphen', 'zerowidth and softhyphen'],
    ['line\u2028and paragraph\u2029ends', 'line and paragraph ends'],
    ['half a pair \ud83d', 'half a pair \ufffd'],
    ['Mu\u0308ller', 'Müller'],
    ['12\u00a0kg', '12\u00a0kg'],
    ['  kept inside  ', 'kept inside'],
  ])('%j becomes %j', (text, clean) => {
    expect(oneLine(text)).toBe(clean)
  })

  it('of ten thousand characters ends in an ellipsis', () => {
    const clean = oneLine('x'.repeat(10_000))
    expect(clean).toHaveLength(600)
    expect(clean.endsWith('…')).toBe(true)
  })
})

describe('text of several lines', () => {
  it('keeps its lines, and of empty ones at most one', () => {
    expect(paragraphs('Thank you.\r\n\r\n\r\n\r\nNext week\u0000 more.\u202E\n')).toBe('Thank you.\n\nNext week more.')
  })
})
