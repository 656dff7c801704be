// Of a walk that went apart: as few of its moves as still go apart.
import type { TestEngine } from '#tests/world/engines.ts'
import { emptyTally } from './tally.ts'
import { type Move, WalkedApart, walkAgain } from './walk.ts'

const LONGEST_MS = 120_000

/** Leaves out ever smaller pieces for as long as what is left still goes apart, or the time is up. */
export async function shortened(engine: TestEngine, found: WalkedApart): Promise<WalkedApart> {
  const until = performance.now() + LONGEST_MS
  let shortest = found
  for (let size = Math.ceil(found.moves.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let at = shortest.moves.length - size; at > -size && performance.now() < until; at -= size) {
      const moves = shortest.moves.filter((_, n) => n < at || n >= at + size)
      shortest = (await apart(engine, moves)) ?? shortest
    }
  }
  return shortest
}

async function apart(engine: TestEngine, moves: readonly Move[]): Promise<WalkedApart | undefined> {
  try {
    await walkAgain(engine, moves, emptyTally())
    return undefined
  } catch (error) {
    if (error instanceof WalkedApart) return error
    throw error
  }
}
