// What a raw scan is: a GS1 element string, a Digital Link, a trade item number, or plain text.
import { isGtin, toGtin14 } from '#shared/kernel/gs1.ts'
import type { Result } from '#shared/kernel/result.ts'
import { isWebAddress, readDigitalLink } from './digital-link.ts'
import { readBracketed, readElementString, SEPARATOR } from './element-string.ts'
import type { Elements } from './elements.ts'
import { type Gs1Problem, gs1Problem } from './faults.ts'
import type { RuleFacts } from './value-rules.ts'

export interface ParsedScan {
  readonly kind: 'gs1' | 'digitalLink' | 'gtin' | 'plain'
  /** Values by application identifier; a bare GTIN is (01) in its 14 digits. Empty when there are none, or when there is an error. */
  readonly elements: Elements
  /** Why it is not what its carrier or its beginning says it is; undefined when all is well. */
  readonly error: Gs1Problem | undefined
}

/** The message header of ISO/IEC 15434, whose formats have separators of their own. */
const ANSI_MESSAGE = '[)>'
const nothing: Elements = new Map()
const plain: ParsedScan = { kind: 'plain', elements: nothing, error: undefined }

/**
 * Understands a scan with its symbology identifier (ISO/IEC 15424) and separators still in it; `facts` give the year.
 * A carrier that is reserved for GS1 (]C1, ]e0, ]d2, ]Q3, ]J1) must hold an element string; without one, only what is beyond doubt is taken for GS1.
 */
export function parseScan(raw: string, facts: RuleFacts): ParsedScan {
  const [whole, carrier] = /^\]([A-Za-z][0-9A-Za-z])/.exec(raw) ?? []
  const text = raw.slice(whole?.length ?? 0)
  switch (carrier) {
    case 'C1':
    case 'e0':
    case 'd2':
    case 'Q3':
    case 'J1':
      return parsed('gs1', readElementString(text, facts))
    case 'E0':
      return retailItem(text, 13, facts)
    case 'E4':
      return retailItem(text, 8, facts)
    case 'I1':
      return gtin(text, 14)
    case undefined:
      return withoutCarrier(text, facts)
    default:
      return isWebAddress(text) ? webAddress(text, facts) : plain
  }
}

/** An EAN or UPC, with the composite component that may have been printed above it. */
function retailItem(text: string, length: number, facts: RuleFacts): ParsedScan {
  const [, number = text, composite] = /^([^|]*)\|\]e0(.*)$/s.exec(text) ?? []
  const item = gtin(number, length)
  if (item.error || composite === undefined) return item
  return parsed('gs1', readElementString(`01${number.padStart(14, '0')}${composite}`, facts))
}

function gtin(text: string, length: number): ParsedScan {
  if (!/^\d+$/.test(text) || text.length !== length)
    return { kind: 'gtin', elements: nothing, error: gs1Problem('digits', text.slice(0, 40), String(length)) }
  if (!isGtin(text)) return { kind: 'gtin', elements: nothing, error: gs1Problem('checkDigit', text) }
  return { kind: 'gtin', elements: new Map([['01', toGtin14(text)]]), error: undefined }
}

function webAddress(text: string, facts: RuleFacts): ParsedScan {
  const link = readDigitalLink(text, facts)
  // An address without a key in it is an address, and no broken Digital Link; why it is none is told all the same.
  const hasKey = /\/(?:00|01|253|255|401|402|414|415|417|8003|8004|8006|8010|8013|8017|8018)\//.test(text)
  return parsed(link.ok || hasKey ? 'digitalLink' : 'plain', link)
}

function withoutCarrier(text: string, facts: RuleFacts): ParsedScan {
  if (isWebAddress(text)) return webAddress(text, facts)
  if (/^\(\d{2,4}\)/.test(text)) return parsed('gs1', readBracketed(text, facts))
  if (text.startsWith(ANSI_MESSAGE)) return plain
  if (text.includes(SEPARATOR)) return parsed('gs1', readElementString(text, facts))
  if (isGtin(text)) return { kind: 'gtin', elements: new Map([['01', toGtin14(text)]]), error: undefined }
  const guess = /^(?:00|01|02)\d{14}/.test(text) ? readElementString(text, facts) : undefined
  return guess?.ok ? parsed('gs1', guess) : plain
}

function parsed(kind: ParsedScan['kind'], result: Result<Elements, Gs1Problem>): ParsedScan {
  return result.ok ? { kind, elements: result.value, error: undefined } : { kind, elements: nothing, error: result.refusal }
}
