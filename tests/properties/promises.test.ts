import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TestEngine } from '#tests/world/engines.ts'
import { openWarehouse } from '#tests/world/world.ts'
import { live, step } from './random-day.ts'

/** `reach`: what happens in so many days for certain. A property that never gets as far would prove little. */
const days: readonly { engine: TestEngine; numRuns: number; longest: number; reach: readonly string[] }[] = [
  {
    engine: 'sqlite',
    numRuns: 30,
    longest: 160,
    reach: ['orderConfirmed', 'itemPicked', 'pickUndone', 'pickShort', 'itemPacked', 'shipped', 'invoiceIssued'],
  },
  { engine: 'postgres', numRuns: 6, longest: 160, reach: ['orderConfirmed', 'itemPicked', 'itemPacked'] },
]

for (const { engine, numRuns, longest, reach } of days) {
  test(`every promise holds after any random day (${engine})`, { timeout: 300_000 }, async () => {
    const done: Record<string, number> = {}
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: longest / 2, maxLength: longest, size: 'max' }), async (steps) => {
        const w = await openWarehouse({ engine })
        await live(w, steps)
        const events = await w.hub.database.read.selectFrom('events').select('what').execute()
        for (const { what } of events) done[what] = (done[what] ?? 0) + 1
        await w.close()
      }),
      { numRuns },
    )
    console.log(`${engine}: ${JSON.stringify(done)}`)
    for (const what of reach) expect(done[what], what).toBeGreaterThan(0)
  })
}
