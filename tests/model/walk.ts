// A walk: commands that are sent to a real warehouse and told to its reference, one after the other.
import { ORPCError } from '@orpc/client'
import { expect } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import type { TestEngine } from '#tests/world/engines.ts'
import { openWarehouse } from '#tests/world/world.ts'
import { compareOrders, compareQuotes, compareStock } from './compare.ts'
import { compareBoxes } from './compare-boxes.ts'
import { fillBackorders } from './fill.ts'
import { today } from './hold-rules.ts'
import type { Call, Draw, Kind, Setting } from './kind.ts'
import { kinds } from './kinds.ts'
import { openShop } from './open-shop.ts'
import { isToSend, partTheSettled } from './ref-joints.ts'
import { statusOf } from './reference.ts'
import type { Tally } from './tally.ts'

/** One step of a walk: the kind of command and the numbers that chose what it says. */
export type Move = readonly [kind: string, a: number, b: number, c: number]

/** The real warehouse did something else than the reference; with the moves that led there. */
export class WalkedApart extends Error {
  readonly moves: readonly Move[]

  constructor(message: string, moves: readonly Move[], cause: unknown) {
    super(message, { cause })
    this.moves = moves
  }
}

const A_DAY = 86_400_000
/** One step in so many is some days after the one before. */
const DAYS_PASS = 40

/** Walks as long as there is a next step; throws at the first difference. */
export async function walk<Step extends Draw>(
  engine: TestEngine,
  steps: readonly Step[],
  plan: (setting: Setting, step: Step) => { kind: Kind; call: Call },
  tally: Tally,
): Promise<void> {
  const w = await openWarehouse({ engine })
  const moves: Move[] = []
  const told: string[] = []
  const failed = (error: unknown) =>
    new WalkedApart(`${error instanceof Error ? error.message : error}\nafter\n${told.join('\n')}\n${w.logged.join('\n')}`, moves, error)
  try {
    const setting = await openShop(w)
    for (const step of steps) {
      w.clock.advance(step.c % DAYS_PASS === 0 ? (1 + (step.a % 6)) * A_DAY : 60_000)
      setting.ref.today = today(setting)
      const { kind, call } = plan(setting, step)
      moves.push([kind.name, step.a, step.b, step.c])
      told.push(`${kind.name} ${call.says}`)
      await take(setting, kind, call, tally)
    }
    await compareOrders(w, setting.ref, setting.ref.orders)
    await compareBoxes(w, setting.ref, setting.ref.orders)
    await compareStock(w, setting.ref, setting.ref.products)
    await compareQuotes(w, setting.ref.quotes)
    await w.checkPromises()
  } catch (error) {
    throw failed(error)
  } finally {
    await w.close().catch((error: unknown) => {
      throw failed(error)
    })
  }
}

/** Moves that were made before, made again. */
export function walkAgain(engine: TestEngine, moves: readonly Move[], tally: Tally): Promise<void> {
  const steps = moves.map(([name, a, b, c]) => ({
    kind: must(
      kinds.find((one) => one.name === name),
      `kind ${name}`,
    ),
    a,
    b,
    c,
  }))
  return walk(engine, steps, (setting, { kind, ...draw }) => ({ kind, call: kind.plan(setting, draw) }), tally)
}

async function take({ w, ref }: Setting, kind: Kind, call: Call, tally: Tally): Promise<void> {
  const outcome = await call.send().then(
    (answer: unknown) => ({ answer }),
    (error: unknown) => {
      if (error instanceof ORPCError && error.code !== 'FAULT' && error.code !== 'BAD_REQUEST') return { refusal: error.code }
      throw error
    },
  )
  const said = 'refusal' in outcome ? outcome.refusal : 'granted'
  expect(said, kind.name).toBe('refusal' in call.expect ? call.expect.refusal : 'granted')
  if ('granted' in call.expect && 'answer' in outcome) {
    await call.expect.granted(outcome.answer as never) // each kind knows its answer
    fillBackorders(ref)
    partTheSettled(ref, (order) => !isToSend(statusOf(ref, order)))
  }
  tally.commands += 1
  const counts = 'refusal' in outcome ? tally.refused : tally.granted
  const key = 'refusal' in outcome ? outcome.refusal : kind.name
  counts[key] = (counts[key] ?? 0) + 1
  await compareOrders(w, ref, call.touches.orders ?? [])
  await compareBoxes(w, ref, call.touches.orders ?? [])
  await compareStock(w, ref, call.touches.products ?? [])
  await compareQuotes(w, call.touches.quotes ?? [])
}
