// How the contract is written: what may be asked, answered and refused, and who may ask.
import { type AnySchema, oc } from '@orpc/contract'
import { z } from 'zod'
import type { Right } from '#shared/domain/people/rights.ts'

/** The wire's version. A test hashes the contract, so that it cannot change without this number. */
export const PROTOCOL = 1

type Refusals = Readonly<Record<string, z.ZodType>>
type RefusalErrors<R extends Refusals> = { readonly [K in keyof R]: { readonly status: 409; readonly data: R[K] } }

export interface ProcedureMeta {
  readonly kind: 'command' | 'query'
  readonly needs: Right
  /** The input's `scan` is kept in scan_events before it is understood. */
  readonly journalsScan: boolean
}

/** Why a call broke. DISK_FULL: nothing was saved, reading goes on. STORAGE: the disk failed, so whether it was saved shows when it is sent again. */
export const faultReasons = ['BUG', 'DISK_FULL', 'STORAGE'] as const
export type FaultReason = (typeof faultReasons)[number]

/** The same in a sentence, for programs that call. */
export const faultMessages: Readonly<Record<FaultReason, string>> = {
  BUG: 'Something broke. Nothing was saved.',
  DISK_FULL: 'The disk of the hub is full. Nothing was saved. Free some space and send it again.',
  STORAGE: 'The disk of the hub failed. This may or may not have been saved: send it again with the same Idempotency-Key.',
}

/** What every call may be refused for, whatever it asks. */
const everyCall = oc.$meta<ProcedureMeta>({ kind: 'query', needs: 'floor', journalsScan: false }).errors({
  NOT_ALLOWED: { status: 403, message: 'Your role may not do this.', data: z.object({ needs: z.string(), role: z.string() }) },
  PROTOCOL_OTHER: {
    status: 426,
    message: 'The caller speaks another protocol version.',
    data: z.object({ hub: z.number().int(), caller: z.number().int() }),
  },
  FAULT: { status: 500, message: faultMessages.BUG, data: z.object({ ref: z.string(), reason: z.enum(faultReasons) }) },
})

const everyCommand = everyCall.errors({
  REQUEST_REUSED: {
    status: 409,
    message: 'This request id was used before, for another command or another input.',
    data: z.object({ requestId: z.string(), command: z.string() }),
  },
})

/** Changes data: one transaction, one event, and the answer is remembered under its request id. Refusals are facts, named here. */
export function command<I extends z.ZodType, O extends z.ZodType, R extends Refusals>(definition: {
  input: I
  output: O
  refusals: R
  needs: Right
  summary: string
  journalsScan?: boolean
}) {
  return everyCommand
    .meta({ kind: 'command', needs: definition.needs, journalsScan: definition.journalsScan ?? false })
    .route({ method: 'POST', summary: definition.summary })
    .input(definition.input)
    .output(definition.output)
    .errors(refusalErrors(definition.refusals))
}

/** Reads data and never changes it. */
export function query<I extends z.ZodType, O extends AnySchema, R extends Refusals>(definition: {
  input: I
  output: O
  refusals: R
  needs: Right
  summary: string
}) {
  return everyCall
    .meta({ kind: 'query', needs: definition.needs, journalsScan: false })
    .route({ method: 'POST', summary: definition.summary })
    .input(definition.input)
    .output(definition.output)
    .errors(refusalErrors(definition.refusals))
}

function refusalErrors<R extends Refusals>(refusals: R): RefusalErrors<R> {
  const entries = Object.entries(refusals).map(([code, data]) => [code, { status: 409, data }])
  return Object.fromEntries(entries) // the loop keeps each key with its own schema, which Object.fromEntries cannot say
}
