import { expect, test } from 'vitest'
import { isFreshIn, type Page, type PlacedPage, refreshPages } from '#renderer/api/page-chain.ts'

const PAGE = 3
interface Row {
  readonly id: string
  readonly text: string
}

/** A list kept by somebody else, read three rows at a time. */
function aList(...ids: readonly string[]) {
  let rows: readonly Row[] = ids.map((id) => ({ id, text: '' }))
  const reads: (string | undefined)[] = []
  return {
    reads,
    change(next: (rows: readonly Row[]) => readonly Row[]) {
      rows = next(rows)
      reads.length = 0
    },
    async read(after: string | undefined): Promise<Page<Row>> {
      reads.push(after)
      const left = rows.filter(({ id }) => after === undefined || id > after)
      const page = left.slice(0, PAGE)
      return { rows: page, next: left.length > PAGE ? (page.at(-1)?.id ?? null) : null }
    },
  }
}

async function readAll(list: ReturnType<typeof aList>): Promise<readonly PlacedPage<Row>[]> {
  const pages: PlacedPage<Row>[] = []
  for (let after: string | undefined; ; ) {
    const page = await list.read(after)
    pages.push({ ...page, after, isFresh: true })
    if (page.next === null) return pages
    after = page.next
  }
}

const idsOf = (pages: readonly PlacedPage<Row>[]) =>
  pages
    .flatMap(({ rows }) => rows)
    .map(({ id }) => id)
    .join('')
const twelve = [...'abcdefghijkl']

test('a list that was never read begins with its first page', async () => {
  const list = aList(...twelve)
  expect(idsOf(await refreshPages([], { first: 0, last: 0 }, list.read))).toBe('abc')
})

test('however far it was read, only the page in sight is read again, and the others say that they may be old', async () => {
  const list = aList(...twelve)
  const held = await readAll(list)
  list.change((rows) => rows.map((row) => ({ ...row, text: 'changed' })))
  const pages = await refreshPages(held, { first: 6, last: 8 }, list.read)
  expect(list.reads).toEqual(['f'])
  expect(idsOf(pages)).toBe('abcdefghijkl')
  expect(pages.map(({ isFresh }) => isFresh)).toEqual([false, false, true, false])
  expect(pages[2]?.rows.every(({ text }) => text === 'changed')).toBe(true)
  expect(isFreshIn(pages, { first: 6, last: 8 })).toBe(true)
  expect(isFreshIn(pages, { first: 5, last: 8 })).toBe(false)
})

test('a row that came or went in sight takes the pages below with it, because they begin elsewhere now', async () => {
  const list = aList(...twelve)
  const held = await readAll(list)
  list.change((rows) => rows.filter(({ id }) => id !== 'e'))
  expect(idsOf(await refreshPages(held, { first: 3, last: 5 }, list.read))).toBe('abcdfg')
})

test('what is read on afterwards leaves out nothing and shows nothing twice', async () => {
  const list = aList(...twelve)
  let pages = await readAll(list)
  list.change((rows) => [{ id: 'A', text: 'new' }, ...rows])
  pages = await refreshPages(pages, { first: 0, last: 2 }, list.read)
  for (let after = pages.at(-1)?.next ?? null; after !== null; after = pages.at(-1)?.next ?? null) {
    pages = [...pages, { ...(await list.read(after)), after, isFresh: true }]
  }
  expect(idsOf(pages)).toBe('Aabcdefghijkl')
})

test('a row that has moved into sight is not shown where it stood before', async () => {
  const list = aList(...twelve)
  const held = await readAll(list)
  list.change(() => twelve.map((id) => ({ id, text: '' })))
  const moved = held.map((page, i) => (i === 0 ? { ...page, rows: [{ id: 'h', text: 'old' }, ...page.rows.slice(1)] } : page))
  const before = moved.map((page, i) => (i === 2 ? { ...page, rows: page.rows.filter(({ id }) => id !== 'h') } : page))
  expect(idsOf(await refreshPages(before, { first: 6, last: 8 }, list.read))).toBe('bcdefghijkl')
})

test('a list that became shorter than where one stands is read from its last page', async () => {
  const list = aList(...twelve)
  const held = await readAll(list)
  list.change((rows) => rows.slice(0, 4))
  expect(idsOf(await refreshPages(held, { first: 30, last: 40 }, list.read))).toBe('abcdefghi')
})
