export type SortShown = { readonly by: string; readonly dir: 'asc' | 'desc' }

/** A press on a head: upwards first, then downwards, then as the list usually stands. */
export function pressedSort(by: string, now: SortShown | null): SortShown | null {
  if (now?.by !== by) return { by, dir: 'asc' }
  return now.dir === 'asc' ? { by, dir: 'desc' } : null
}

/** What Shift and an arrow do: left and right go from head to head, up and down turn the direction. Undefined when nothing changes. */
export function movedSort(key: string, now: SortShown | null, heads: readonly string[]): SortShown | undefined {
  const at = now ? heads.indexOf(now.by) : -1
  if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const step = key === 'ArrowRight' ? 1 : -1
    const next = at < 0 ? (step === 1 ? 0 : heads.length - 1) : at + step
    const by = heads[next]
    return by === undefined ? undefined : { by, dir: now?.dir ?? 'asc' }
  }
  if (at < 0 || !now) return undefined
  if (key === 'ArrowUp') return { by: now.by, dir: 'asc' }
  return key === 'ArrowDown' ? { by: now.by, dir: 'desc' } : undefined
}
