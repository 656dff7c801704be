// The answer of a call as it travels, and the one place where it is checked against the contract.
import type { AnyContractProcedure, Schema } from '@orpc/contract'
import type { Refused } from '#electron/features/handle.ts'
import type { FaultReason } from '#shared/contract/procedure.ts'
import { must } from '#shared/kernel/must.ts'

/** A value, an expected refusal, or the reference of a fault that was logged. */
export type Answer = Given | Refusal | { readonly ok: false; readonly fault: Fault }

export interface Given {
  readonly ok: true
  readonly value: unknown
  /** The value as JSON where it is kept as such, so that nobody writes it out again. */
  readonly text?: string
}

export interface Refusal {
  readonly ok: false
  readonly refusal: { readonly code: string; readonly data: unknown }
}

export interface Fault {
  readonly ref: string
  readonly reason: FaultReason
}

export function refused(code: string, data: unknown): Refusal {
  return { ok: false, refusal: { code, data } }
}

export function refusalOf({ code, data }: Refused): Refusal {
  return refused(code, data)
}

/**
 * What a handler answered, as its contract says it. An answer that breaks the contract is a fault of ours: it is thrown where the transaction
 * is still open, so that nobody is told that nothing was saved when it was.
 */
export async function checked(procedure: AnyContractProcedure, name: string, outcome: unknown): Promise<unknown> {
  const schema: Schema<unknown, unknown> = must(procedure['~orpc'].outputSchema, `${name} says what it answers`)
  const checking = schema['~standard'].validate(outcome)
  const result = checking instanceof Promise ? await checking : checking
  if (!result.issues) return result.value
  const issues = result.issues.map(({ path = [], message }) => `${path.map(String).join('.')}: ${message}`)
  throw new Error(`${name} answered what its contract does not know: ${issues.join('; ')}`)
}
