import { readFileSync } from 'node:fs'
import { resourcePath } from '#electron/resource-path.ts'

/** The text of a file of the sample warehouse. */
export function readSampleFile(name: 'products.csv' | 'customers.csv' | 'stock.csv' | 'orders.csv'): string {
  return readFileSync(resourcePath('sample', name), 'utf8')
}
