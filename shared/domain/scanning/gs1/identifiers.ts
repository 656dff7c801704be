import { identification } from './identification.ts'
import type { Identifier } from './identifier.ts'
import { measures } from './measures.ts'
import { others } from './others.ts'
import { parties } from './parties.ts'
import { uses } from './uses.ts'

const all = [identification, measures, parties, uses, others].flat(2)

/** Every application identifier that is in use, by its digits. */
export const identifiers: ReadonlyMap<string, Identifier> = new Map(all.map((one) => [one.ai, one]))

const LENGTHS = [2, 3, 4]

/** The identifier with which a text begins; no identifier is the beginning of another. */
export function identifierAt(text: string): Identifier | undefined {
  for (const length of LENGTHS) {
    const found = identifiers.get(text.slice(0, length))
    if (found) return found
  }
  return undefined
}

/** Whether an identifier is meant by a pattern such as `01` or `31nn`. */
export function isMeantBy(pattern: string, ai: string): boolean {
  return pattern.length === ai.length && [...pattern].every((mark, n) => mark === 'n' || mark === ai[n])
}
