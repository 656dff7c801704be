// GS1 element strings: identifier after identifier, each value that has no fixed length ended by a separator (section 7.8).
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { addElement, type Elements, pairProblem, readValue } from './elements.ts'
import { type Gs1Problem, gs1Problem } from './faults.ts'
import type { Identifier } from './identifier.ts'
import { identifierAt, identifiers } from './identifiers.ts'
import type { RuleFacts } from './value-rules.ts'

/** The separator that stands for FNC1 in a scan, ASCII 29. */
export const SEPARATOR = '\x1d'

/** Reads an element string without brackets, as scanners send it. */
export function readElementString(text: string, facts: RuleFacts): Result<Elements, Gs1Problem> {
  if (text === '') return no(gs1Problem('empty'))
  const elements = new Map<string, string>()
  let at = text.startsWith(SEPARATOR) ? 1 : 0
  while (at < text.length) {
    const identifier = identifierAt(text.slice(at))
    if (!identifier) return no(gs1Problem('unknownIdentifier', '', text.slice(at, at + 4)))
    at += identifier.ai.length
    // no further than the value may reach: a scan of megabytes would be searched to its end for each identifier
    const [reach = ''] = text.slice(at, at + mostOf(identifier)).split(SEPARATOR, 1)
    const value = readValue(identifier, reach, facts)
    if (!value.ok) return value
    const problem = addElement(elements, identifier.ai, text.slice(at, at + value.value))
    if (problem) return no(problem)
    at += value.value
    if (!identifier.isFixed && at < text.length && text[at] !== SEPARATOR) return no(gs1Problem('tooLong', `(${identifier.ai})`))
    if (text[at] === SEPARATOR) at += 1
  }
  const problem = pairProblem(elements)
  return problem ? no(problem) : ok(elements)
}

function mostOf({ parts }: Identifier): number {
  return parts.reduce((sum, { max }) => sum + max, 0)
}

/** Reads an element string as it is printed under a bar code: (01)04006381333931(10)A7. */
export function readBracketed(text: string, facts: RuleFacts): Result<Elements, Gs1Problem> {
  const elements = new Map<string, string>()
  let rest = text
  while (rest !== '') {
    const [whole, ai = '', written = ''] = /^\((\d{2,4})\)(.*?)(?=\(\d{2,4}\)|$)/s.exec(rest) ?? []
    const identifier = identifiers.get(ai)
    if (whole === undefined || !identifier) return no(gs1Problem('noSuchIdentifier', '', ai === '' ? rest.slice(0, 6) : `(${ai})`))
    const value = readValue(identifier, written, facts)
    if (!value.ok) return value
    if (value.value < written.length) return no(gs1Problem('tooLong', `(${ai})`))
    const problem = addElement(elements, ai, written)
    if (problem) return no(problem)
    rest = rest.slice(whole.length)
  }
  const problem = pairProblem(elements)
  return problem ? no(problem) : ok(elements)
}
