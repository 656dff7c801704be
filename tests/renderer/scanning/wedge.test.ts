import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createWedge, type Wedge, type WedgeKey, wedgeRules } from '#renderer/scanning/wedge.ts'

/** Feeds a text key by key, `gap` ms apart from `from` on; Enter is written as ⏎ and Tab as ⇥. */
function type(wedge: Wedge, text: string, { from = 0, gap = 5 }: { from?: number; gap?: number } = {}) {
  const names: Record<string, string> = { '⏎': 'Enter', '⇥': 'Tab' }
  return [...text].map((character, index) => wedge.feed({ key: names[character] ?? character, at: from + index * gap }))
}

const scansOf = (steps: readonly { scans: readonly { raw: string }[] }[]) => steps.flatMap(({ scans }) => scans.map(({ raw }) => raw))
const typedOf = (steps: readonly { released: readonly WedgeKey[] }[]) =>
  steps.flatMap(({ released }) => released.map(({ key }) => key)).join('')

describe('a scanner', () => {
  test('is known by keys that come fast and end with Enter', () => {
    expect(scansOf(type(createWedge(), '4006381333931⏎'))).toEqual(['4006381333931'])
  })

  test('may end with Tab instead', () => {
    expect(scansOf(type(createWedge(), 'A-03-2⇥'))).toEqual(['A-03-2'])
  })

  test('needs no suffix when the code is long enough: silence ends it', () => {
    const wedge = createWedge()
    type(wedge, 'SO-004218', { gap: 10 })
    expect(wedge.settle(80 + 659).scans).toEqual([])
    expect(wedge.settle(80 + 660).scans).toMatchObject([{ raw: 'SO-004218', at: 80 }])
    type(wedge, 'SO-004219', { from: 2000, gap: 10 })
    expect(wedge.settle(2080 + 59).scans).toEqual([])
    expect(wedge.settle(2080 + 60).scans).toMatchObject([{ raw: 'SO-004219', at: 2080 }])
    expect(wedge.feed({ key: 'Enter', at: 2080 + 140 }).verdict).toBe('keep')
  })

  test('is waited for from its very first code on, before anyone knows that it sends a suffix', () => {
    const wedge = createWedge()
    type(wedge, '4006381')
    expect(wedge.settle(30 + 500).scans).toEqual([])
    expect(scansOf(type(wedge, '333931⏎', { from: 35 }))).toEqual(['4006381333931'])
  })

  test('that sends a suffix is waited for when a busy machine delivers the rest of its code late', () => {
    const wedge = createWedge()
    type(wedge, 'A-03-2⏎')
    type(wedge, '4006381', { from: 1000 })
    // The page hears the rest half a second later; the keys' own times say that they belong together.
    expect(wedge.settle(1500).scans).toEqual([])
    expect(scansOf(type(wedge, '333931⏎', { from: 1035 }))).toEqual(['4006381333931'])
    type(wedge, '4006381', { from: 3000 })
    expect(wedge.settle(4000).scans.map(({ raw }) => raw)).toEqual(['4006381'])
  })

  test('may be as slow as 50 ms between keys, and not slower', () => {
    expect(scansOf(type(createWedge(), 'A-03-2⏎', { gap: 50 }))).toEqual(['A-03-2'])
    expect(scansOf(type(createWedge(), 'A-03-2⏎', { gap: 51 }))).toEqual([])
  })

  test('keeps its Enter from the page, and the line feed behind it too', () => {
    const wedge = createWedge()
    const steps = [...type(wedge, 'A-03-2⏎⏎'), wedge.feed({ key: 'j', code: 'KeyJ', ctrl: true, at: 40 })]
    expect(steps.slice(-3).map(({ verdict }) => verdict)).toEqual(['keep', 'keep', 'keep'])
    expect(scansOf(steps)).toEqual(['A-03-2'])
  })

  test('may send two codes 5 ms apart', () => {
    expect(scansOf(type(createWedge(), 'A-03-2⏎4006381333931⏎TEA-EG-250⏎'))).toEqual(['A-03-2', '4006381333931', 'TEA-EG-250'])
  })

  test('gives itself away at the sixth quick key, so the rest never reaches the field', () => {
    const verdicts = type(createWedge(), '40063813⏎').map(({ verdict }) => verdict)
    expect(verdicts).toEqual([...Array(5).fill('maybe'), ...Array(4).fill('keep')])
  })

  test('holds Shift for capitals without that counting as a character', () => {
    const wedge = createWedge()
    const keys = ['Shift', 'T', 'Shift', 'E', 'Shift', 'A', '1', 'Enter']
    expect(scansOf(keys.map((key, index) => wedge.feed({ key, at: index * 8 })))).toEqual(['TEA1'])
  })

  test('sends GS as Ctrl+] wherever that key lies, or as the character itself', () => {
    const wedge = createWedge()
    const german: WedgeKey = { key: '+', code: 'BracketRight', ctrl: true, at: 20 }
    const steps = [...type(wedge, '0101234'), wedge.feed({ ...german, at: 36 }), ...type(wedge, '10L22⏎', { from: 40 })]
    expect(scansOf(steps)).toEqual(['0101234\x1d10L22'])
    expect(scansOf(type(createWedge(), '0101234\x1d10L22⏎'))).toEqual(['0101234\x1d10L22'])
  })

  test('sends other control characters as Ctrl with a letter', () => {
    const wedge = createWedge()
    const steps = [
      ...type(wedge, '[)>'),
      wedge.feed({ key: '6', code: 'Digit6', ctrl: true, at: 15 }),
      ...type(wedge, '06', { from: 20 }),
      wedge.feed({ key: 'd', code: 'KeyD', ctrl: true, at: 30 }),
      wedge.feed({ key: 'Enter', at: 35 }),
    ]
    expect(scansOf(steps)).toEqual(['[)>\x1e06\x04'])
  })

  test('composes letters with AltGr, and any letter of any script counts', () => {
    const wedge = createWedge()
    const steps = [wedge.feed({ key: '@', ctrl: true, alt: true, at: 0 }), ...type(wedge, 'ÄÖ-7/§Ж𝔸⏎', { from: 5 })]
    expect(scansOf(steps)).toEqual(['@ÄÖ-7/§Ж𝔸'])
  })

  test('is not broken by a dead key', () => {
    const wedge = createWedge()
    const steps = [...type(wedge, 'AB'), wedge.feed({ key: 'Dead', at: 10 }), ...type(wedge, 'C⏎', { from: 15 })]
    expect(scansOf(steps)).toEqual(['ABC'])
  })

  test('may hesitate in mid-code once it has been seen to send a suffix', () => {
    const wedge = createWedge()
    type(wedge, 'A-03-2⏎')
    const steps = [...type(wedge, '4006381', { from: 1000 }), ...type(wedge, '333931⏎', { from: 1030 + 140 })]
    expect(scansOf(steps)).toEqual(['4006381333931'])
  })

  test('is judged by the time of its keys, even when a busy page gave up on it between two of them', () => {
    const wedge = createWedge()
    const steps = [...type(wedge, 'TEA')]
    expect(typedOf([wedge.settle(10 + 300)])).toBe('TEA')
    steps.push(...type(wedge, '-EG-250⏎', { from: 15 }))
    expect(scansOf(steps)).toEqual(['TEA-EG-250'])
    expect(typedOf(steps)).toBe('')
  })

  test('1,000 codes at 20 a second come out in order, each once', () => {
    const wedge = createWedge()
    const codes = Array.from({ length: 1000 }, (_, index) => `PKG-${String(index).padStart(6, '0')}`)
    expect(scansOf(codes.flatMap((code, index) => type(wedge, `${code}⏎`, { from: index * 50, gap: 2 })))).toEqual(codes)
  })
})

