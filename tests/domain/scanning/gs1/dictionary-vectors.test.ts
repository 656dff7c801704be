// Scans made from the official dictionary, one identifier after the other: what it allows is read, and each thing that it forbids is refused.
// The dictionary lies beside the project; where it does not, the same is done with the few lines written here.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkPairOf } from '#shared/domain/scanning/gs1/check-pair.ts'
import { parseScan } from '#shared/domain/scanning/gs1/parse-scan.ts'
import { gs1CheckDigit } from '#shared/kernel/gs1.ts'

const GS = '\x1d'
const facts = { year: 2026 }
const beside = path.resolve(import.meta.dirname, '../../../../../shared/data/gs1-syntax-dictionary.txt')
const few = `
00         *?  N18,csum,gcppos2                  dlpkey                 # SSCC
01         *?  N14,csum,gcppos2                  ex=255,37 dlpkey=22,10,21|235 # GTIN
02         *?  N14,csum,gcppos2                  ex=01,03 req=37        # CONTENT
10          ?  X..20                             req=01,02,03,8006,8026 # BATCH/LOT
17         *?  N6,yymmd0                         req=01,02,03,255,8006,8026 # USE BY
21             X..20                             req=01,03,8006 ex=235  # SERIAL
22             X..20                             req=01                 # CPV
37          ?  N..8                              req=00 req=02,8026     # COUNT
235            X..28                             req=01                 # TPX
422         ?  N3,iso3166                        req=01,02,8006,8026 ex=426 # ORIGIN
426         ?  N3,iso3166                        req=01,02 ex=422       # FULL PROCESS
`

interface Entry {
  readonly ai: string
  readonly isFixed: boolean
  readonly parts: readonly {
    readonly characters: string
    readonly min: number
    readonly max: number
    readonly rules: readonly string[]
    readonly isOptional: boolean
  }[]
  readonly needs: readonly string[]
  readonly excludes: readonly string[]
  /** Of a key: what may follow it in the path of a Digital Link. */
  readonly qualifiers: readonly string[] | undefined
}

const dictionary = new Map(
  (fs.existsSync(beside) ? fs.readFileSync(beside, 'utf8') : few)
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .flatMap(readLine)
    .map((entry) => [entry.ai, entry]),
)

