// Pages of a list in any order: what the last row is sorted by, and its id, say where the next page begins.
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { SortDirection } from '#shared/contract/sorting.ts'

/** What rows are compared by, one part after the other; the id decides between equals. All parts run the same way, so one index can carry them. */
export type SortParts = readonly RawBuilder<unknown>[]
type SortValue = string | number

/** A sort in SQL: how a page is ordered, and which rows come after the last row of the page before. */
export interface SortedPage {
  readonly order: RawBuilder<unknown>
  readonly beyond: RawBuilder<boolean> | undefined
}

/** An empty value stands last in both directions. */
export function emptyLast(value: RawBuilder<unknown>, dir: SortDirection, isEmpty = sql`${value} is null`): SortParts {
  const [empty, filled] = dir === 'asc' ? [1, 0] : [0, 1]
  return [sql`case when ${isEmpty} then ${sql.lit(empty)} else ${sql.lit(filled)} end`, sql`coalesce(${value}, '')`]
}

/** A cursor that is none is taken as the list's beginning. */
export function sortedPage(parts: SortParts, dir: SortDirection, after: string | undefined): SortedPage {
  const way = dir === 'asc' ? sql`asc` : sql`desc`
  const values = after === undefined ? undefined : readCursor(after, parts.length)
  const sign = dir === 'asc' ? sql`>` : sql`<`
  return {
    order: sql.join(parts.map((part) => sql`${part} ${way}`)),
    beyond: values && sql<boolean>`(${sql.join(parts)}) ${sign} (${sql.join(values)})`,
  }
}

/** The ids on one page of a sorted list, and where the next page begins. */
export async function pageOfSortedIds<Db, From extends keyof Db>(
  query: SelectQueryBuilder<Db, From, object>,
  id: RawBuilder<string>,
  { parts, dir, after, limit }: { parts: SortParts; dir: SortDirection; after: string | undefined; limit: number },
): Promise<{ ids: string[]; next: string | null }> {
  const { order, beyond } = sortedPage(parts, dir, after)
  const narrowed = beyond ? query.where(beyond) : query
  const found = await narrowed
    .select([id.as('id'), ...partColumns(parts)])
    .orderBy(order)
    .limit(limit + 1)
    .execute()
  const rows = found.slice(0, limit) as { id: string }[] // Kysely loses the columns of a query that is generic
  const last = rows.at(-1)
  return { ids: rows.map((row) => row.id), next: found.length > limit && last ? cursorOf(last, parts) : null }
}

/** The parts as columns of a row, for `cursorOf`. */
export function partColumns(parts: SortParts) {
  return parts.map((part, i) => part.as(`part${i}`))
}

/** Where the page after a row begins that was read with `partColumns`. */
export function cursorOf(row: object, parts: SortParts): string {
  return JSON.stringify(parts.map((_, i) => (row as Record<string, unknown>)[`part${i}`]))
}

function readCursor(cursor: string, length: number): readonly SortValue[] | undefined {
  try {
    const values: unknown = JSON.parse(cursor)
    const isOurs = Array.isArray(values) && values.length === length && values.every((v) => typeof v === 'string' || typeof v === 'number')
    return isOurs ? (values as SortValue[]) : undefined // as just checked
  } catch {
    return undefined
  }
}