describe('a hand', () => {
  test('types at 80 to 200 ms a key, and every key passes, Enter too', () => {
    for (const gap of [80, 120, 200]) {
      const wedge = createWedge()
      const steps = [...type(wedge, 'Kaffeehaus⏎', { gap })]
      expect(scansOf(steps)).toEqual([])
      expect(steps.every(({ verdict }) => verdict !== 'keep')).toBe(true)
      expect(typedOf(steps)).toBe('Kaffeehaus')
    }
  })

  test('may roll over two keys quickly without being taken for a scanner', () => {
    const wedge = createWedge()
    const at = [0, 120, 150, 290, 300, 430, 560]
    const steps = [...'theinge'].map((key, index) => wedge.feed({ key, at: at[index] ?? 0 }))
    expect(steps.every(({ verdict }) => verdict === 'maybe')).toBe(true)
    expect(typedOf([...steps, wedge.settle(700)])).toBe('theinge')
  })

  test('may hold a key down', () => {
    const wedge = createWedge()
    const steps = Array.from({ length: 30 }, (_, index) => wedge.feed({ key: 'a', at: index * 30, repeat: index > 0 }))
    expect(scansOf([...steps, wedge.feed({ key: 'Enter', at: 900 })])).toEqual([])
  })

  test('keeps its shortcuts: Ctrl+S after a letter is no control character', () => {
    const wedge = createWedge()
    const steps = [
      wedge.feed({ key: 'a', at: 0 }),
      wedge.feed({ key: 'Control', at: 40 }),
      wedge.feed({ key: 's', code: 'KeyS', ctrl: true, at: 80 }),
    ]
    expect(steps.at(-1)?.verdict).toBe('pass')
  })

  test('typed letters are released 50 ms later, for shortcuts', () => {
    const wedge = createWedge()
    type(wedge, 'n', { from: 1000 })
    expect(wedge.dueAt()).toBe(1050)
    expect(typedOf([wedge.settle(1049)])).toBe('')
    expect(typedOf([wedge.settle(1050)])).toBe('n')
    expect(wedge.dueAt()).toBeUndefined()
    expect(typedOf([wedge.feed({ key: 'x', at: 2000 })])).toBe('')
  })

  test('whatever a hand types slower than 60 ms a key, nothing is kept and nothing is lost', () => {
    const keys = fc.constantFrom(...'abcXYZ019-/ ', 'Enter', 'Tab', 'Backspace', 'Shift')
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.integer({ min: 61, max: 400 })), { maxLength: 60 }), (presses) => {
        const wedge = createWedge()
        let at = 0
        const steps = presses.map(([key, gap]) => {
          at += gap
          return wedge.feed({ key, at })
        })
        steps.push(wedge.settle(at + 1000))
        expect(steps.some(({ verdict, scans }) => verdict === 'keep' || scans.length > 0)).toBe(false)
        expect(typedOf(steps)).toBe(presses.map(([key]) => (key.length === 1 ? key : '')).join(''))
      }),
    )
  })
})

test('whatever a scanner sends comes out as it was sent', () => {
  const character = fc.constantFrom(...'0123456789ABCabc-/.+ ÄÖß§$%]d\x1d')
  const code = fc.array(character, { minLength: wedgeRules.minLength, maxLength: 80 }).map((letters) => letters.join(''))
  fc.assert(
    fc.property(fc.array(code, { maxLength: 10 }), fc.integer({ min: 1, max: 50 }), (codes, gap) => {
      const wedge = createWedge()
      let at = 0
      const steps = codes.flatMap((raw) => {
        const fed = type(wedge, `${raw}⏎`, { from: at, gap })
        at += (raw.length + 1) * gap
        return fed
      })
      expect(scansOf(steps)).toEqual(codes)
    }),
  )
})
