import { ORPCError, safe } from '@orpc/client'
import type { FaultReason } from '#shared/contract/procedure.ts'

/** A refusal of any call: its code and data, as the contract names them. */
export type RefusalOf<E> =
  E extends ORPCError<infer Code extends string, infer Data>
    ? Code extends 'FAULT'
      ? never
      : { readonly code: Code; readonly data: Data }
    : never

/** The hub did not like the shape of the input: which fields, and why. */
export interface InputWrong {
  readonly code: 'INPUT_WRONG'
  readonly data: { readonly fields: readonly { path: string; message: string }[] }
}

/** What became of a call: its value, an expected refusal, a fault with its reference, or no hub to answer. */
export type Reply<V, E> =
  | { readonly ok: true; readonly value: V }
  | { readonly ok: false; readonly refusal: RefusalOf<E> | InputWrong }
  | { readonly ok: false; readonly fault: string; readonly reason: FaultReason }
  | { readonly ok: false; readonly absent: true }

/** What a person is told when a call did not do what was asked. */
export type Trouble<E = never> = Exclude<Reply<never, E>, { ok: true }>

type Call<V, E> = Parameters<typeof safe<V, E>>[0]

/** Turns a call into its reply. Nothing that can be expected of a hub is thrown. */
export async function replyOf<V, E>(call: Call<V, E>): Promise<Reply<V, E>> {
  const [error, value] = await safe(call)
  if (error === null || error === undefined) return { ok: true, value: value as V } // safe gives a value when there is no error
  return troubleOf<E>(error)
}

/** What an error of a call means to a person: a refusal, a fault with its reference, or no hub to answer. */
export function troubleOf<E>(error: unknown): Trouble<E> {
  if (!(error instanceof ORPCError)) return { ok: false, absent: true }
  const { code, data, defined } = error as ORPCError<string, unknown>
  if (code === 'FAULT') {
    const { ref, reason } = data as { ref: string; reason: FaultReason } // as the contract declares it
    return { ok: false, fault: ref, reason }
  }
  if (defined) return { ok: false, refusal: { code, data } as RefusalOf<E> } // the contract declares this code with this data
  if (code === 'BAD_REQUEST') return { ok: false, refusal: inputWrong(data) }
  return { ok: false, fault: code, reason: 'BUG' }
}

function inputWrong(data: unknown): InputWrong {
  const { issues = [] } = (data ?? {}) as { issues?: { path?: (string | number)[]; message: string }[] } // the issues that zod found
  return { code: 'INPUT_WRONG', data: { fields: issues.map(({ path = [], message }) => ({ path: path.join('.'), message })) } }
}
