/** For what cannot be missing: returns the value, or throws a fault that says why it had to be there. */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${why}`)
  return value
}

/** Closes an exhaustive switch: a case that TypeScript thinks impossible is a fault. */
export function never(value: never): never {
  throw new Error(`impossible case: ${JSON.stringify(value)}`)
}
