// The one reading of a scan in the product: what the label says, and what GS1 makes of it.
import type { Instant } from '#shared/kernel/dates.ts'
import { isGtin, isSscc } from '#shared/kernel/gs1.ts'
import { readElementString, SEPARATOR } from './gs1/element-string.ts'
import { type Gs1Problem, gs1Problem } from './gs1/faults.ts'
import { identifierAt, identifiers } from './gs1/identifiers.ts'
import { type ParsedScan, parseScan } from './gs1/parse-scan.ts'
import { factsAt, type RuleFacts } from './gs1/value-rules.ts'
import { hasNamedSeparator, leadingSign, separatorsIn } from './separator-signs.ts'

export interface ReadScan {
  /** As it came. */
  readonly raw: string
  /** What the label says, without what the scanner put around it. */
  readonly text: string
  /** The AIM symbology identifier without its bracket, such as `E0` for EAN-13 (ISO/IEC 15424), when the scanner sent one. */
  readonly symbology: string | undefined
  readonly kind: ParsedScan['kind']
  /** Values by application identifier; a bare GTIN is (01) in its 14 digits. */
  readonly elements: ParsedScan['elements']
  /** Why it is not what it looks like. A plain code may have one too, if it looks like a number of GS1 with a digit wrong. */
  readonly problem: Gs1Problem | undefined
}

/**
 * Reads a scan as the floor does: blanks, suffix and the FNC1 in front are taken off, and a sign that a keyboard scanner typed for the
 * separator is read as one. A separator that got lost costs the values behind it, because nobody can say where they begin; those of fixed
 * length before it stand. `now` says what two digits of a year mean.
 */
export function readScan(raw: string, now: Instant): ReadScan {
  const facts = factsAt(now)
  const bare = raw.trim()
  const symbology = /^\]([A-Za-z][0-9A-Za-z])/.exec(bare)?.[1]
  const label = symbology === undefined ? bare : bare.slice(symbology.length + 1)
  const text = label.replace(/^\x1d+|\x1d+$/g, '').trim()
  const lead = symbology === undefined ? (label.startsWith(SEPARATOR) ? SEPARATOR : '') : `]${symbology}`
  const parsed = understand(lead, text, facts)
  const { kind, elements } = parsed
  return { raw, text, symbology, kind, elements, problem: parsed.error ?? (kind === 'plain' ? suspicion(text, facts) : undefined) }
}

/** Carriers that hold nothing but an element string (ISO/IEC 15424 modifiers for GS1). */
const reserved: ReadonlySet<string> = new Set([SEPARATOR, ']C1', ']e0', ']d2', ']Q3', ']J1'])

function understand(lead: string, text: string, facts: RuleFacts): ParsedScan {
  // A label maker may have put the brackets of the human-readable line into the code itself.
  const isBracketed = reserved.has(lead) && text.startsWith('(')
  const parsed = parseScan(isBracketed ? text : lead + text, facts)
  if (parsed.kind === 'digitalLink' && parsed.error) return withLongGtin(text, facts) ?? parsed
  const isElementString = reserved.has(lead) || looksLikeElements(text)
  if (!isElementString) return parsed
  // Printed without its FNC1, or sent with Caps Lock on (]c1): the digits say all the same what it is.
  if (parsed.kind === 'plain' && lead !== '' && lead !== SEPARATOR) return understand('', text, facts)
  if (parsed.kind !== 'gs1' || parsed.error || hasNamedSeparator(text)) {
    const mended = withSeparators(lead, text, facts)
    if (mended) return mended
  }
  return text.includes(SEPARATOR) || text.startsWith('(') ? parsed : withoutSeparators(parsed, text, facts)
}

/** Trade items and logistic units begin so, and hardly anything else has so many digits behind it. */
function looksLikeElements(text: string): boolean {
  return /^(?:00|01|02)\d{14}/.test(text.slice(leadingSign(text).length))
}

