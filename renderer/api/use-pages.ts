import type { GeneralUtils, ProcedureUtils } from '@orpc/tanstack-query'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import type { CallOptions } from '#renderer/api/hub.ts'
import { troubleOf } from '#renderer/api/reply.ts'

type Page<Row> = { readonly rows: Row[]; readonly next: string | null }

/** A list that comes page by page, as a table wants it. */
export type Pages<Row> = {
  readonly rows: readonly Row[]
  readonly isLoading: boolean
  readonly isLoadingMore: boolean
  /** There are rows that were not asked for yet. */
  readonly hasMore: boolean
  readonly onReachEnd: () => void
  /** Why the list could not be read. */
  readonly trouble: AnyTrouble | undefined
}

/** Reads a list of the contract page by page: the next page begins after the last row of the one before. */
export function usePages<I extends object, Row, E>(
  list: GeneralUtils<I> & ProcedureUtils<CallOptions, I, Page<Row>, E>,
  input: Omit<I, 'after'>,
): Pages<Row> {
  const query = useInfiniteQuery({
    queryKey: [...list.key({ type: 'infinite' }), input],
    queryFn: ({ pageParam, signal }) => list.call({ ...input, after: pageParam } as unknown as I, { signal, context: {} }), // every list takes `after`
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, isPending } = query
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  return {
    rows,
    isLoading: isPending,
    isLoadingMore: isFetchingNextPage,
    hasMore: hasNextPage,
    onReachEnd: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
    },
    trouble: error ? (troubleOf(error) as AnyTrouble) : undefined,
  }
}
