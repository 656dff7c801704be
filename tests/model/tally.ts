/** What was met on the way, by kind of command and, for refusals, by code. */
export interface Tally {
  commands: number
  readonly granted: Record<string, number>
  readonly refused: Record<string, number>
}

export function emptyTally(): Tally {
  return { commands: 0, granted: {}, refused: {} }
}
