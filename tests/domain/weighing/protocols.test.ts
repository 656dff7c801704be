// What scales say on their line, written after the descriptions of their languages, and what the bench makes of it.
import { describe, expect, test } from 'vitest'
import { createFramer } from '#shared/domain/scanning/frame-bytes.ts'
import { type ScaleProtocolName, scaleProtocols } from '#shared/domain/weighing/protocols.ts'
import { gramsOf, type ScaleReading, type ScaleUnit } from '#shared/domain/weighing/reading.ts'

const stable = (grams: number, isNet = false): ScaleReading => ({ state: 'stable', grams, isNet })
const empty: ScaleReading = { state: 'empty' }
const moving: ScaleReading = { state: 'moving' }
const over: ScaleReading = { state: 'over' }
const under: ScaleReading = { state: 'under' }
const fault: ScaleReading = { state: 'fault' }

/** What a scale of the language says in turn, byte for byte, and what each answer means. */
const transcripts: Readonly<Record<ScaleProtocolName, readonly (readonly [string, ScaleReading | undefined])[]>> = {
  sics: [
    ['S S     100.00 g\r\n', stable(100)],
    ['S S      1.234 kg\r\n', stable(1234)],
    ['S D     129.07 g\r\n', moving],
    ['S I\r\n', moving],
    ['S +\r\n', over],
    ['S -\r\n', under],
    ['S S       0.00 g\r\n', empty],
    ['S S      -0.00 g\r\n', empty],
    ['S S     -12.50 g\r\n', under],
    ['S S      2.205 lb\r\n', stable(1000)],
    ['S S      3.527 oz\r\n', stable(100)],
    ['Z A\r\n', undefined],
    ['T S     100.00 g\r\n', undefined],
    ['ES\r\n', undefined],
    ['I4 A "B021002593"\r\n', undefined],
  ],
  '8217': [
    ['\x0201.234\r', stable(1234)],
    ['\x0212.340\r', stable(12340)],
    ['\x0200.550N\r', stable(550, true)],
    ['\x0202.20\r', stable(998)],
    ['\x02002.20\r', stable(998)],
    ['\x0200.000\r', empty],
    ['\x02?A\r', moving],
    ['\x02?B\r', over],
    ['\x02?D\r', under],
    ['\x02?E\r', moving],
    ['\x02?P\r', empty],
    ['\x02?@\r', undefined],
    ['\x02E\r', undefined],
    // a line set to eight bits sees the parity bit of seven
    ['\x02\xb1\xb2.\xb340\r', stable(12340)],
  ],
  commaLines: [
    ['ST,GS,+  1.234kg\r\n', stable(1234)],
    ['ST,GS,+00012.5  g\r\n', stable(13)],
    ['ST,NT,+  0.500kg\r\n', stable(500, true)],
    ['ST,+00123.45  g\r\n', stable(123)],
    ['ST,GS, 1,@,   2.500kg\r\n', stable(2500)],
    ['ST,GS   20.7g\r\n', stable(21)],
    ['US,GS,+  1.200kg\r\n', moving],
    ['OL,GS,+99999.9kg\r\n', over],
    ['OL,-9999999E+19\r\n', under],
    ['ST,GS,-  0.250kg\r\n', under],
    ['ST,GS,+  0.000kg\r\n', empty],
    ['ST,TR,+  0.100kg\r\n', undefined],
    ['ST,GS,+  2.000lb\r\n', stable(907)],
    ['QT,+00000012 PC\r\n', undefined],
    ['?\r\n', undefined],
  ],
  nci: [
    ['\n001.25LB\r\nS00\r\x03', stable(567)],
    ['\n01.234KG\r\nS00\r\x03', stable(1234)],
    ['\n012.50OZ\r\nS00\r\x03', stable(354)],
    ['\n000.00LB\r\nS20\r\x03', empty],
    ['\nS10\r\x03', moving],
    ['\nS02\r\x03', over],
    ['\nS01\r\x03', under],
    ['\nS40\r\x03', fault],
    ['\n?\r\x03', undefined],
  ],
  sartorius: [
    ['+    153.00 g  \r\n', stable(153)],
    ['N     +    153.00 g  \r\n', stable(153, true)],
    ['G     +     1.2340 kg \r\n', stable(1234)],
    ['G#    +     1.2340 kg \r\n', stable(1234)],
    ['+    153.02    \r\n', moving],
    ['N     +    153.02    \r\n', moving],
    ['-      5.10 g  \r\n', under],
    ['+      0.00 g  \r\n', empty],
    ['Stat      High      \r\n', over],
    ['Stat       Low      \r\n', under],
    ['Stat       OFF      \r\n', moving],
    ['Stat    Err 54      \r\n', fault],
    ['Stat      Cal.      \r\n', moving],
  ],
}

describe.each(Object.keys(transcripts) as ScaleProtocolName[])('a scale that speaks %s', (name) => {
  const { ends, read } = scaleProtocols[name]
  const bytesOf = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
  const answers = (chunks: readonly Uint8Array[], unit?: ScaleUnit) => {
    const framer = createFramer({ ends, endsBySilence: false, silenceMs: 1000 })
    return chunks.flatMap((chunk) => framer.feed(chunk, 0).frames.map(({ bytes }) => read(String.fromCharCode(...bytes), unit)))
  }

  test.each(transcripts[name])('%j', (said, meant) => {
    expect(answers([bytesOf(said)])).toEqual([meant])
  })

  test('is understood however the line cuts its answers', () => {
    const whole = transcripts[name].map(([said]) => said).join('')
    const singly = [...bytesOf(whole)].map((byte) => Uint8Array.of(byte))
    expect(answers(singly)).toEqual(transcripts[name].map(([, meant]) => meant))
  })

  test('says no weight in half an answer', () => {
    for (const [said] of transcripts[name]) {
      const framer = createFramer({ ends, endsBySilence: false, silenceMs: 1000 })
      for (let length = 1; length < said.trimEnd().length; length++) {
        framer.feed(bytesOf(said.slice(0, length)), 0)
        expect(framer.cut().frames).toEqual([])
      }
    }
  })
})

test('a scale that sends digits alone weighs in the unit that it is set to', () => {
  const { read } = scaleProtocols['8217']
  expect(read('01.500', 'lb')).toEqual(stable(680))
  expect(read('1500.00', 'g')).toEqual(stable(1500))
})

test('units become whole grams exactly, half a gram up', () => {
  expect(gramsOf('1', 'lb')).toBe(454)
  expect(gramsOf('1000', 'lb')).toBe(453_592)
  expect(gramsOf('16', 'oz')).toBe(454)
  expect(gramsOf('0.0005', 'kg')).toBe(1)
  expect(gramsOf('0.00049', 'kg')).toBe(0)
  expect(gramsOf('1,234', 'kg')).toBe(1234)
  expect(gramsOf('1.2.3', 'kg')).toBeUndefined()
})
