import type { Facts } from './handle.ts'

/** What a change changed, in brief: each fact that differs under its name, and what it was before under its name with `Before`. */
export function changedFacts<F extends Facts>(before: F, after: F): Facts {
  const names = Object.keys(after).filter((name) => before[name] !== after[name])
  return Object.fromEntries(
    names.flatMap((name) => [[`${name}Before`, before[name] ?? null] as const, [name, after[name] ?? null] as const]),
  )
}
