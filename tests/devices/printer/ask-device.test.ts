import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { askDevice } from '#electron/devices/printer/ask-device.ts'
import type { LabelLanguage } from '#shared/domain/labels/printer-profile.ts'
import { hasSocat, type PtyCable, ptyCable } from '#tests/devices/pty-pair.ts'

/** A printer at the other end of a cable that answers one question. */
async function printerOnCable(question: string, answer: Uint8Array): Promise<PtyCable> {
  const cable = await ptyCable()
  const stop = new AbortController()
  onTestFinished(async () => {
    stop.abort()
    await cable.remove()
  })
  void (async () => {
    while (!stop.signal.aborted) {
      if (cable.heard().includes(question)) {
        await cable.send(answer)
        return
      }
      await wait(5)
    }
  })()
  return cable
}

const zplOut = Buffer.from(
  '\x02030,1,0,1245,000,0,0,0,000,0,0,0\x03\r\n\x02001,0,1,0,1,2,6,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n',
  'latin1',
)
const cases: [LabelLanguage, string, Uint8Array, readonly string[]][] = [
  ['zpl', '~HS', zplOut, ['HEAD_OPEN', 'PAPER_OUT']],
  ['epl', '^ee', Buffer.from('07\r\n'), ['PAPER_OUT']],
  ['tspl', '\x1b!?', Uint8Array.of(0x01), ['HEAD_OPEN']],
  ['escpos', '\x10\x04', Uint8Array.of(0x12, 0x12), []],
]

describe.skipIf(!hasSocat)('a printer on a cable (skipped without socat)', () => {
  test.each(cases)(
    'of %s on a serial line, asked %j, says what keeps it',
    { timeout: 20_000 },
    async (language, question, answer, troubles) => {
      const cable = await printerOnCable(question, answer)
      expect(await askDevice({ path: cable.path, baudRate: 9600, language, within: 8_000 })).toEqual(troubles)
    },
  )

  test.each(cases)('of %s behind a device file says the same', { timeout: 20_000 }, async (language, question, answer, troubles) => {
    const cable = await printerOnCable(question, answer)
    expect(await askDevice({ path: cable.path, language, within: 8_000 })).toEqual(troubles)
  })

  test('that says nothing is not waited for', async () => {
    const cable = await printerOnCable('never', Uint8Array.of(0))
    expect(await askDevice({ path: cable.path, baudRate: 9600, language: 'zpl', within: 80 })).toBeUndefined()
    expect(await askDevice({ path: cable.path, language: 'zpl', within: 80 })).toBeUndefined()
  })
})

test('a cable that is not there, and a file that is none, say nothing', async () => {
  expect(await askDevice({ path: '/dev/packbench-none', language: 'zpl' })).toBeUndefined()
  expect(await askDevice({ path: '/dev/packbench-none', baudRate: 9600, language: 'tspl' })).toBeUndefined()
  expect(await askDevice({ path: import.meta.filename, language: 'zpl' })).toBeUndefined()
})
