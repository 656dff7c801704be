import { useState } from 'react'

export type Chosen = {
  readonly id: string | undefined
  readonly choose: (id: string) => void
  /** Goes that many entries down, or up when negative, and stops at the ends. */
  readonly move: (by: number) => void
}

/** The entry of a short list that Enter would take. There always is one; when it leaves the list, the one in its place takes over. */
export function useChosen(ids: readonly string[]): Chosen {
  const [chosen, setChosen] = useState<{ id: string; index: number }>()
  const found = ids.indexOf(chosen?.id ?? '')
  const index = found >= 0 ? found : Math.max(0, Math.min(chosen?.index ?? 0, ids.length - 1))
  const put = (next: number) => {
    const id = ids[Math.max(0, Math.min(next, ids.length - 1))]
    if (id !== undefined) setChosen({ id, index: ids.indexOf(id) })
  }
  return { id: ids[index], choose: (id) => put(ids.indexOf(id)), move: (by) => put(index + by) }
}
