import type { SelectQueryBuilder } from 'kysely'
import type { ReadDb } from '#electron/database/schema.ts'
import type { Decimal, ExportCell } from '#shared/domain/exports/csv-file.ts'
import { fromMinor } from '#shared/kernel/money.ts'
import type { ListAsk } from '../handle.ts'

/** A list as a file: what its columns are called, and its rows, page by page. */
export interface ListFile {
  readonly headers: readonly string[]
  readonly pages: (db: ReadDb, ask: ListAsk) => AsyncGenerator<ExportCell[][]>
}

/** Rows that are read at once: a page of the widest list stays below a megabyte or two. */
export const ROWS_A_PAGE = 2_000
const IDS_A_PAGE = 500

/** Reads page after page of an ordered query; `after` narrows it to what comes after the last row of the page before. */
export async function* byKey<Db, From extends keyof Db, R>(
  query: SelectQueryBuilder<Db, From, R>,
  after: (query: SelectQueryBuilder<Db, From, R>, last: R) => SelectQueryBuilder<Db, From, R>,
  row: (read: R) => readonly ExportCell[],
): AsyncGenerator<ExportCell[][]> {
  let last: R | undefined
  for (;;) {
    const narrowed = last === undefined ? query : after(query, last)
    const page = (await narrowed.limit(ROWS_A_PAGE).execute()) as R[] // Kysely simplifies the row's type to itself
    yield page.map((one) => [...row(one)])
    last = page.at(-1)
    if (page.length < ROWS_A_PAGE) return
  }
}

type PageOfIds = { ids: string[]; next: string | null }

/** The ids of a list in the order in which the screen shows them, page by page. */
export async function* pagesOfIds(
  read: (page: { after: string | undefined; limit: number }) => Promise<PageOfIds>,
): AsyncGenerator<string[]> {
  let after: string | undefined
  do {
    const page: PageOfIds = await read({ after, limit: IDS_A_PAGE })
    if (page.ids.length > 0) yield page.ids
    after = page.next ?? undefined
  } while (after !== undefined)
}

/** An amount in minor units as a decimal number. */
export function amount(minor: number, currency: string): Decimal {
  return { decimal: fromMinor(minor, currency) }
}

/** A rate in basis points as percent: 1900 is 19, 750 is 7.5. */
export function percent(rateBp: number): Decimal {
  const text = String(rateBp).padStart(3, '0')
  return { decimal: `${text.slice(0, -2)}.${text.slice(-2)}`.replace(/\.?0+$/, '') }
}

/** An instant as 2026-09-07T08:00:00Z. */
export function instant(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}
