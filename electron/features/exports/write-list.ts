import type { ReadDb } from '#electron/database/schema.ts'
import type { ExportFormat, ExportList } from '#shared/contract/exports.ts'
import { BYTE_ORDER_MARK, csvLine, type ExportCell } from '#shared/domain/exports/csv-file.ts'
import type { ListAsk } from '../handle.ts'
import { files as fileLists } from './file-lists.sql.ts'
import type { ListFile } from './list-file.ts'
import { moneyLists } from './money-lists.sql.ts'
import { prices } from './price-file.sql.ts'
import { workLists } from './work-lists.sql.ts'
import { WorkbookWriter } from './write-workbook.ts'

/** More rows than this are better taken in parts, by a filter: no spreadsheet is quick with so many. */
export const MOST_ROWS = 200_000

export interface WrittenList {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly rows: number
}

const lists: Readonly<Record<ExportList, ListFile>> = { ...fileLists, prices, ...workLists, ...moneyLists }

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Writes a whole list as a file, read page by page. Undefined when it is longer than a file may be. */
export async function writeList(db: ReadDb, ask: ListAsk): Promise<WrittenList | undefined> {
  const { headers, pages } = lists[ask.list]
  const writer = ask.format === 'csv' ? new CsvWriter(ask.delimiter, headers) : new WorkbookWriter(ask.list, headers)
  let rows = 0
  for await (const page of pages(db, ask)) {
    rows += page.length
    if (rows > MOST_ROWS) return undefined
    for (const row of page) writer.add(row)
  }
  const bytes = writer.finish()
  return { fileName: `${ask.list}-${ask.today}.${ask.format}`, mediaType: mediaTypes[ask.format], bytes, rows }
}

class CsvWriter {
  readonly #lines: string[]
  readonly #delimiter: string

  constructor(delimiter: string, headers: readonly string[]) {
    this.#delimiter = delimiter
    this.#lines = [BYTE_ORDER_MARK, csvLine(headers, delimiter)]
  }

  add(cells: readonly ExportCell[]): void {
    this.#lines.push(csvLine(cells, this.#delimiter))
  }

  finish(): Uint8Array {
    return Buffer.from(this.#lines.join(''))
  }
}
