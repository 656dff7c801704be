// Runs a command's handler inside an open transaction and writes its one event.
import type { AnyContractProcedure } from '@orpc/contract'
import { appendEvent } from '#electron/database/history.sql.ts'
import { addRow } from '#electron/database/kept-rows.ts'
import type { WriteDb } from '#electron/database/schema.ts'
import type { Change, Subject } from '#shared/contract/history.ts'
import {
  type CommandHandler,
  type Facts,
  type InputOf,
  type OutputOf,
  type RefusalsOf,
  Refused,
  refuseFor,
  type Surroundings,
} from './handle.ts'
import { fillBackorders, productsToFill } from './orders/fill-backorders.ts'

export interface Performance<P extends AnyContractProcedure> {
  readonly outcome: OutputOf<P> | RefusalsOf<P>
  /** What to broadcast after the commit, the nested commands' first. */
  readonly changes: readonly Change[]
}

/** The frame around one handler: a refusal leaves no event, anything else leaves exactly one. */
export async function perform<P extends AnyContractProcedure>(
  tx: WriteDb,
  surroundings: Surroundings,
  handler: CommandHandler<P>,
  input: InputOf<P>,
  requestId: string,
): Promise<Performance<P>> {
  const changes: Change[] = []
  let told: { what: string; about: readonly Subject[]; facts: Facts } | undefined
  let nested = 0
  const freed = new Set<string>()
  const outcome = await handler.run({
    ...surroundings,
    tx,
    input,
    requestId,
    refuse: refuseFor<P>(),
    tell: (what, about, facts = {}) => {
      if (told) throw new Error(`${handler.name} told two events: ${told.what} and ${what}`)
      told = { what, about, facts }
    },
    freed: (productId) => freed.add(productId),
    later: (kind, payload) => addToOutbox(tx, surroundings, kind, payload),
    perform: async (other, otherInput, as = {}) => {
      nested += 1
      const { at, userName } = as
      const inner: Surroundings = {
        ...surroundings,
        clock: at === undefined ? surroundings.clock : { now: () => at },
        caller: userName === undefined ? surroundings.caller : { ...surroundings.caller, userName },
      }
      const result = await perform(tx, inner, other, otherInput, `${requestId}/${nested}`)
      changes.push(...result.changes)
      return result.outcome
    },
  })
  if (outcome instanceof Refused) return { outcome, changes: [] }
  if (!told) throw new Error(`${handler.name} told no event`)
  const { what, about, facts } = told
  const { caller, clock } = surroundings
  const event = {
    requestId,
    command: handler.name,
    what,
    userName: caller.userName,
    station: caller.station,
    at: clock.now(),
    facts: JSON.stringify(facts),
  }
  const seq = await appendEvent(tx, event, about)
  changes.push({ seq, what, about: [...about] })
  // The one place where freed stock finds those who wait for it, whichever command freed it.
  const productIds = freed.size > 0 ? await productsToFill(tx, [...freed]) : []
  if (productIds.length > 0) changes.push(...(await perform(tx, surroundings, fillBackorders, { productIds }, `${requestId}/fill`)).changes)
  return { outcome, changes }
}

async function addToOutbox(tx: WriteDb, { ids, clock }: Surroundings, kind: string, payload: Facts): Promise<void> {
  const now = clock.now()
  const row = {
    id: ids.next(),
    kind,
    payload: JSON.stringify(payload),
    state: 'waiting',
    attempts: 0,
    dueAt: now,
    lastError: '',
    createdAt: now,
    doneAt: null,
  }
  await addRow(tx, 'outbox', row)
}
