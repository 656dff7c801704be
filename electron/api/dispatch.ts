// The one path of every call: who may, one transaction, reply and event kept with it, commit, answer, broadcast.
import { createHash } from 'node:crypto'
import type { AnyContractProcedure } from '@orpc/contract'
import { faultReasonOf, isDiskFull, isRetryable, isStorageLost, isUniqueViolation } from '#electron/database/database-errors.ts'
import { journalScan, keepReply, loadReply } from '#electron/database/history.sql.ts'
import type { WriteDb } from '#electron/database/schema.ts'
import {
  type Caller,
  type CommandHandler,
  type InputOf,
  type QueryHandler,
  Refused,
  refuseFor,
  type Surroundings,
} from '#electron/features/handle.ts'
import { perform } from '#electron/features/perform.ts'
import { RolledBack } from '#electron/features/rolled-back.ts'
import type { Change } from '#shared/contract/history.ts'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import { type Answer, checked, type Fault, type Given, type Refusal, refusalOf, refused } from './answer.ts'
import type { HubCore } from './hub-core.ts'

/** Queries and commands slower than this are logged by name. */
const SLOW_MS = 40

export interface CommandAsk<P extends AnyContractProcedure> {
  readonly handler: CommandHandler<P>
  readonly input: InputOf<P>
  readonly requestId: string
  readonly caller: Caller
}

/** Runs a command once, however often it is sent: a repeated request id gets the first answer. */
export async function dispatchCommand<P extends AnyContractProcedure>(hub: HubCore, ask: CommandAsk<P>): Promise<Answer> {
  hub.stations.hear(ask.caller.station, hub.clock.now())
  const meta = metaOf(ask.handler.procedure)
  if (!mayDo(ask.caller.role, meta.needs)) return notAllowed(meta, ask.caller)
  return watched(hub, ask.handler.name, async () => {
    const journal = meta.journalsScan ? journalOf(hub, ask) : undefined
    try {
      const inputHash = createHash('sha256').update(JSON.stringify(ask.input)).digest('base64')
      const { answer, changes } = await onceMoreIfSentTwice(() =>
        hub.database.transact((tx) => inTransaction(hub, tx, ask, inputHash, journal)),
      )
      for (const change of changes) hub.changes.publish(change)
      return answer
    } catch (error) {
      if (!(error instanceof RolledBack) && (journal === undefined || endsTransaction(error))) throw error
      const answer: Answer =
        error instanceof RolledBack ? refusalOf(error.refusal) : { ok: false, fault: report(hub, ask.handler.name, error) }
      if (journal) await hub.database.transact((tx) => journal(tx, 'fault' in answer ? `fault ${answer.fault.ref}` : answer.refusal.code))
      return answer
    }
  })
}

/** Answers a query; it reads and never writes. */
export async function dispatchQuery<P extends AnyContractProcedure>(
  hub: HubCore,
  handler: QueryHandler<P>,
  input: InputOf<P>,
  caller: Caller,
): Promise<Answer> {
  hub.stations.hear(caller.station, hub.clock.now())
  const meta = metaOf(handler.procedure)
  if (!mayDo(caller.role, meta.needs)) return notAllowed(meta, caller)
  return watched(hub, handler.name, async () => {
    const outcome = await handler.run({ ...surroundingsOf(hub, caller), db: hub.database.read, input, refuse: refuseFor<P>() })
    if (outcome instanceof Refused) return refusalOf(outcome)
    return { ok: true, value: await checked(handler.procedure, handler.name, outcome) }
  })
}

type Journal = (tx: WriteDb, result: string) => Promise<void>

/** A refusal is thrown as RolledBack: nothing of what it tried may stay. */
async function inTransaction<P extends AnyContractProcedure>(
  hub: HubCore,
  tx: WriteDb,
  ask: CommandAsk<P>,
  inputHash: string,
  journal: Journal | undefined,
): Promise<{ answer: Given | Refusal; changes: readonly Change[] }> {
  const { handler, input, requestId, caller } = ask
  const known = await loadReply(tx, requestId)
  if (known) {
    const isSame = known.command === handler.name && known.inputHash === inputHash
    const answer: Given | Refusal = isSame
      ? { ok: true, value: JSON.parse(known.reply), text: known.reply }
      : refused('REQUEST_REUSED', { requestId, command: known.command })
    return { answer, changes: [] }
  }
  const { outcome, changes } = await perform(tx, surroundingsOf(hub, caller), handler, input, requestId)
  if (outcome instanceof Refused) throw new RolledBack(outcome)
  const value = await checked(handler.procedure, handler.name, outcome)
  await journal?.(tx, 'accepted')
  const text = JSON.stringify(value)
  await keepReply(tx, { requestId, command: handler.name, inputHash, reply: text, at: hub.clock.now() })
  return { answer: { ok: true, value, text }, changes }
}

/** Errors after which nothing more can be written now, not even the scan that met them. */
function endsTransaction(error: unknown): boolean {
  return isRetryable(error) || isDiskFull(error) || isStorageLost(error)
}

/**
 * Keeps the raw scan with what became of it, in a transaction of its own where the command's was taken back: a refused one stays too.
 * It is dated before it is understood.
 */
function journalOf<P extends AnyContractProcedure>(hub: HubCore, ask: CommandAsk<P>): Journal {
  const { scan } = ask.input as { scan: string } // procedures that journal scans have a `scan` in their input
  const { station, userName } = ask.caller
  const row = { id: hub.ids.next(), at: hub.clock.now(), station, userName, command: ask.handler.name, raw: scan }
  return (tx, result) => journalScan(tx, { ...row, result })
}

/** Two doors may bring the same request id at once: the second finds the first one's reply when it tries again. */
async function onceMoreIfSentTwice<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return attempt()
  }
}

async function watched(hub: HubCore, name: string, work: () => Promise<Answer>): Promise<Answer> {
  const start = performance.now()
  try {
    return await work()
  } catch (error) {
    return { ok: false, fault: report(hub, name, error) }
  } finally {
    const ms = performance.now() - start
    if (ms > SLOW_MS) hub.log(`slow: ${name} took ${ms.toFixed(0)} ms`)
  }
}

/** Logs a fault under a short reference that a person can read out on the telephone. */
function report(hub: HubCore, name: string, error: unknown): Fault {
  const ref = hub.ids.next().replaceAll('-', '').slice(-4).toUpperCase()
  const reason = faultReasonOf(error)
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  hub.log(`fault ${ref} in ${name}: ${reason === 'BUG' ? '' : `${reason} `}${text}`)
  return { ref, reason }
}

function surroundingsOf(hub: HubCore, caller: Caller): Surroundings {
  const { clock, ids, version, documents, backups, files, printers, stations, database } = hub
  return { caller, clock, ids, version, documents, backups, files, printers, stations, engine: database.engine }
}

function metaOf(procedure: AnyContractProcedure): ProcedureMeta {
  return procedure['~orpc'].meta as ProcedureMeta // every procedure of ours is made with this meta
}

function notAllowed(meta: ProcedureMeta, caller: Caller): Answer {
  return refused('NOT_ALLOWED', { needs: meta.needs, role: caller.role })
}
