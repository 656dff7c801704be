// Our table of application identifiers beside the official one, where that lies beside the project.
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { identifierAt, identifiers } from '#shared/domain/scanning/gs1/identifiers.ts'
import { valueRules } from '#shared/domain/scanning/gs1/value-rules.ts'

const dictionary = path.resolve(import.meta.dirname, '../../../../../shared/data/gs1-syntax-dictionary.txt')

describe('the table of application identifiers', () => {
  test('no identifier is the beginning of another, so each value has one beginning', () => {
    for (const ai of identifiers.keys()) expect(identifierAt(`${ai}123`)?.ai).toBe(ai)
  })

  test('every rule that it names exists', () => {
    const named = new Set([...identifiers.values()].flatMap(({ parts }) => parts.flatMap(({ rules }) => rules)))
    expect([...named].filter((rule) => !(rule in valueRules))).toEqual([])
  })

  test.skipIf(!fs.existsSync(dictionary))('it says what the official dictionary says', () => {
    const lines = fs.readFileSync(dictionary, 'utf8').split('\n')
    const official = lines.filter((line) => /^\d/.test(line)).flatMap(readLine)
    expect(official.length).toBeGreaterThan(400)
    expect(official).toEqual([...identifiers.values()].map(inDictionaryWords).sort(byAi))
  })
})

interface Entry {
  readonly ai: string
  readonly spec: string
  readonly isFixed: boolean
  readonly inQuery: boolean
  readonly needs: string
  readonly excludes: string
  readonly key: string | undefined
}

const byAi = (a: Entry, b: Entry) => (a.ai < b.ai ? -1 : 1)

function readLine(line: string): Entry[] {
  const [, range = '', flags = '', rest = ''] = /^(\S+)\s+([*?]*)\s*([^#]*)/.exec(line) ?? []
  const words = rest.trim().split(/\s+/)
  const valuesOf = (name: string) => words.filter((word) => word.startsWith(`${name}=`)).map((word) => word.slice(name.length + 1))
  const key = words.includes('dlpkey') ? '' : valuesOf('dlpkey')[0]
  const spec = words.filter((word) => /^\[?[NXYZ][\d.]/.test(word)).join(' ')
  const facts = {
    spec,
    isFixed: flags.includes('*'),
    inQuery: flags.includes('?'),
    needs: valuesOf('req').join(' '),
    excludes: valuesOf('ex').join(' '),
    key,
  }
  const [first = '', last = first] = range.split('-')
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => ({
    ai: String(Number(first) + n).padStart(first.length, '0'),
    ...facts,
  }))
}

function inDictionaryWords({ ai, parts, isFixed, inQuery, needs, excludes, key }: NonNullable<ReturnType<typeof identifierAt>>): Entry {
  const spec = parts.map(({ characters, min, max, isOptional, rules }) => {
    const length = `${characters}${min === max ? '' : '..'}${max}`
    return [isOptional ? `[${length}]` : length, ...rules].join(',')
  })
  return {
    ai,
    spec: spec.join(' '),
    isFixed,
    inQuery,
    needs: needs.map((alternatives) => alternatives.map((all) => all.join('+')).join(',')).join(' '),
    excludes: excludes.join(','),
    key: key?.map((order) => order.join(',')).join('|'),
  }
}
