import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

function parsed(input: string | Buffer) {
  const { stdout, status } = spawnSync(process.execPath, ['dist/hub/parse-scans.js'], { input, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const lines = stdout === '' ? [] : stdout.trimEnd().split('\n')
  return { status, said: lines.map((line) => JSON.parse(line) as { kind: string; elements: object; error: string | null }) }
}

const noString = { kind: 'plain', elements: {}, error: 'the line is no JSON string' }
const plain = { kind: 'plain', elements: {}, error: null }

test('scans come in as JSON strings, one a line, and what each is goes out as JSON', () => {
  const scans = [']C10109506000134352\u001d10A7', ']C10109506000134353', 'TEA-EG-250']
  const input = `${scans.map((scan) => JSON.stringify(scan)).join('\r\n')}\n{"no":"string"}\n`
  expect(parsed(input)).toEqual({
    status: 0,
    said: [
      { kind: 'gs1', elements: { '01': '09506000134352', '10': 'A7' }, error: null },
      { kind: 'gs1', elements: {}, error: '(01) 09506000134353: the check digit is wrong' },
      plain,
      noString,
    ],
  })
})

test('each line has its answer, whatever stands in it', () => {
  const input = '\uFEFF"A-1"\n\n   \r\n"B\n"\u2028\u2029"\n"\\ud800"\n[1]\nnull\n12\n"\u0000"\n  "C"  \n"last"'
  expect(parsed(input)).toEqual({
    status: 0,
    said: [plain, noString, noString, noString, plain, plain, noString, noString, noString, noString, plain, plain],
  })
})

test('bytes that are no text, and nothing at all, break nothing', () => {
  expect(parsed(Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a, 0xc3, 0x0a]))).toEqual({ status: 0, said: [plain, noString] })
  expect(parsed('')).toEqual({ status: 0, said: [] })
})

test('a line of many megabytes is one line, and the next is read after it', () => {
  const huge = JSON.stringify(`]C1${'11261231'.repeat(4_000_000)}`)
  const { status, said } = parsed(`${huge}\n"${'x'.repeat(20_000_000)}\n"ok"\n`)
  expect({ status, kinds: said.map(({ kind }) => kind) }).toEqual({ status: 0, kinds: ['gs1', 'plain', 'plain'] })
  expect(said.at(-1)).toEqual(plain)
})
