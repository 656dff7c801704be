import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { must } from '#shared/kernel/must.ts'

/** The text of a file of the sample warehouse, found by walking up: right from the sources, from `dist/` and from the packaged application. */
export function readSampleFile(name: 'products.csv' | 'customers.csv' | 'stock.csv' | 'orders.csv'): string {
  return readFileSync(must(findUpwards(import.meta.dirname, path.join('resources', 'sample', name)), `the sample's ${name}`), 'utf8')
}

function findUpwards(from: string, wanted: string): string | undefined {
  const candidate = path.join(from, wanted)
  if (existsSync(candidate)) return candidate
  const parent = path.dirname(from)
  return parent === from ? undefined : findUpwards(parent, wanted)
}
