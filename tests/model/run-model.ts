// Random commands against the real warehouse and its reference at once: each must be answered, or refused, exactly as the reference says.
import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { expect } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { aBin, aCustomer, aProduct, EARL_GREY_EAN, setUp } from '#tests/world/builders.ts'
import type { TestEngine } from '#tests/world/engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { compareOrders, compareStock } from './compare.ts'
import type { Call, Draw, Kind, Setting } from './kind.ts'
import { kindsOfOrders } from './kinds-of-orders.ts'
import { kindsOfPicking } from './kinds-of-picking.ts'
import { kindsOfRelease } from './kinds-of-release.ts'
import { kindsOfShipping } from './kinds-of-shipping.ts'
import { kindsOfStock } from './kinds-of-stock.ts'
import { emptyReference } from './reference.ts'

export const kinds: readonly Kind[] = [...kindsOfStock, ...kindsOfOrders, ...kindsOfRelease, ...kindsOfPicking, ...kindsOfShipping]
const byWeight = kinds.flatMap((kind) => Array.from({ length: kind.weight }, () => kind))

/** Commands in one warehouse; then the next one begins empty. */
export const COMMANDS_A_RUN = 300

export interface ModelStep extends Draw {
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

/** What was met on the way, by kind of command and, for refusals, by code. */
export interface Tally {
  commands: number
  readonly granted: Record<string, number>
  readonly refused: Record<string, number>
}

export function emptyTally(): Tally {
  return { commands: 0, granted: {}, refused: {} }
}

export interface ModelRun {
  readonly engine: TestEngine
  readonly commands: number
  readonly seed: number
  /** Of a failure that was found before: only that one run. */
  readonly path?: string
  /** Whether a difference is traced back to few steps; `true` when left out. */
  readonly shrinks?: boolean
}

/** Runs that many commands; a difference is shrunk to few steps and thrown with its seed and path. */
export async function runModel({ engine, commands, seed, path, shrinks = true }: ModelRun, tally = emptyTally()): Promise<Tally> {
  const steps = fc.array(oneStep, { minLength: COMMANDS_A_RUN, maxLength: COMMANDS_A_RUN, size: 'max' })
  await fc.assert(
    fc.asyncProperty(steps, (run) => live(engine, run, tally)),
    { numRuns: Math.ceil(commands / COMMANDS_A_RUN), seed, ...(path !== undefined && { path }), endOnFailure: !shrinks },
  )
  return tally
}

async function live(engine: TestEngine, steps: readonly ModelStep[], tally: Tally): Promise<void> {
  const w = await openWarehouse({ engine })
  try {
    const setting = await openShop(w)
    const told: string[] = []
    for (const step of steps) {
      w.clock.advance(60_000)
      const { kind, call } = planned(setting, step)
      told.push(`${kind.name} ${call.says}`)
      await take(setting, kind, call, tally).catch((error: unknown) => {
        throw new Error(`${error instanceof Error ? error.message : error}\nafter\n${told.join('\n')}\n${w.logged.join('\n')}`, {
          cause: error,
        })
      })
    }
    await compareOrders(w, setting.ref, setting.ref.orders)
    await compareStock(w, setting.ref, setting.ref.products)
  } finally {
    await w.close()
  }
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

async function take(setting: Setting, kind: Kind, call: Call, tally: Tally): Promise<void> {
  const { w, ref } = setting
  const outcome = await call.send().then(
    (answer: unknown) => ({ answer }),
    (error: unknown) => {
      if (error instanceof ORPCError && error.code !== 'FAULT' && error.code !== 'BAD_REQUEST') return { refusal: error.code }
      throw error
    },
  )
  const said = 'refusal' in outcome ? outcome.refusal : 'granted'
  expect(said, kind.name).toBe('refusal' in call.expect ? call.expect.refusal : 'granted')
  if ('granted' in call.expect && 'answer' in outcome) await call.expect.granted(outcome.answer as never) // each kind knows its answer
  tally.commands += 1
  const counts = 'refusal' in outcome ? tally.refused : tally.granted
  const key = 'refusal' in outcome ? outcome.refusal : kind.name
  counts[key] = (counts[key] ?? 0) + 1
  await compareOrders(w, ref, call.touches.orders ?? [])
  await compareStock(w, ref, call.touches.products ?? [])
}

/** Three products, four bins, three customers at two addresses, two pickers. */
async function openShop(w: World): Promise<Setting> {
  await setUp(w)
  const ref = emptyReference()
  for (const [walk, code] of ['A-01-1', 'A-02-1', 'B-01-1', 'C-01-1'].entries()) {
    await aBin(w, code)
    ref.bins.push({ code, walk })
  }
  const tea = {
    sku: 'TEA-EG-250',
    unitPrice: '4.50',
    taxRateBp: 700,
    packs: [
      [EARL_GREY_EAN, 1],
      ['CASE-EG', 6],
    ] as const,
  }
  const mug = {
    sku: 'MUG-BLUE',
    unitPrice: '9.95',
    taxRateBp: 1900,
    packs: [
      ['MUG-1', 1],
      ['MUG-2', 2],
    ] as const,
  }
  const jar = { sku: 'JAR-075', unitPrice: '0.3333', taxRateBp: 1900, packs: [] as const }
  for (const { sku, unitPrice, taxRateBp, packs } of [tea, mug, jar]) {
    const barcodes = packs.map(([code, packQuantity]) => ({ code, packQuantity }))
    const { id } = await aProduct(w, { sku, unitPrice, taxRateBp, barcodes })
    ref.products.push({ id, sku, codes: new Map([...packs, [sku, 1]]), price: Math.round(Number(unitPrice) * 10_000), taxRateBp })
  }
  for (const name of ['Bergman Tea & Co', 'Trattoria da Nonna', 'Corner Shop']) ref.customers.push((await aCustomer(w, name)).id)
  const people = new Map<string, string>()
  for (const name of ['Bea', 'Carl']) people.set(name, (await w.ask.people.addUser({ id: w.ids.next(), name, role: 'picker' })).id)
  return { w, ref, people }
}
