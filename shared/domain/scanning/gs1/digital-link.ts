// GS1 Digital Link: a web address that carries a key with its qualifiers in the path and attributes in the query.
import { isGtin, toGtin14 } from '#shared/kernel/gs1.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { addElement, type Elements, pairProblem, readValue } from './elements.ts'
import { type Gs1Problem, gs1Problem } from './faults.ts'
import type { Identifier } from './identifier.ts'
import { identifiers } from './identifiers.ts'
import type { RuleFacts } from './value-rules.ts'

/** Whether a text is a web address at all. Its scheme is written in small letters, or in capitals, which take less room in a QR code. */
export function isWebAddress(text: string): boolean {
  return /^(?:https?|HTTPS?):\/\//.test(text)
}

/** Reads an uncompressed Digital Link. Parameters that are no identifiers are left alone. */
export function readDigitalLink(text: string, facts: RuleFacts): Result<Elements, Gs1Problem> {
  const [, host = '', path = '', query = ''] = /^https?:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(text) ?? []
  if (!/^[-.:[\]A-Za-z0-9]+$/.test(host)) return no(gs1Problem('host'))
  if (!/^[-A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%]*$/.test(text)) return no(gs1Problem('addressCharacters'))
  const inPath = readPath(path)
  if (!inPath.ok) return inPath
  const inQuery = readQuery(query)
  if (!inQuery.ok) return inQuery
  const qualifiers = inPath.value.slice(1).map(([identifier]) => identifier.ai)
  const misplaced = inQuery.value.find(([{ ai }]) => belongsInPath(inPath.value, qualifiers, ai))
  if (misplaced) return no(gs1Problem('inPath', `(${misplaced[0].ai})`))
  const elements = new Map<string, string>()
  for (const [identifier, value] of [...inPath.value, ...inQuery.value]) {
    const read = readValue(identifier, value, facts)
    if (!read.ok) return read
    if (read.value < value.length) return no(gs1Problem('tooLong', `(${identifier.ai})`))
    if (elements.has(identifier.ai)) return no(gs1Problem('twice', `(${identifier.ai})`))
    const problem = addElement(elements, identifier.ai, value)
    if (problem) return no(problem)
  }
  const problem = pairProblem(elements)
  return problem ? no(problem) : ok(elements)
}

type Pair = readonly [Identifier, string]

/** The last key in the path and what follows it: all of that must be its qualifiers, in their order. */
function readPath(path: string): Result<readonly Pair[], Gs1Problem> {
  const parts = path.split('/').slice(1)
  for (let at = parts.length - 2; at >= 0; at -= 2) {
    const key = identifiers.get(parts[at] ?? '')?.key
    if (!key) {
      if (identifiers.has(parts[at] ?? '')) continue
      break
    }
    const pairs: Pair[] = []
    for (let n = at; n < parts.length; n += 2) {
      const identifier = identifiers.get(parts[n] ?? '')
      const value = decoded(parts[n + 1] ?? '')
      if (!identifier || value === '') return no(gs1Problem('valueMissing', `/${parts[n]}/`))
      pairs.push([identifier, value])
    }
    const qualifiers = pairs.slice(1).map(([identifier]) => identifier.ai)
    if (!key.some((order) => isInOrder(qualifiers, order))) return no(gs1Problem('keyOrder', '', `/${qualifiers.join('/')}`))
    return ok(pairs)
  }
  return no(gs1Problem('noKey'))
}

/** Whether an attribute is one of the key's qualifiers and would fit among those in the path. */
function belongsInPath([key]: readonly Pair[], qualifiers: readonly string[], ai: string): boolean {
  const orders = key?.[0].key ?? []
  return qualifiers
    .concat('')
    .some((_, place) => orders.some((order) => isInOrder([...qualifiers.slice(0, place), ai, ...qualifiers.slice(place)], order)))
}

function isInOrder(qualifiers: readonly string[], order: readonly string[]): boolean {
  const places = qualifiers.map((ai) => order.indexOf(ai))
  return places.every((place, n) => place >= 0 && (n === 0 || place > (places[n - 1] ?? -1)))
}

function readQuery(query: string): Result<readonly Pair[], Gs1Problem> {
  const pairs: Pair[] = []
  for (const parameter of query.split('&')) {
    const [name = '', ...rest] = parameter.split('=')
    if (!/^\d+$/.test(name) || rest.length === 0) continue
    const identifier = identifiers.get(name)
    if (!identifier) return no(gs1Problem('noSuchIdentifier', '', `(${name})`))
    if (!identifier.inQuery) return no(gs1Problem('notInQuery', `(${name})`))
    const value = decoded(rest.join('=').replaceAll('+', ' '))
    if (value === '') return no(gs1Problem('valueMissing', `(${name})`))
    pairs.push([identifier, name === '01' && isGtin(value) ? toGtin14(value) : value])
  }
  return ok(pairs)
}

/** A percent sign that no two hexadecimal digits follow stands for itself. */
function decoded(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
