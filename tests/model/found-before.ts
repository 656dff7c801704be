/** Seeds that once led to a wrong answer; each is walked again with every test. */
export const foundBefore: readonly { readonly seed: number; readonly commands?: number; readonly found: string }[] = [
  { seed: 42, commands: 1500, found: 'the first walk through every kind of command' },
  { seed: 1, commands: 8400, found: 'an order whose bins were all short became a draft again, and its lines could not be changed' },
]
