// Turns the contract and its handlers into one router that every door serves.

import type { AnyContractProcedure } from '@orpc/contract'
import { type AnyProcedure, implement, ORPCError, Procedure } from '@orpc/server'
import type { Change } from '#shared/contract/history.ts'
import { warehouse } from '#shared/contract/warehouse.ts'
import type { Answer } from './answer.ts'
import { type AnyHandler, answerCall, type CallContext, callerOf, failureOf } from './call.ts'
import { handlers } from './handlers.ts'
import type { HubCore } from './hub-core.ts'

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
    const caller = await callerOf(context)
    if ('ok' in caller) return void valueOrError(caller, warehouse.history.changes)
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
  return valueOrError(await answerCall(context, handler, input), handler.procedure)
}

function valueOrError(answer: Answer, procedure: AnyContractProcedure): unknown {
  if (answer.ok) return answer.value
  const { code, ...failure } = failureOf(answer, procedure)
  throw new ORPCError(code, failure)
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
