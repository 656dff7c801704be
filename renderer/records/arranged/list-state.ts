// How each list of this window is looked at now; a reload keeps it, another window has its own.
import { useSyncExternalStore } from 'react'
import type { ArrangedList, ViewContent } from '#shared/contract/views.ts'

export type ListSort = { readonly by: string; readonly dir: 'asc' | 'desc' }

export type ListState = {
  readonly search: string
  readonly where: Readonly<Record<string, string>>
  readonly sort: ListSort | null
  /** The view that was opened last, while it is not left. */
  readonly viewId: string | null
}

const usual: ListState = { search: '', where: {}, sort: null, viewId: null }
const place = (list: ArrangedList) => `packbench.list.1.${list}`
const states = new Map<ArrangedList, ListState>()
const listeners = new Set<() => void>()

/** Undefined until the list was touched in this window. */
export function keptListState(list: ArrangedList): ListState | undefined {
  const known = states.get(list)
  if (known) return known
  const text = sessionStorage.getItem(place(list))
  if (text === null) return undefined
  const kept = JSON.parse(text) as ListState // written by changeListState alone
  states.set(list, kept)
  return kept
}

export function changeListState(list: ArrangedList, change: Partial<ListState>): void {
  const next = { ...(keptListState(list) ?? usual), ...change }
  states.set(list, next)
  sessionStorage.setItem(place(list), JSON.stringify(next))
  for (const tell of listeners) tell()
}

export function useListState(list: ArrangedList): ListState {
  return useSyncExternalStore(listen, () => keptListState(list) ?? usual)
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** The list as a view keeps it. */
export function contentOf({ search, where, sort }: ListState, filter: string, columns: readonly string[]): ViewContent {
  return { filter, search: search.trim(), where: { ...where }, sort: sort && { ...sort }, columns: [...columns] }
}
