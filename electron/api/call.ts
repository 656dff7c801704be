// A call as every door hands it over: who calls is found out, and the one path answers.
import type { AnyContractProcedure } from '@orpc/contract'
import type { Caller, CommandHandler, QueryHandler } from '#electron/features/handle.ts'
import { faultMessages, PROTOCOL } from '#shared/contract/procedure.ts'
import { type Answer, type Given, type Refusal, refused } from './answer.ts'
import { dispatchCommand, dispatchQuery } from './dispatch.ts'
import type { HubCore } from './hub-core.ts'
import { findCaller } from './sessions/caller.ts'

/** What a door knows of a call besides its input. Header names are lower case. */
export interface CallContext {
  readonly hub: HubCore
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

export type AnyHandler = CommandHandler<AnyContractProcedure> | QueryHandler<AnyContractProcedure>

/** Answers a call whose input has been parsed. */
export async function answerCall(context: CallContext, handler: AnyHandler, input: unknown): Promise<Answer> {
  const { hub } = context
  const caller = await callerOf(context)
  if ('ok' in caller) return caller
  if (handler.kind === 'query') return dispatchQuery(hub, handler, input, caller)
  return dispatchCommand(hub, { handler, input, requestId: headerOf(context, 'idempotency-key') ?? hub.ids.next(), caller })
}

/** Who calls, or why they may not. */
export async function callerOf(context: CallContext): Promise<Caller | Refusal> {
  const protocol = Number(headerOf(context, 'x-packbench-protocol') ?? PROTOCOL)
  if (protocol !== PROTOCOL) return refused('PROTOCOL_OTHER', { hub: PROTOCOL, caller: protocol })
  const userId = headerOf(context, 'x-packbench-user') ?? null
  const caller = await findCaller(context.hub.database.read, userId, headerOf(context, 'x-packbench-station') ?? 'api')
  return caller ?? refused('NOT_ALLOWED', { needs: 'a known user', role: 'unknown' })
}

function headerOf(context: CallContext, name: string): string | undefined {
  const value = context.headers[name]
  const first = Array.isArray(value) ? value[0] : value
  return first?.slice(0, 200) || undefined
}

/** An answer that is no value, as it goes over the wire. */
export interface Failure {
  readonly defined: true
  readonly code: string
  readonly status: number
  readonly message: string
  readonly data: unknown
}

export function failureOf(answer: Exclude<Answer, Given>, procedure: AnyContractProcedure): Failure {
  if ('fault' in answer) {
    return { defined: true, code: 'FAULT', status: 500, message: faultMessages[answer.fault.reason], data: answer.fault }
  }
  const { code, data } = answer.refusal
  const declared = procedure['~orpc'].errorMap[code]
  return { defined: true, code, status: declared?.status ?? 409, message: declared?.message ?? code, data }
}
