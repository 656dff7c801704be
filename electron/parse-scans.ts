// npm run parse-scans: one raw scan a line comes in as a JSON string, with its symbology identifier and separators; what it is goes out as JSON.
import { once } from 'node:events'
import { StringDecoder } from 'node:string_decoder'
import { problemLine } from '#shared/domain/scanning/gs1/faults.ts'
import { parseScan } from '#shared/domain/scanning/gs1/parse-scan.ts'

const year = new Date().getUTCFullYear()

// whoever reads no further has what was wanted
process.stdout.on('error', () => process.exit(0))
let isFirst = true
for await (const line of lines(process.stdin)) {
  const bare = isFirst ? line.replace(/^\uFEFF/, '') : line
  isFirst = false
  if (!process.stdout.write(`${JSON.stringify(readLine(bare))}\n`)) await once(process.stdout, 'drain')
}

/** Only a line feed ends a line: the separators of lines and paragraphs that Unicode has may stand in a JSON string. */
async function* lines(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let open: string[] = []
  for await (const chunk of input) {
    const [first = '', ...more] = decoder.write(chunk).split('\n')
    open.push(first)
    for (const next of more) {
      yield open.join('')
      open = [next]
    }
  }
  const last = open.join('') + decoder.end()
  if (last !== '') yield last
}

function readLine(line: string) {
  const raw = fromJson(line)
  if (typeof raw !== 'string') return { kind: 'plain', elements: {}, error: 'the line is no JSON string' }
  const { kind, elements, error } = parseScan(raw, { year })
  return { kind, elements: Object.fromEntries(elements), error: error ? problemLine(error) : null }
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined // told as a line that is no JSON string
  }
}
