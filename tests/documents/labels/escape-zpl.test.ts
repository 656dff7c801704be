import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeZpl } from '#electron/documents/labels/escape-zpl.ts'

describe('text as ZPL field data', () => {
  it.each([
    ['Widget ^XZ~JR é_5', 'Widget _5EXZ_7EJR _C3_A9_5F5'],
    ['Müller & Söhne', 'M_C3_BCller & S_C3_B6hne'],
    ['C:\\temp', 'C:_5Ctemp'],
    ['two\r\nlines\u0000', 'two_0D_0Alines_00'],
    ['🙂', '_F0_9F_99_82'],
    ['plain 123', 'plain 123'],
  ])('%j is written %j', (text, escaped) => {
    expect(escapeZpl(text)).toBe(escaped)
  })

  it('never holds a character that starts a command, and always reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeZpl(text)
        expect(escaped).toMatch(/^(?:[ -\]`-}]|_[0-9A-F]{2})*$/)
        const bytes = [...escaped.matchAll(/_([0-9A-F]{2})|(.)/gs)].map(([, hex, plain]) =>
          hex === undefined ? (plain?.charCodeAt(0) ?? 0) : Number.parseInt(hex, 16),
        )
        expect(new TextDecoder().decode(Uint8Array.from(bytes))).toBe(text)
      }),
    )
  })
})
