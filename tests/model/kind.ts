// One kind of command: how a random draw becomes a call, and what the reference says it will answer.
import type { World } from '#tests/world/world.ts'
import type { RefQuote } from './ref-quotes.ts'
import type { Reference, RefOrder, RefProduct } from './reference.ts'

/** Numbers that choose; the same numbers choose the same among the same things. */
export interface Draw {
  readonly a: number
  readonly b: number
  readonly c: number
}

export interface Setting {
  readonly w: World
  readonly ref: Reference
  /** User ids by name. */
  readonly people: ReadonlyMap<string, string>
}

export interface Call {
  /** What is sent, in brief, for whoever reads a failure. */
  readonly says: string
  readonly send: () => Promise<unknown>
  /** The refusal that has to come, or what the reference does when the call is granted. */
  readonly expect: { readonly refusal: string } | { readonly granted: (answer: never) => void | Promise<void> }
  /** What is compared afterwards. */
  readonly touches: {
    readonly orders?: readonly RefOrder[]
    readonly products?: readonly RefProduct[]
    readonly quotes?: readonly RefQuote[]
  }
}

export interface Kind {
  readonly name: string
  /** How often, beside the others. */
  readonly weight: number
  readonly plan: (setting: Setting, draw: Draw) => Call
}

export const refused = (refusal: string) => ({ refusal })
export const granted = <Answer>(then: (answer: Answer) => void | Promise<void>): Call['expect'] => ({
  granted: then as (answer: never) => void | Promise<void>, // each kind knows what its call answers
})

/** Mostly one that suits, now and then any, so that refusals are met too. Undefined when there is nothing at all. */
export function choose<T>(suitable: readonly T[], all: readonly T[], { a, c }: Draw): T | undefined {
  const among = suitable.length > 0 && c % 6 !== 0 ? suitable : all
  return among[a % Math.max(among.length, 1)]
}

export const nth = <T>(things: readonly T[], n: number): T | undefined => things[n % Math.max(things.length, 1)]
