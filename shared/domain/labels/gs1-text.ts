// Element strings of GS1 as templates write them: (01){gtin14}(10){lot}.
import { isGtin, isSscc } from '#shared/kernel/gs1.ts'
import type { LabelFields } from './label-template.ts'

export interface Gs1Element {
  readonly ai: string
  readonly value: string
  /** Nothing has to close it (GS1 General Specifications 7.8.4). */
  readonly isFixed: boolean
}

/** Stand for the brackets of what is filled in, so that no lot number can begin an element of its own. */
const OPEN = '\ue000'
const CLOSE = '\ue001'
const FIXED = /^(?:0[0-3]|1[1-9]|20|3[1-6]|41)/
/** GS1 character set 82. */
const DATA = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,90}$/

export function withoutBrackets(fields: LabelFields): LabelFields {
  const guarded = (text: string) =>
    text
      .replaceAll(/[\ue000\ue001]/g, '')
      .replaceAll('(', OPEN)
      .replaceAll(')', CLOSE)
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? guarded(value) : value.map(guarded)]),
  )
}

/** The elements of a text, fixed ones first so that fewer need closing; undefined where it is none, or a number in it is wrong. */
export function gs1Elements(text: string): readonly Gs1Element[] | undefined {
  if (!/^(?:\(\d{2,4}\)[^()]*)+$/.test(text)) return undefined
  const all = [...text.matchAll(/\((\d{2,4})\)([^()]*)/g)].map(([, ai = '', raw = '']) => {
    const value = raw.replaceAll(OPEN, '(').replaceAll(CLOSE, ')')
    return { ai, value, isFixed: FIXED.test(ai) }
  })
  const elements = all.filter(({ value }) => value !== '')
  if (elements.length === 0 || !elements.every(isRight)) return undefined
  return [...elements.filter(({ isFixed }) => isFixed), ...elements.filter(({ isFixed }) => !isFixed)]
}

function isRight({ ai, value }: Gs1Element): boolean {
  if (ai === '00') return isSscc(value)
  if (ai === '01' || ai === '02') return value.length === 14 && isGtin(value)
  if (/^1[1-7]$/.test(ai)) return /^\d{6}$/.test(value)
  if (ai === '10' || ai === '21') return DATA.test(value) && value.length <= 20
  return DATA.test(value)
}
