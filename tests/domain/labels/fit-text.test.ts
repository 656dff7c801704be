import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { font0 } from '#electron/documents/labels/font-0.ts'
import { oneLine } from '#electron/documents/text/printable-text.ts'
import { fitText as fitTo, type TextRoom, textHeight } from '#shared/domain/labels/fit-text.ts'

const zplTextWidth = font0.widthOf
const fitText = (texts: readonly string[], room: TextRoom) => fitTo(texts.map(oneLine), room, font0)

const room = { width: 400, height: 120, size: 50, least: 20 }

describe('text on a label', () => {
  it('keeps its size where it fits', () => {
    expect(fitText(['Müller & Söhne'], room)).toEqual({ lines: ['Müller & Söhne'], size: 50 })
  })

  it('wraps between words before it shrinks', () => {
    expect(fitText(['Wareneingang am Tor drei'], room)).toEqual({ lines: ['Wareneingang', 'am Tor drei'], size: 50 })
  })

  it('shrinks before it is cut', () => {
    const { lines, size } = fitText(['Industriestraße 99, Eingang Wareneingang, Tor drei, bei Frau Dr. Müller melden'], room)
    expect(size).toBeLessThan(50)
    expect(lines.join(' ')).toBe('Industriestraße 99, Eingang Wareneingang, Tor drei, bei Frau Dr. Müller melden')
  })

  it('that is still too long ends in dots', () => {
    const { lines, size } = fitText(['word '.repeat(200)], room)
    expect(size).toBe(20)
    expect(lines.at(-1)).toMatch(/\.\.\.$/)
  })

  it('of nothing is no line at all', () => {
    expect(fitText(['', ' \n\u200b'], room).lines).toEqual([])
  })

  it('shrinks a letter that is wider than its room', () => {
    const { lines, size } = fitText(['ý'], { width: 60, height: 60, size: 60, least: 20 })
    expect(zplTextWidth(lines[0] ?? '', size)).toBeLessThanOrEqual(60)
  })

  it('never leaves its room, whatever it says', () => {
    const rooms = fc.record({
      width: fc.integer({ min: 60, max: 800 }),
      height: fc.integer({ min: 22, max: 300 }),
      size: fc.constant(60),
      least: fc.constant(20),
    })
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 6 }), rooms, (texts, any) => {
        const { lines, size } = fitText(texts, any)
        expect(textHeight(lines.length, size)).toBeLessThanOrEqual(any.height)
        for (const line of lines) expect(zplTextWidth(line, size)).toBeLessThanOrEqual(any.width)
      }),
    )
  })
})
