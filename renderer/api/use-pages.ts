import type { GeneralUtils, ProcedureUtils } from '@orpc/tanstack-query'
import { keepPreviousData, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import type { CallOptions } from '#renderer/api/hub.ts'
import { isFreshIn, type Page, type PlacedPage, refreshPages, type Sight } from '#renderer/api/page-chain.ts'
import { troubleOf } from '#renderer/api/reply.ts'

/** A list that comes page by page, as a table wants it. */
export type Pages<Row> = {
  readonly rows: readonly Row[]
  readonly isLoading: boolean
  readonly isLoadingMore: boolean
  /** There are rows that were not asked for yet. */
  readonly hasMore: boolean
  readonly onReachEnd: () => void
  /** The rows that are drawn now. */
  readonly onSight: (sight: Sight) => void
  /** Why the list could not be read. */
  readonly trouble: AnyTrouble | undefined
}

/** Before the table has said anything, the beginning of the list is in sight. */
const top: Sight = { first: 0, last: 0 }

/** Reads a list of the contract page by page: the next page begins after the last row of the one before. A change in the hub is read where it is in sight. */
export function usePages<I extends object, Row, E>(
  list: GeneralUtils<I> & ProcedureUtils<CallOptions, I, Page<Row>, E>,
  input: Omit<I, 'after'>,
): Pages<Row> {
  type Held = readonly PlacedPage<Row>[]
  const queries = useQueryClient()
  const key: QueryKey = [...list.key({ type: 'infinite' }), input]
  const sight = useRef(top)
  /** Reading on and reading again wait for each other: each builds on what the other has brought. */
  const turn = useRef<Promise<unknown>>(Promise.resolve())
  const [isLoadingMore, setLoadingMore] = useState(false)
  const held = () => queries.getQueryData<Held>(key)

  function inTurn<T>(read: () => Promise<T>): Promise<T> {
    const mine = turn.current.then(read, read)
    turn.current = mine
    return mine
  }

  const readPage = (after: string | undefined, signal?: AbortSignal) =>
    list.call({ ...input, after } as unknown as I, { ...(signal && { signal }), context: {} }) // every list takes `after`

  const query = useQuery<Held>({
    queryKey: key,
    queryFn: ({ signal }): Promise<Held> => inTurn(() => refreshPages(held() ?? [], sight.current, (after) => readPage(after, signal))),
    placeholderData: keepPreviousData,
  })
  const { data, error, isPending, isPlaceholderData } = query
  const rows = useMemo(() => ([] as Row[]).concat(...(data ?? []).map((page) => page.rows)), [data])
  const hasMore = data !== undefined && (data.at(-1)?.next ?? null) !== null

  async function readOn(): Promise<void> {
    setLoadingMore(true)
    try {
      await inTurn(async () => {
        const after = held()?.at(-1)?.next ?? undefined
        if (after === undefined) return
        const page = await readPage(after)
        queries.setQueryData<Held>(key, (now = []) => [...now, { ...page, after, isFresh: true }])
      })
    } catch {
      // What cannot be read on is asked for again by the whole list, which says why.
      void query.refetch()
    } finally {
      setLoadingMore(false)
    }
  }

  return {
    rows,
    isLoading: isPending,
    isLoadingMore,
    hasMore,
    onReachEnd: () => {
      if (hasMore && !isLoadingMore && !isPlaceholderData) void readOn()
    },
    onSight: (next) => {
      sight.current = next
      if (data !== undefined && !isPlaceholderData && !query.isFetching && !isFreshIn(data, next)) void query.refetch()
    },
    trouble: error ? (troubleOf(error) as AnyTrouble) : undefined,
  }
}
