// The long walk of npm run soak: what to do comes in PACKBENCH_SOAK, how it went is written to the file named there.
import fs from 'node:fs'
import { test } from 'vitest'
import type { TestEngine } from '#tests/world/engines.ts'
import { type ModelRun, runModel } from './run-model.ts'
import { emptyTally } from './tally.ts'

interface SoakAsk extends ModelRun {
  readonly engine: TestEngine
  readonly report: string
}

test('soak', { timeout: 86_400_000 }, async () => {
  const { report, ...run } = JSON.parse(process.env['PACKBENCH_SOAK'] ?? '{}') as SoakAsk // written by scripts/soak.mjs
  const tally = emptyTally()
  const began = performance.now()
  const write = (brokenPromises: number) => {
    const { commands, granted, refused } = tally
    const seconds = Math.round((performance.now() - began) / 100) / 10
    fs.writeFileSync(report, JSON.stringify({ engine: run.engine, seed: run.seed, commands, granted, refused, brokenPromises, seconds }))
  }
  try {
    await runModel(run, tally)
    write(0)
  } catch (error) {
    write(1)
    throw error
  }
})
