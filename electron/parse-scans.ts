// npm run parse-scans: one raw scan a line comes in as a JSON string, with its symbology identifier and separators; what it is goes out as JSON.
import { createInterface } from 'node:readline'
import { type ParsedScan, parseScan } from '#shared/domain/scanning/gs1/parse-scan.ts'

const year = new Date().getUTCFullYear()

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() === '') continue
  const { kind, elements, error } = readLine(line)
  process.stdout.write(`${JSON.stringify({ kind, elements: Object.fromEntries(elements), error: error ?? null })}\n`)
}

function readLine(line: string): ParsedScan {
  const raw = fromJson(line)
  if (typeof raw === 'string') return parseScan(raw, { year })
  return { kind: 'plain', elements: new Map(), error: 'the line is no JSON string' }
}

function fromJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined // told as a line that is no JSON string
  }
}