/** The same with a sign that stands for the separator read as one; undefined when that makes no element string. */
function withSeparators(lead: string, text: string, facts: RuleFacts): ParsedScan | undefined {
  for (const sign of separatorsIn(text)) {
    const parts = text.split(sign).filter((part) => part !== '')
    const carrier = reserved.has(lead) ? lead : SEPARATOR
    const parsed = parseScan(carrier + parts.join(SEPARATOR), facts)
    if (!parsed.error && parts.length > 1) return parsed
    if (!parsed.error && text.startsWith(sign)) return parsed
  }
  return undefined
}

/**
 * An element string without any separator is right when only its last value is of variable length. That value may have swallowed what stood
 * behind it: then only what stands before it is taken.
 */
function withoutSeparators(parsed: ParsedScan, text: string, facts: RuleFacts): ParsedScan {
  const { at, ai } = firstVariable(text)
  if (ai === undefined) return parsed
  const isTooLong = parsed.error?.fault === 'tooLong' || parsed.kind === 'plain'
  const hasSwallowed = parsed.error === undefined && parsed.kind === 'gs1' && swallows(text.slice(at + ai.length), facts)
  if (!isTooLong && !hasSwallowed) {
    const isMissing = parsed.error?.fault === 'missing' && /37\d{1,8}$/.test(text.slice(at))
    return isMissing ? { ...parsed, error: gs1Problem('separatorLost', `(${ai})`) } : parsed
  }
  const certain = readElementString(text.slice(0, at), facts)
  if (certain.ok) return { kind: 'gs1', elements: certain.value, error: undefined }
  return parsed.kind === 'plain' ? parsed : { ...parsed, error: gs1Problem('separatorLost', `(${ai})`) }
}

/** Where the first value of variable length begins, with its identifier. */
function firstVariable(text: string): { readonly at: number; readonly ai: string | undefined } {
  let at = 0
  for (;;) {
    const found = identifierAt(text.slice(at))
    if (!found) return { at, ai: undefined }
    if (!found.isFixed) return { at, ai: found.ai }
    at += found.ai.length + found.parts.reduce((sum, part) => sum + part.max, 0)
  }
}

/** Whether a value ends in a date with its identifier, perhaps with more behind: a lot hardly ever does. */
function swallows(value: string, facts: RuleFacts): boolean {
  for (let at = 1; at <= value.length - 8; at++) {
    if (!/^1[12567]\d{6}/.test(value.slice(at))) continue
    const rest = readElementString(`01${'0'.repeat(14)}${value.slice(at)}`, facts)
    if (rest.ok) return true
  }
  return false
}

/** Older Digital Links have a GTIN of 8, 12 or 13 digits in their path. */
function withLongGtin(text: string, facts: RuleFacts): ParsedScan | undefined {
  const padded = text.replace(/\/01\/(\d{8}|\d{12,13})(?=[/?#]|$)/, (_, gtin: string) => `/01/${gtin.padStart(14, '0')}`)
  const parsed = padded === text ? undefined : parseScan(padded, facts)
  return parsed?.error ? undefined : parsed
}

const GTIN_DIGITS: ReadonlySet<number> = new Set([8, 12, 13, 14])
const SSCC_DIGITS = 18

/** What is wrong with a code that nobody may know: a digit misread or mistyped, or an element string that does not hold. */
function suspicion(text: string, facts: RuleFacts): Gs1Problem | undefined {
  if (/^\d+$/.test(text)) {
    if (GTIN_DIGITS.has(text.length) && !isGtin(text)) return gs1Problem('checkDigit', text)
    if (text.length === SSCC_DIGITS && !text.startsWith('01') && !isSscc(text)) return gs1Problem('checkDigit', text)
  }
  if (!looksLikeElements(text) || !identifiers.has(text.slice(0, 2))) return undefined
  const read = readElementString(text, facts)
  return read.ok ? undefined : read.refusal
}
