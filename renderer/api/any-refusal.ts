import type { z } from 'zod'
import type { InputWrong } from '#renderer/api/reply.ts'
import type { FaultReason } from '#shared/contract/procedure.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'

type ErrorMapOf<P> = P extends { readonly '~orpc': { readonly errorMap: infer M } } ? M : never
type RefusalsIn<M> = {
  [Code in keyof M & string]: Code extends 'FAULT'
    ? never
    : M[Code] extends { readonly data: infer S extends z.ZodType }
      ? { readonly code: Code; readonly data: z.output<S> }
      : never
}[keyof M & string]
type RefusalsOfRoom<Room> = { [Name in keyof Room]: RefusalsIn<ErrorMapOf<Room[Name]>> }[keyof Room]

/** Every refusal that the warehouse contract names, whatever was asked. A code added there is added here by itself. */
export type AnyRefusal = InputWrong | { [Room in keyof Warehouse]: RefusalsOfRoom<Warehouse[Room]> }[keyof Warehouse]
export type RefusalCode = AnyRefusal['code']
/** What a refusal says; where two rooms use one code, what either says. */
export type RefusalData<Code extends RefusalCode> = Extract<AnyRefusal, { readonly code: Code }>['data']

/** What a person is told when any call did not do what was asked: a refusal, a fault with its reference, or no hub to answer. */
export type AnyTrouble =
  | { readonly ok: false; readonly refusal: AnyRefusal }
  | { readonly ok: false; readonly fault: string; readonly reason: FaultReason }
  | { readonly ok: false; readonly absent: true }
