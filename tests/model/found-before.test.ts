import { expect, test } from 'vitest'
import { foundBefore } from './found-before.ts'
import { emptyTally } from './tally.ts'
import { walkAgain } from './walk.ts'

for (const { found, moves } of foundBefore) {
  test(found, { timeout: 600_000 }, async () => {
    const tally = emptyTally()
    await walkAgain('sqlite', moves, tally)
    expect(tally.commands).toBe(moves.length)
  })
}
