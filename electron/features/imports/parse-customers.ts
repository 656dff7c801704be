import { type Columns, code, country, email, line, orElse, whole } from './csv-columns.ts'
import { FirstRows } from './first-rows.ts'
import type { ImportProblems } from './import-problems.ts'
import { type Read, readRows, type TableFile } from './read-table.ts'

export const customerColumns = {
  number: code(20),
  name: line(120),
  email: orElse(email, null),
  phone: orElse(line(40), null),
  tax_number: orElse(line(40), null),
  address_line_1: line(120),
  address_line_2: orElse(line(120), null),
  postcode: orElse(line(20), null),
  city: line(80),
  region: orElse(line(80), null),
  country,
  payment_days: orElse(whole(0, 365, 'NUMBER_RANGE'), null),
} satisfies Columns

export type CustomerRecord = Read<typeof customerColumns>

/** The customers of a file, each number once. */
export function parseCustomers(file: TableFile<keyof typeof customerColumns>, problems: ImportProblems): CustomerRecord[] {
  const numbers = new FirstRows(problems)
  const rows = readRows(file, customerColumns, problems)
  return rows.filter(({ row, number }) => numbers.isFirst(number, row, 'number', 'ROW_TWICE', number))
}
