import { useLocation, useParams } from 'wouter'

/** In the place of a row: one that is being added, `/customers/new`. */
export const newRow = 'new'

/** A list and its open row as the address has them: `/orders/late/42` is row 42 beside the late orders. */
export type ListAddress<Filter extends string> = {
  readonly filter: Filter
  /** The row whose panel is open. */
  readonly openedId: string | undefined
  readonly setFilter: (filter: Filter) => void
  /** `follow` replaces the row that is open, so that Back does not step through every row. */
  readonly open: (id: string, how?: 'step' | 'follow') => void
  readonly close: () => void
}

/**
 * Reads the filter and the open row from the page's address, which has the pattern `/list/:first?/:second?`, and changes them there.
 * A list without filters has the pattern `/list/:first?`. A row alone stands beside the usual filter.
 */
export function useListAddress<Filter extends string>(base: string, filters: readonly Filter[], usual: Filter): ListAddress<Filter> {
  const [, navigate] = useLocation()
  const { first, second } = useParams<{ first?: string; second?: string }>()
  const named = filters.find((filter) => filter === first)
  const filter = named ?? usual
  const openedId = named === undefined ? first : second
  const place = named === undefined ? base : `${base}/${named}`
  return {
    filter,
    openedId,
    setFilter: (next) => navigate(next === usual ? base : `${base}/${next}`, { replace: true }),
    open: (id, how = 'step') => navigate(`${place}/${id}`, { replace: how === 'follow' || openedId !== undefined }),
    close: () => navigate(place, { replace: true }),
  }
}
