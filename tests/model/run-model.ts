// Random commands against the real warehouse and its reference at once: each must be answered, or refused, exactly as the reference says.
import fc from 'fast-check'
import { must } from '#shared/kernel/must.ts'
import type { TestEngine } from '#tests/world/engines.ts'
import type { Call, Draw, Kind, Setting } from './kind.ts'
import { kinds } from './kinds.ts'
import { shortened } from './shorten-walk.ts'
import { emptyTally, type Tally } from './tally.ts'
import { WalkedApart, walk } from './walk.ts'

const byWeight = kinds.flatMap((kind) => Array.from({ length: kind.weight }, () => kind))

/** Commands in one warehouse; then the next one begins empty. */
export const COMMANDS_A_RUN = 300

interface ModelStep extends Draw {
  readonly kind: number
}

/** Without the bias towards small numbers, which would choose the first kind of command most of the time. */
const oneStep: fc.Arbitrary<ModelStep> = fc.noBias(
  fc.record({
    kind: fc.nat(byWeight.length - 1),
    a: fc.nat(10_000),
    b: fc.nat(10_000),
    c: fc.nat(10_000),
  }),
)

const REFUSED_STAYS = 3
const ATTEMPTS = 4
/** Steps through all kinds, because it divides the sum of their weights nowhere. */
const OTHER_KIND = 37

export interface ModelRun {
  readonly engine: TestEngine
  readonly commands: number
  readonly seed: number
  /** Of a failure that was found before: only that one run. */
  readonly path?: string
  /** Whether a difference is traced back to few steps; `true` when left out. */
  readonly shrinks?: boolean
}

/** Runs that many commands; a difference is traced back to few moves and thrown with its seed and path. */
export async function runModel({ engine, commands, seed, path, shrinks = true }: ModelRun, tally = emptyTally()): Promise<Tally> {
  const steps = fc.array(oneStep, { minLength: COMMANDS_A_RUN, maxLength: COMMANDS_A_RUN, size: 'max' })
  let found: WalkedApart | undefined
  const outcome = await fc.check(
    fc.asyncProperty(steps, (run) =>
      walk(engine, run, planned, tally).catch((error: unknown) => {
        if (error instanceof WalkedApart) found = error
        throw error
      }),
    ),
    { numRuns: Math.ceil(commands / COMMANDS_A_RUN), seed, ...(path !== undefined && { path }), endOnFailure: true },
  )
  if (!outcome.failed) return tally
  const where = `seed ${seed}, path ${outcome.counterexamplePath}`
  if (!found) throw new Error(`${where}: ${outcome.errorInstance}`)
  const shortest = shrinks ? await shortened(engine, found) : found
  throw new Error(`${where}\n${shortest.message}\nto be kept in found-before.ts:\n${JSON.stringify(shortest.moves)}`, {
    cause: shortest.cause,
  })
}

/** Refusals are worth meeting, but most steps should move the day on: of those that would be refused, most give way to another kind. */
function planned(setting: Setting, step: ModelStep): { kind: Kind; call: Call } {
  const attempts = step.b % REFUSED_STAYS === 0 ? 1 : ATTEMPTS
  for (let n = 0; ; n++) {
    const kind = must(byWeight[(step.kind + n * OTHER_KIND) % byWeight.length], 'a kind')
    const call = kind.plan(setting, step)
    if ('granted' in call.expect || n + 1 >= attempts) return { kind, call }
  }
}
