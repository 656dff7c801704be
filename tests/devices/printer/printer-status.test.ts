import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { askStatus, readStatus } from '#electron/devices/printer/printer-status.ts'
import type { LabelLanguage } from '#shared/domain/labels/printer-profile.ts'

/** A printer on this machine that answers one question. */
async function answering(question: string, answer: Uint8Array) {
  const server = createServer((socket) => {
    let heard = ''
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
      if (heard.includes(question)) socket.write(answer)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port // listening on TCP
}

const zpl = (paper: number, paused: number, head: number, ribbon: number) =>
  Buffer.from(
    `\x02030,${paper},${paused},1245,000,0,0,0,000,0,0,0\x03\r\n\x02001,0,${head},${ribbon},1,2,6,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n`,
    'latin1',
  )

const cases: [LabelLanguage, string, Uint8Array, readonly string[]][] = [
  ['zpl', '~HS', zpl(0, 0, 0, 0), []],
  ['zpl', '~HS', zpl(1, 1, 0, 0), ['PAPER_OUT', 'STOPPED']],
  ['zpl', '~HS', zpl(0, 1, 1, 1), ['HEAD_OPEN', 'RIBBON_OUT', 'STOPPED']],
  ['epl', '^ee', Buffer.from('07\r\n'), ['PAPER_OUT']],
  ['epl', '^ee', Buffer.from('11\r\n'), ['HEAD_OPEN']],
  ['epl', '^ee', Buffer.from('00\r\n'), []],
  ['tspl', '\x1b!?', Uint8Array.of(0x05), ['HEAD_OPEN', 'PAPER_OUT']],
  ['tspl', '\x1b!?', Uint8Array.of(0x10), ['STOPPED']],
  ['escpos', '\x10\x04', Uint8Array.of(0x16, 0x72), ['HEAD_OPEN', 'PAPER_OUT']],
  ['escpos', '\x10\x04', Uint8Array.of(0x12, 0x12), []],
]

test.each(cases)('a printer of %s that is asked %j says what keeps it', async (language, question, answer, troubles) => {
  const port = await answering(question, answer)
  expect(await askStatus({ host: '127.0.0.1', port, language })).toEqual(troubles)
})

test('an answer in two pieces is read as one, and one that is not whole says nothing', () => {
  const whole = zpl(1, 0, 0, 0)
  expect(readStatus('zpl', whole.subarray(0, 40))).toBeUndefined()
  expect(readStatus('zpl', whole)).toEqual(['PAPER_OUT'])
})

test('a printer that says nothing, or is not there, is not waited for', async () => {
  const port = await answering('never', Uint8Array.of(0))
  expect(await askStatus({ host: '127.0.0.1', port, language: 'zpl', within: 60 })).toBeUndefined()
  expect(await askStatus({ host: '127.0.0.1', port: 1, language: 'tspl', within: 500 })).toBeUndefined()
})
