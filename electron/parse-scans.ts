// npm run parse-scans: one raw scan a line comes in as a JSON string, with its symbology identifier and separators; what it is goes out as JSON.
import { createInterface } from 'node:readline'
import { problemLine } from '#shared/domain/scanning/gs1/faults.ts'
import { parseScan } from '#shared/domain/scanning/gs1/parse-scan.ts'

const year = new Date().getUTCFullYear()

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue
  process.stdout.write(`${JSON.stringify(readLine(line))}\n`)
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
