import { expect, test } from 'vitest'
import { foundBefore } from './found-before.ts'
import { COMMANDS_A_RUN, runModel } from './run-model.ts'

for (const { seed, commands = COMMANDS_A_RUN, found } of foundBefore) {
  test(`seed ${seed}: ${found}`, { timeout: 600_000 }, async () => {
    const tally = await runModel({ engine: 'sqlite', commands, seed })
    expect(tally.commands).toBeGreaterThanOrEqual(commands)
  })
}
