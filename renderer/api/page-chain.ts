// A list that was scrolled far, kept true without reading all of it again. Each page begins after the last row of the one before.

export type Page<Row> = { readonly rows: Row[]; readonly next: string | null }

/** A page in its place in a list. */
export type PlacedPage<Row> = Page<Row> & {
  /** The row after which it begins; undefined for the first page. */
  readonly after: string | undefined
  /** It was read since the hub last told of a change. */
  readonly isFresh: boolean
}

/** Rows by their place in the list, both included. */
export type Sight = { readonly first: number; readonly last: number }

export type ReadPage<Row> = (after: string | undefined) => Promise<Page<Row>>

/**
 * Reads what is in sight again, and nothing else: the cost of a change does not grow with how far somebody has scrolled. Pages above stay as they
 * were until they come into sight. Pages below stay too if they still follow on; otherwise they go, and come anew when they are scrolled to.
 */
export async function refreshPages<Row>(
  held: readonly PlacedPage<Row>[],
  sight: Sight,
  read: ReadPage<Row>,
): Promise<readonly PlacedPage<Row>[]> {
  const { first, last } = pagesIn(held, sight)
  const fresh: PlacedPage<Row>[] = []
  let after = held[first]?.after
  for (let i = first; i <= last; i++) {
    const page = await read(after)
    fresh.push({ ...page, after, isFresh: true })
    if (page.next === null) break
    after = page.next
  }
  const below = held.slice(first + fresh.length)
  const isJoined = below[0] !== undefined && below[0].after === fresh.at(-1)?.next
  return withoutDoubles([...held.slice(0, first).map(stale), ...fresh, ...(isJoined ? below.map(stale) : [])], held)
}

/** The pages on which rows lie; with a page of nothing, that one. */
function pagesIn<Row>(held: readonly PlacedPage<Row>[], sight: Sight): { first: number; last: number } {
  let begins = 0
  let first: number | undefined
  let last = 0
  for (const [i, { rows }] of held.entries()) {
    const ends = begins + rows.length
    if (ends > sight.first && first === undefined) first = i
    if (begins <= sight.last) last = i
    begins = ends
  }
  const top = first ?? Math.max(0, held.length - 1)
  return { first: top, last: Math.max(top, last) }
}

/** Whether everything in sight was read since the last change. */
export function isFreshIn<Row>(held: readonly PlacedPage<Row>[], sight: Sight): boolean {
  const { first, last } = pagesIn(held, sight)
  return held.slice(first, last + 1).every(({ isFresh }) => isFresh)
}

function stale<Row>(page: PlacedPage<Row>): PlacedPage<Row> {
  return page.isFresh ? { ...page, isFresh: false } : page
}

/** A row that has moved into sight no longer stands where it was. */
function withoutDoubles<Row>(pages: readonly PlacedPage<Row>[], before: readonly PlacedPage<Row>[]): readonly PlacedPage<Row>[] {
  const arrived = new Set<unknown>()
  for (const [i, { isFresh, rows }] of pages.entries()) {
    if (!isFresh) continue
    const known = new Set(before[i]?.rows.map(idOf))
    for (const row of rows) if (!known.has(idOf(row))) arrived.add(idOf(row))
  }
  arrived.delete(undefined)
  if (arrived.size === 0) return pages
  return pages.map((page) => (page.isFresh ? page : { ...page, rows: page.rows.filter((row) => !arrived.has(idOf(row))) }))
}

function idOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined
}
