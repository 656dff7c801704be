// The values of an element string, and whether they may stand together.
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { CHARACTERS_82 } from './check-pair.ts'
import { type Gs1Problem, gs1Problem } from './faults.ts'
import type { Identifier, ValuePart } from './identifier.ts'
import { identifiers, isMeantBy } from './identifiers.ts'
import { type RuleFacts, valueRules } from './value-rules.ts'

/** Values by application identifier, in the order in which they were read. */
export type Elements = ReadonlyMap<string, string>

const allowed: Readonly<Record<ValuePart['characters'], (text: string) => boolean>> = {
  N: (text) => /^\d*$/.test(text),
  X: (text) => [...text].every((sign) => CHARACTERS_82.includes(sign)),
  Y: (text) => /^[#\-/0-9A-Z]*$/.test(text),
  Z: isFileSafe,
}

/** Base64 in the letters of file names. Whoever fills it up with = fills it up to a multiple of three characters (section 7.11). */
function isFileSafe(text: string): boolean {
  return /^[-_0-9A-Za-z]*={0,2}$/.test(text) && (!text.endsWith('=') || text.length % 3 === 0)
}

/** Takes one identifier's value off the beginning of a text that ends at the next separator; answers how many characters it has. */
export function readValue(identifier: Identifier, text: string, facts: RuleFacts): Result<number, Gs1Problem> {
  const { ai, parts } = identifier
  let at = 0
  for (const part of parts) {
    const piece = text.slice(at, at + part.max)
    if (piece === '' && part.isOptional) continue
    if (piece.length < part.min) return no(gs1Problem('tooShort', `(${ai})`))
    if (!allowed[part.characters](piece)) return no(gs1Problem('characters', `(${ai})`))
    for (const rule of part.rules) {
      const fault = valueRules[rule]?.(piece, facts)
      if (fault) return no(gs1Problem(fault, `(${ai}) ${piece}`))
    }
    at += piece.length
  }
  return ok(at)
}

/** Adds a value. The same one may be read twice; another one for the same identifier may not (section 4.14). */
export function addElement(elements: Map<string, string>, ai: string, value: string): Gs1Problem | undefined {
  const known = elements.get(ai)
  if (known !== undefined && known !== value) return gs1Problem('twice', `(${ai})`)
  elements.set(ai, value)
  return undefined
}

/** Which values may not stand together, or which one is missing beside another (section 4.13 and 4.14). */
export function pairProblem(elements: Elements): Gs1Problem | undefined {
  const present = [...elements.keys()]
  const isThere = (pattern: string, self: string) => present.some((other) => other !== self && isMeantBy(pattern, other))
  for (const ai of present) {
    const identifier = identifiers.get(ai)
    if (!identifier) continue
    const excluded = identifier.excludes.find((pattern) => isThere(pattern, ai))
    if (excluded) return gs1Problem('excluded', `(${ai})`, `(${excluded})`)
    const missing = identifier.needs.find((alternatives) => !alternatives.some((all) => all.every((pattern) => isThere(pattern, ai))))
    if (missing) return gs1Problem('missing', `(${ai})`, missing.map((all) => `(${all.join(') + (')})`).join(' / '))
  }
  return elements.has('8030') ? signatureProblem(elements) : undefined
}

/** Keys whose serial part is optional; a digital signature is of one item, so it wants that part. */
const keysWithSerial: Readonly<Record<string, number>> = { '253': 13, '255': 13, '8003': 14 }

function signatureProblem(elements: Elements): Gs1Problem | undefined {
  const bare = Object.entries(keysWithSerial).find(([ai, length]) => elements.get(ai)?.length === length)
  return bare && gs1Problem('serialMissing', '(8030)', `(${bare[0]})`)
}
