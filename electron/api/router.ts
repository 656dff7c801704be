// Turns the contract and its handlers into one router that every door serves.

import type { AnyContractProcedure } from '@orpc/contract'
import { type AnyProcedure, implement, ORPCError, Procedure } from '@orpc/server'
import type { Caller, CommandHandler, QueryHandler } from '#electron/features/handle.ts'
import type { Change } from '#shared/contract/history.ts'
import { faultMessages, PROTOCOL } from '#shared/contract/procedure.ts'
import { warehouse } from '#shared/contract/warehouse.ts'
import type { Answer } from './answer.ts'
import { dispatchCommand, dispatchQuery } from './dispatch.ts'
import { handlers } from './handlers.ts'
import type { HubCore } from './hub-core.ts'
import { findCaller } from './sessions/caller.ts'

/** What a door knows of a call besides its input. Header names are lower case. */
export interface CallContext {
  readonly hub: HubCore
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

type AnyHandler = CommandHandler<AnyContractProcedure> | QueryHandler<AnyContractProcedure>

/** Builds the router. Every procedure of the contract has a handler, which `handlers.ts` proves by its type. */
export function makeRouter() {
  const os = implement(warehouse).$context<CallContext>()
  const rooms = Object.entries(handlers).map(([room, ofRoom]) => {
    const procedures = Object.entries(ofRoom as Record<string, AnyHandler>).map(([name, handler]) => {
      const procedure = implement(handler.procedure)
        .$context<CallContext>()
        .handler(({ input, context }) => call(context, handler, input))
      return [name, withoutSecondCheck(procedure)] as const
    })
    return [room, Object.fromEntries(procedures)] as const
  })
  const router = Object.fromEntries(rooms)
  const changes = os.history.changes.handler(async function* ({ context, signal }) {
    await callerOf(context)
    yield* follow(context.hub, signal)
  })
  // The loop above keeps each handler under its own name, which Object.fromEntries cannot say.
  return os.router({ ...router, history: { ...router.history, changes } } as unknown as Parameters<typeof os.router>[0])
}

/** Dispatch has checked the answer against the contract, a command's before its commit. */
function withoutSecondCheck({ '~orpc': definition }: AnyProcedure): AnyProcedure {
  const { outputSchema: _, ...rest } = definition
  return new Procedure(rest)
}

export type WarehouseRouter = ReturnType<typeof makeRouter>

async function call(context: CallContext, handler: AnyHandler, input: unknown): Promise<unknown> {
  const caller = await callerOf(context)
  const { hub } = context
  const answer =
    handler.kind === 'query'
      ? await dispatchQuery(hub, handler, input, caller)
      : await dispatchCommand(hub, { handler, input, requestId: headerOf(context, 'idempotency-key') ?? hub.ids.next(), caller })
  return valueOrError(answer, handler.procedure)
}

function valueOrError(answer: Answer, procedure: AnyContractProcedure): unknown {
  if (answer.ok) return answer.value
  if ('fault' in answer) {
    throw new ORPCError('FAULT', { defined: true, status: 500, message: faultMessages[answer.fault.reason], data: answer.fault })
  }
  const { code, data } = answer.refusal
  const declared = procedure['~orpc'].errorMap[code]
  throw new ORPCError(code, { defined: true, status: declared?.status ?? 409, message: declared?.message ?? code, data })
}

async function callerOf(context: CallContext): Promise<Caller> {
  const protocol = Number(headerOf(context, 'x-packbench-protocol') ?? PROTOCOL)
  if (protocol !== PROTOCOL) {
    throw new ORPCError('PROTOCOL_OTHER', { defined: true, status: 426, data: { hub: PROTOCOL, caller: protocol } })
  }
  const userId = headerOf(context, 'x-packbench-user') ?? null
  const caller = await findCaller(context.hub.database.read, userId, headerOf(context, 'x-packbench-station') ?? 'api')
  if (!caller) throw new ORPCError('NOT_ALLOWED', { defined: true, status: 403, data: { needs: 'a known user', role: 'unknown' } })
  return caller
}

function headerOf(context: CallContext, name: string): string | undefined {
  const value = context.headers[name]
  const first = Array.isArray(value) ? value[0] : value
  return first?.slice(0, 200) || undefined
}

/** More changes than this wait for a subscriber that does not read: it is let go, and asks again for everything when it comes back. */
const CHANGES_KEPT = 10_000

/** Yields each change from now on until the subscriber goes away. */
async function* follow(hub: HubCore, signal: AbortSignal | undefined): AsyncGenerator<Change, void, void> {
  const waiting: Change[] = []
  let wake = () => {}
  const stop = hub.changes.subscribe((change) => {
    waiting.push(change)
    wake()
  })
  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  try {
    while (!signal?.aborted && waiting.length < CHANGES_KEPT) {
      const change = waiting.shift()
      if (change) yield change
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', onAbort)
  }
}
