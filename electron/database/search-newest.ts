// How a list with years behind it is searched. A text that may stand anywhere has no index on either engine, and reading a million rows
// takes half a second in which no scan is answered. So the newest rows are read through, and older ones are looked up by what has an index.

/** How many of the newest rows a search reads through; that many take some 5 ms. */
export const READ_THROUGH = 10_000

/** Finds ids of rows, newest first, not more than a page and one. */
type Finder = () => Promise<readonly string[]>

/**
 * The ids that a search finds, at least a page and one of the newest if there are that many. Older rows are looked up only when the newest
 * do not fill the page: whatever fits many rows is found among the newest, so what is looked up is rare.
 */
export async function searchNewestFirst(
  limit: number,
  ask: { readonly newest: Finder; readonly older: readonly Finder[] },
): Promise<string[]> {
  const found = new Set(await ask.newest())
  if (found.size > limit) return [...found]
  for (const find of ask.older) for (const id of await find()) found.add(id)
  return [...found]
}
