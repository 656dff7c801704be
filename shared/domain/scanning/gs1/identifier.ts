// What an application identifier allows: its format, and what it needs or excludes beside it (GS1 General Specifications, section 3).

/** One part of a value: digits (N), the 82 characters of GS1 (X), the 39 of component numbers (Y) or base64url (Z). */
export interface ValuePart {
  readonly characters: 'N' | 'X' | 'Y' | 'Z'
  readonly min: number
  readonly max: number
  readonly isOptional: boolean
  /** Rules that the part obeys besides, by their names in the GS1 Syntax Dictionary. */
  readonly rules: readonly string[]
}

export interface Identifier {
  readonly ai: string
  readonly title: string
  readonly parts: readonly ValuePart[]
  /** Of a length that is known beforehand: no separator follows (section 7.8.5). */
  readonly isFixed: boolean
  /** May stand behind the question mark of a Digital Link. */
  readonly inQuery: boolean
  /** Of each of these, one alternative must be there too; `01+21` wants both, `31nn` any that begins so. */
  readonly needs: readonly (readonly (readonly string[])[])[]
  /** None of these may be there too. */
  readonly excludes: readonly string[]
  /** Opens a Digital Link; each alternative lists the qualifiers that may follow, in their order. */
  readonly key: readonly (readonly string[])[] | undefined
}

interface Relations {
  readonly isFixed?: boolean
  readonly inQuery?: boolean
  readonly needs?: readonly string[]
  readonly excludes?: string
  readonly key?: string
}

/** Describes one identifier, or a range such as `3100-3105`. The format is written as in the GS1 Syntax Dictionary: `N13,csum [X..17]`. */
export function ai(range: string, format: string, title: string, relations: Relations = {}): readonly Identifier[] {
  const { isFixed = false, inQuery = true, needs = [], excludes = '', key } = relations
  const shared = {
    title,
    parts: format.split(' ').map(readPart),
    isFixed,
    inQuery,
    needs: needs.map((alternatives) => listed(alternatives, ',').map((all) => listed(all, '+'))),
    excludes: listed(excludes, ','),
    key: key === undefined ? undefined : key.split('|').map((qualifiers) => listed(qualifiers, ',')),
  }
  const [first = '', last = first] = range.split('-')
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => ({
    ai: String(Number(first) + n).padStart(first.length, '0'),
    ...shared,
  }))
}

function listed(text: string, separator: string): string[] {
  return text === '' ? [] : text.split(separator)
}

function readPart(text: string): ValuePart {
  const [, opens = '', characters = '', upTo = '', length = ''] = /^(\[?)([NXYZ])(\.\.)?(\d+)/.exec(text) ?? []
  const max = Number(length)
  return {
    characters: characters as ValuePart['characters'], // the pattern allows only these
    min: upTo === '' ? max : 1,
    max,
    isOptional: opens !== '',
    rules: text.split(',').slice(1),
  }
}
