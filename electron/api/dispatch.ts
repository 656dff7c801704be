// The one path of every call: who may, one transaction, reply and event kept with it, commit, answer, broadcast.
import { createHash } from 'node:crypto'
import type { AnyContractProcedure } from '@orpc/contract'
import { CompiledQuery } from 'kysely'
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
import type { Change } from '#shared/contract/history.ts'
import type { FaultReason, ProcedureMeta } from '#shared/contract/procedure.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import type { HubCore } from './hub-core.ts'

/** Queries and commands slower than this are logged by name. */
const SLOW_MS = 40

const SAVEPOINT = CompiledQuery.raw('savepoint command')
const ROLLBACK = CompiledQuery.raw('rollback to savepoint command')
const RELEASE = CompiledQuery.raw('release savepoint command')

/** The answer as it travels: a value, an expected refusal, or the reference of a fault that was logged. */
export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: { readonly code: string; readonly data: unknown } }
  | { readonly ok: false; readonly fault: Fault }

export interface Fault {
  readonly ref: string
  readonly reason: FaultReason
}

export interface CommandAsk<P extends AnyContractProcedure> {
  readonly handler: CommandHandler<P>
  readonly input: InputOf<P>
  readonly requestId: string
  readonly caller: Caller
}

/** Runs a command once, however often it is sent: a repeated request id gets the first answer. */
export async function dispatchCommand<P extends AnyContractProcedure>(hub: HubCore, ask: CommandAsk<P>): Promise<Answer> {
  const meta = metaOf(ask.handler.procedure)
  if (!mayDo(ask.caller.role, meta.needs)) return notAllowed(meta, ask.caller)
  return watched(hub, ask.handler.name, async () => {
    const inputHash = createHash('sha256').update(JSON.stringify(ask.input)).digest('base64')
    const { answer, changes } = await onceMoreIfSentTwice(() => hub.database.transact((tx) => inTransaction(hub, tx, ask, inputHash, meta)))
    for (const change of changes) hub.changes.publish(change)
    return answer
  })
}

/** Answers a query; it reads and never writes. */
export async function dispatchQuery<P extends AnyContractProcedure>(
  hub: HubCore,
  handler: QueryHandler<P>,
  input: InputOf<P>,
  caller: Caller,
): Promise<Answer> {
  const meta = metaOf(handler.procedure)
  if (!mayDo(caller.role, meta.needs)) return notAllowed(meta, caller)
  return watched(hub, handler.name, async () => {
    return answerOf(await handler.run({ ...surroundingsOf(hub, caller), db: hub.database.read, input, refuse: refuseFor<P>() }))
  })
}

async function inTransaction<P extends AnyContractProcedure>(
  hub: HubCore,
  tx: WriteDb,
  ask: CommandAsk<P>,
  inputHash: string,
  meta: ProcedureMeta,
): Promise<{ answer: Answer; changes: readonly Change[] }> {
  const { handler, requestId } = ask
  const known = await loadReply(tx, requestId)
  if (known) {
    const isSame = known.command === handler.name && known.inputHash === inputHash
    const answer: Answer = isSame
      ? { ok: true, value: JSON.parse(known.reply) }
      : refused('REQUEST_REUSED', { requestId, command: known.command })
    return { answer, changes: [] }
  }
  const journal = meta.journalsScan ? journalOf(hub, tx, ask) : undefined
  await tx.executeQuery(SAVEPOINT)
  const attempt = await tryPerform(hub, tx, ask)
  if ('error' in attempt || attempt.outcome instanceof Refused) {
    if ('error' in attempt && (journal === undefined || endsTransaction(attempt.error))) throw attempt.error
    await tx.executeQuery(ROLLBACK)
    const answer: Answer = 'error' in attempt ? { ok: false, fault: report(hub, handler.name, attempt.error) } : answerOf(attempt.outcome)
    await journal?.('fault' in answer ? `fault ${answer.fault.ref}` : 'refusal' in answer ? answer.refusal.code : '')
    return { answer, changes: [] }
  }
  await tx.executeQuery(RELEASE)
  await journal?.('accepted')
  const value = attempt.outcome
  await keepReply(tx, { requestId, command: handler.name, inputHash, reply: JSON.stringify(value), at: hub.clock.now() })
  return { answer: { ok: true, value }, changes: attempt.changes }
}

/** Errors after which nothing more can be written in the same transaction, not even the scan that met them. */
function endsTransaction(error: unknown): boolean {
  return isRetryable(error) || isDiskFull(error) || isStorageLost(error)
}

async function tryPerform<P extends AnyContractProcedure>(hub: HubCore, tx: WriteDb, ask: CommandAsk<P>) {
  try {
    return await perform(tx, surroundingsOf(hub, ask.caller), ask.handler, ask.input, ask.requestId)
  } catch (error) {
    return { error }
  }
}

/** Keeps the raw scan with what became of it, outside what a refusal takes back: a refused one stays too. It is dated before it is understood. */
function journalOf<P extends AnyContractProcedure>(hub: HubCore, tx: WriteDb, ask: CommandAsk<P>): (result: string) => Promise<void> {
  const { scan } = ask.input as { scan: string } // procedures that journal scans have a `scan` in their input
  const { station, userName } = ask.caller
  const row = { id: hub.ids.next(), at: hub.clock.now(), station, userName, command: ask.handler.name, raw: scan }
  return (result) => journalScan(tx, { ...row, result })
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
  const { clock, ids, version, documents, backups, files, printers, database } = hub
  return { caller, clock, ids, version, documents, backups, files, printers, engine: database.engine }
}

function metaOf(procedure: AnyContractProcedure): ProcedureMeta {
  return procedure['~orpc'].meta as ProcedureMeta // every procedure of ours is made with this meta
}

function notAllowed(meta: ProcedureMeta, caller: Caller): Answer {
  return refused('NOT_ALLOWED', { needs: meta.needs, role: caller.role })
}

function refused(code: string, data: unknown): Answer {
  return { ok: false, refusal: { code, data } }
}

function answerOf(outcome: unknown): Answer {
  return outcome instanceof Refused ? refused(outcome.code, outcome.data) : { ok: true, value: outcome }
}
