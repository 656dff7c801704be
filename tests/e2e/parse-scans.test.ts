import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('scans come in as JSON strings, one a line, and what each is goes out as JSON', () => {
  const scans = [']C10109506000134352\u001d10A7', ']C10109506000134353', 'TEA-EG-250']
  const input = `${scans.map((scan) => JSON.stringify(scan)).join('\r\n')}\n{"no":"string"}\n`
  const { stdout } = spawnSync(process.execPath, ['dist/hub/parse-scans.js'], { input, encoding: 'utf8' })
  const lines = stdout.trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { kind: 'gs1', elements: { '01': '09506000134352', '10': 'A7' }, error: null },
    { kind: 'gs1', elements: {}, error: '(01) 09506000134353: the check digit is wrong' },
    { kind: 'plain', elements: {}, error: null },
    { kind: 'plain', elements: {}, error: 'the line is no JSON string' },
  ])
})
