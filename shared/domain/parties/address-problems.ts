import { postcodeValidator } from 'postcode-validator'
import { postcodeExamples, postcodeNeeded, regionNeeded } from './postal-countries.ts'

export const addressProblemKinds = ['line1Missing', 'cityMissing', 'postcodeMissing', 'postcodeForm', 'regionMissing'] as const
export type AddressProblemKind = (typeof addressProblemKinds)[number]

export interface AddressProblem {
  readonly field: 'line1' | 'city' | 'postcode' | 'region'
  readonly kind: AddressProblemKind
  /** A postcode as it looks in that country; empty where the problem is another one. */
  readonly example: string
}

/** The parts of an address that its country's post looks at. */
export interface CheckedAddress {
  readonly line1: string
  readonly city: string
  readonly postcode: string
  readonly region: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/**
 * What the country's post would find missing or wrong in an address, field by field. A problem is a reason to look again and not a refusal:
 * posts deliver more than their own tables allow, and somebody who knows the place may know better.
 */
export function addressProblems({ line1, city, postcode, region, country }: CheckedAddress): AddressProblem[] {
  const example = postcodeExamples.get(country) ?? ''
  const problems: (AddressProblem | false)[] = [
    isEmpty(line1) && { field: 'line1', kind: 'line1Missing', example: '' },
    isEmpty(postcode) && postcodeNeeded.has(country) && { field: 'postcode', kind: 'postcodeMissing', example },
    !isEmpty(postcode) && example !== '' && !hasForm(postcode, country) && { field: 'postcode', kind: 'postcodeForm', example },
    isEmpty(city) && { field: 'city', kind: 'cityMissing', example: '' },
    isEmpty(region) && regionNeeded.has(country) && { field: 'region', kind: 'regionMissing', example: '' },
  ]
  return problems.filter((problem) => problem !== false)
}

/** Codes that are in use and that the library's patterns leave out: British forces, three-digit Korean codes, Peru's old ones. */
const alsoUsed: Readonly<Record<string, RegExp>> = {
  GB: /^(BFPO ?\d{1,4}|GIR ?0AA)$/,
  KR: /^\d{3}-\d{3}$/,
  PE: /^(LIMA|CALLAO) \d{1,2}$/,
  NI: /^\d{5}$/,
  BY: /^\d{5,6}$/,
  EE: /^\d{4,5}$/,
}

function hasForm(postcode: string, country: string): boolean {
  const written = postcode.trim().toUpperCase()
  return postcodeValidator(written, country) || alsoUsed[country]?.test(written) === true
}

function isEmpty(part: string): boolean {
  return part.trim() === ''
}
