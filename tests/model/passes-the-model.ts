import { expect } from 'vitest'
import type { TestEngine } from '#tests/world/engines.ts'
import { kinds } from './kinds.ts'
import { runModel } from './run-model.ts'

/** The same walk for everybody who changes something; npm run soak takes a new one each time. */
const USUAL_SEED = 20_261_127

/** A walk shorter than this may miss a kind that is seldom granted. */
const REACHES_EVERY_KIND = 60_000

/** Runs random commands from the usual seed, or from the one in PACKBENCH_SEED; a long walk has to have been granted every kind on the way. */
export async function passesTheModel({ engine, commands }: { engine: TestEngine; commands: number }): Promise<void> {
  const seed = Number(process.env['PACKBENCH_SEED'] ?? USUAL_SEED)
  console.log(
    `${engine}: ${commands} commands from seed ${seed}; npm run soak -- --engine ${engine} --commands ${commands} --seed ${seed} repeats them`,
  )
  const tally = await runModel({ engine, commands, seed })
  console.log(`${engine}: ${JSON.stringify(tally)}`)
  if (commands < REACHES_EVERY_KIND) return
  expect(
    kinds.filter(({ name }) => !tally.granted[name]).map(({ name }) => name),
    'kinds that were never granted',
  ).toEqual([])
}
