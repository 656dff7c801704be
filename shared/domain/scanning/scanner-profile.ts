// How one scanner is set, and how that is found out by scanning one label.
import type { Instant } from '#shared/kernel/dates.ts'
import { SEPARATOR } from './gs1/element-string.ts'
import { decodeKeys, type PressedKey } from './keyboards/decode-keys.ts'
import { type LayoutName, layoutNames } from './keyboards/layout.ts'
import { layouts } from './keyboards/layouts.ts'
import { readScan } from './read-scan.ts'

export const scanEnds = ['enter', 'tab', 'lineFeed', 'silence'] as const
/** What ends a scan: a key, or that nothing more comes. */
export type ScanEnd = (typeof scanEnds)[number]
/** `pc` believes what the PC's own layout makes of the keys. */
export const scannerLayouts = ['pc', ...layoutNames] as const
export type ScannerLayout = LayoutName | 'pc'

export interface ScannerProfile {
  readonly layout: ScannerLayout
  readonly end: ScanEnd
  /** What it sends between the fields of a GS1 code; GS itself when it is set right, empty when it sends nothing. */
  readonly separator: string
  /** Whether it tells the kind of code in front of it (AIM identifier). */
  readonly sendsAim: boolean
}

/** The two fields of the test label, in the identifiers that every company may use as it likes. Its signs lie elsewhere on each keyboard; @, which GS1 has not, tells Spain from Italy. */
const FIRST = '91PBSCAN@"AQWZM-/?_;'
const SECOND = '92END'
/** The test label as an element string. */
export const scannerTestCode = `${FIRST}${SEPARATOR}${SECOND}`

/**
 * What a scan of the test label says of the scanner; undefined when it was another code. A scanner that writes signs by their number types the
 * same for every layout: then the PC is believed.
 */
export function recogniseScanner(keys: readonly PressedKey[], end: ScanEnd): ScannerProfile | undefined {
  const fits = layoutNames.flatMap((layout) => facts(decodeKeys(keys, layouts[layout]), layout) ?? [])
  const [only, ...others] = fits
  const found = others.length === 0 && only !== undefined ? only : (facts(decodeKeys(keys, undefined), 'pc') ?? only)
  return found && { ...found, end }
}

/** The same for a scanner that sends text and no keys. */
export function recogniseSentLabel(text: string, end: ScanEnd): ScannerProfile | undefined {
  const found = facts(text, 'pc')
  return found && { ...found, end }
}

function facts(text: string, layout: ScannerLayout): Omit<ScannerProfile, 'end'> | undefined {
  const [, aim, , separator] = separated(text) ?? []
  return separator === undefined ? undefined : { layout, separator, sendsAim: aim !== undefined }
}

/** AIM identifier, the sign for the FNC1 in front, and the separator between the fields. */
function separated(text: string): readonly (string | undefined)[] | undefined {
  const [, aim, rest = ''] = /^(\][A-Za-z]\d)?(.*)$/s.exec(text) ?? []
  const at = rest.indexOf(FIRST)
  if (at < 0 || !rest.endsWith(SECOND)) return undefined
  const separator = rest.slice(at + FIRST.length, rest.length - SECOND.length)
  return separator.length > 8 || at > 8 ? undefined : [undefined, aim, rest.slice(0, at), separator]
}

/** Puts the separators back that a scanner is known to write otherwise, where that makes a GS1 code. */
export function restoreSeparators(raw: string, { separator }: Pick<ScannerProfile, 'separator'>, now: Instant): string {
  if (separator === '' || separator === SEPARATOR || !raw.includes(separator)) return raw
  const restored = raw.replaceAll(separator, SEPARATOR)
  const { kind, problem } = readScan(restored, now)
  return kind === 'gs1' && problem === undefined ? restored : raw
}