function readLine(line: string): Entry[] {
  const [, range = '', flags = '', rest = ''] = /^(\S+)\s+([*?]*)\s*([^#]*)/.exec(line) ?? []
  const words = rest.trim().split(/\s+/)
  const valuesOf = (name: string) => words.flatMap((word) => (word.startsWith(`${name}=`) ? [word.slice(name.length + 1)] : []))
  const parts = words
    .filter((word) => /^\[?[NXYZ][\d.]/.test(word))
    .map((word) => {
      const [, opens = '', characters = '', upTo = '', length = '', rules = ''] = /^(\[?)([NXYZ])(\.\.)?(\d+)\]?,?(.*)$/.exec(word) ?? []
      return {
        characters,
        min: upTo === '' ? Number(length) : 1,
        max: Number(length),
        rules: rules.split(',').filter(Boolean),
        isOptional: opens !== '',
      }
    })
  const key = words.find((word) => word.startsWith('dlpkey'))
  const qualifiers = key === undefined ? undefined : (key.split('=')[1]?.split(/[,|]/) ?? [])
  const shared = {
    isFixed: flags.includes('*'),
    parts,
    needs: valuesOf('req'),
    excludes: valuesOf('ex').flatMap((list) => list.split(',')),
    qualifiers,
  }
  const [first = '', last = first] = range.split('-')
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => ({
    ai: String(Number(first) + n).padStart(first.length, '0'),
    ...shared,
  }))
}

/** Values that obey a rule, by the rule's name. */
const obeying: Readonly<Record<string, string>> = {
  yymmd0: '271231',
  yymmdd: '271231',
  yyyymmdd: '20271231',
  hhmi: '1359',
  hh: '13',
  mi: '59',
  ss: '59',
  iso3166: '276',
  iso3166999: '276',
  iso3166alpha2: 'DE',
  iso4217: '978',
  iso5218: '2',
  latitude: '1432100000',
  longitude: '1898100000',
  mediatype: '10',
  winding: '1',
  yesno: '1',
  hyphen: '-',
  importeridx: 'A',
  packagetype: 'BX',
  iban: 'DE89370400440532013000',
  posinseqslash: '1/5',
  couponposoffer: '00100000010000000000'.slice(0, 20),
}
/** Of these no value is made up here: coupons have a grammar of their own, with tests of their own. */
const leftOut = new Set(['couponcode', 'couponposoffer'])
const isMade = ({ parts }: Entry) => !parts.some(({ rules }) => rules.some((rule) => leftOut.has(rule)))

function madeValue({ parts }: Entry): string {
  return parts
    .map(({ characters, min, max, rules, isOptional }) => {
      if (isOptional) return ''
      for (const rule of rules) {
        const known = obeying[rule]
        if (known !== undefined) return rule === 'hyphen' ? '-'.repeat(max) : known
      }
      if (rules.includes('csumalpha')) return `1987654Ad4X4bL5ttr2310c${checkPairOf('1987654Ad4X4bL5ttr2310c')}`
      if (rules.includes('pieceoftotal')) return '0102'.padStart(max, '0')
      if (rules.includes('zero')) return '0'.repeat(max)
      const length = rules.includes('csum') || min === max ? max : Math.max(min, Math.min(max, 12))
      const body = (characters === 'N' ? '95060001343529506000134352950600' : 'ABC4006381333931XYZ12345678901').slice(0, length)
      if (rules.includes('csum')) return body.slice(0, -1) + gs1CheckDigit(body.slice(0, -1))
      return rules.some((rule) => rule.startsWith('gcp')) ? '95060001343529506000134352'.slice(0, length) : body
    })
    .join('')
}

/** What has to stand beside an identifier, each with what it needs itself; the first alternative that excludes nothing chosen so far. */
function together(ai: string, chosen: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> | undefined {
  const entry = dictionary.get(ai)
  if (!entry || !isMade(entry)) return undefined
  let all: ReadonlyMap<string, string> = new Map([...chosen, [ai, madeValue(entry)]])
  for (const alternatives of entry.needs) {
    const options = alternatives.split(',').map((option) => option.split('+').map((one) => one.replace('n', '0').replace('n', '0')))
    if (options.some((option) => option.every((one) => all.has(one)))) continue
    const next = options.map((option) =>
      option.reduce<typeof all | undefined>((sum, one) => sum && (sum.has(one) ? sum : together(one, sum)), all),
    )
    const fitting = next.find((one) => one && agrees(one))
    if (!fitting) return undefined
    all = fitting
  }
  return all
}

function agrees(all: ReadonlyMap<string, string>): boolean {
  return [...all.keys()].every((ai) =>
    dictionary.get(ai)?.excludes.every((other) => ![...all.keys()].some((one) => one !== ai && matches(one, other))),
  )
}

const matches = (ai: string, pattern: string) => new RegExp(`^${pattern.replaceAll('n', '\\d')}$`).test(ai)

function scanOf(all: ReadonlyMap<string, string>): string {
  return `]d2${[...all].map(([ai, value]) => ai + value + (dictionary.get(ai)?.isFixed ? '' : GS)).join('')}`
}

const read = (all: ReadonlyMap<string, string>) => parseScan(scanOf(all), facts)
const whole = [...dictionary.keys()].flatMap((ai) => {
  const all = together(ai)
  return all ? [{ ai, all }] : []
})

test('every identifier is read with what it needs beside it, value for value', () => {
  expect(whole.length).toBeGreaterThan(dictionary.size * 0.95)
  for (const { ai, all } of whole) {
    const { error, elements } = read(all)
    expect({ ai, error, elements: Object.fromEntries(elements) }).toEqual({ ai, error: undefined, elements: Object.fromEntries(all) })
  }
})

test('every identifier that needs another one is refused without it', () => {
  for (const { ai, all } of whole.filter(({ all }) => all.size > 1)) {
    const alone = new Map([...all].filter(([one]) => one === ai))
    expect(read(alone).error, ai).toBeDefined()
  }
})

test('every pair that excludes each other is refused', () => {
  let pairs = 0
  for (const { ai, all } of whole) {
    for (const pattern of dictionary.get(ai)?.excludes ?? []) {
      const other = [...dictionary.keys()].find((one) => one !== ai && matches(one, pattern))
      const both = other === undefined || all.has(other) ? undefined : together(other, all)
      if (!both) continue
      pairs += 1
      expect(read(both).error, `${ai} beside ${other}`).toBeDefined()
    }
  }
  expect(pairs).toBeGreaterThan(3)
})

test('a wrong check digit, a sign too many or too few, and a sign that it may not have are refused', () => {
  for (const { ai, all } of whole) {
    const value = all.get(ai) ?? ''
    const entry = dictionary.get(ai)
    const wrong: string[] = []
    const longest = entry?.parts.reduce((sum, { max }) => sum + max, 0) ?? 0
    const checked = entry?.parts[0]?.rules.includes('csum') ? (entry.parts[0]?.max ?? 0) : 0
    if (checked > 0) wrong.push(value.slice(0, checked - 1) + ((Number(value[checked - 1]) + 1) % 10) + value.slice(checked))
    if (entry && !entry.isFixed) wrong.push(value.padEnd(longest + 1, '1'))
    if (entry?.parts[0]?.min === entry?.parts[0]?.max) wrong.push(value.slice(0, (entry?.parts[0]?.max ?? 1) - 1))
    if (entry?.parts[0]?.characters === 'N') wrong.push(`A${value.slice(1)}`)
    wrong.push(`ä${value.slice(1)}`)
    for (const spoilt of wrong) expect(read(new Map([...all, [ai, spoilt]])).error, `(${ai}) ${spoilt}`).toBeDefined()
  }
})

test('every key opens a Digital Link on any domain, behind any path, with its value percent-encoded', () => {
  const keys = whole.filter(({ ai }) => dictionary.get(ai)?.qualifiers)
  expect(keys.length).toBeGreaterThan(1)
  for (const { ai, all } of keys) {
    const value = all.get(ai) ?? ''
    const encoded = [...value].map((sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`).join('')
    const qualifiers = dictionary.get(ai)?.qualifiers ?? []
    const follows = qualifiers.flatMap((one) => (all.has(one) ? [`/${one}/${all.get(one)}`] : [])).join('')
    const others = [...all].filter(([one]) => one !== ai && !qualifiers.includes(one))
    const query = others.length > 0 ? `?${others.map(([one, its]) => `${one}=${its}`).join('&')}` : ''
    for (const address of [
      `https://id.gs1.org/${ai}/${value}${follows}${query}`,
      `HTTP://shop.example:8080/de/tea/${ai}/${encoded}${follows}${query}`,
    ]) {
      const { kind, error, elements } = parseScan(`]Q1${address}`, facts)
      expect({ address, kind, error, key: elements.get(ai) }).toEqual({ address, kind: 'digitalLink', error: undefined, key: value })
    }
  }
})

test.each(['C1', 'e0', 'd2', 'Q3', 'J1'])('a carrier %s says that GS1 data follows, and a lost separator is not guessed', (carrier) => {
  expect(parseScan(`]${carrier}010950600013435210A7${GS}17271231`, facts).elements.get('17')).toBe('271231')
  // without the separator the day is part of the lot: what was printed so is read so, and never as a day
  expect(Object.fromEntries(parseScan(`]${carrier}010950600013435210A717271231`, facts).elements)).toEqual({
    '01': '09506000134352',
    '10': 'A717271231',
  })
})
