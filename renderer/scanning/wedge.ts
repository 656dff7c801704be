/**
 * Tells a scanner that types like a keyboard (a "wedge") from a human hand, by rhythm alone.
 * Pure: it is fed keys with their time and says what each one was. Times are milliseconds on any one clock.
 */
import { altDigitOf, controlOf, decodeKeys, isWritten, type PressedKey, signOf } from '#shared/domain/scanning/keyboards/decode-keys.ts'
import type { Layout } from '#shared/domain/scanning/keyboards/layout.ts'
import type { ScanEnd } from '#shared/domain/scanning/scanner-profile.ts'

export type WedgeKey = PressedKey & {
  readonly at: number
  readonly meta?: boolean
  /** The key is held down. A scanner never does that. */
  readonly repeat?: boolean
}

/** A scan as the keys said it, and the keys themselves, for whoever finds out how the scanner is set. */
export type WedgeScan = { readonly raw: string; readonly at: number; readonly keys: readonly WedgeKey[]; readonly endedBy: ScanEnd }

/** What is known of the scanner. Without a layout the PC's own is believed; without a suffix both kinds of scanners are waited for. */
export type WedgeScanner = { readonly layout?: Layout | undefined; readonly suffix?: 'sent' | 'none' | undefined }

/** `pass`: not a scanner's. `maybe`: too early to say, so it goes on to the field. `keep`: a scanner's, and must not reach the field. */
export type WedgeVerdict = 'pass' | 'maybe' | 'keep'

export type WedgeStep = {
  readonly verdict: WedgeVerdict
  readonly scans: readonly WedgeScan[]
  /** Keys that had been `maybe` and seem to be typed by hand, in order. */
  readonly released: readonly WedgeKey[]
  /** The run of keys that was open has ended, one way or the other. */
  readonly hasEnded: boolean
}

export type WedgeRules = {
  /** Keys further apart than this are a hand's. */
  readonly maxGapMs: number
  /** Shortest code that an Enter or Tab may end. */
  readonly minLength: number
  /** So many quick keys in a row can only be a scanner, even without a suffix. */
  readonly standsAloneLength: number
  /** Silence that ends a code without a suffix. */
  readonly silenceMs: number
  /** The same, once this scanner has been seen to send a suffix: radio scanners hesitate in mid-code. */
  readonly patienceMs: number
  /**
   * How late the keys of a scanner may reach the page, because the machine is busy: only after so much more silence its code is taken to
   * have ended without a suffix. A scanner that ended its last code so and was never seen to send one is not waited for. What belongs
   * together is told by the keys' own times all the same.
   */
  readonly lateMs: number
  /** A second suffix key this soon belongs to the same scan (CR LF, or an Enter that came late). */
  readonly suffixMs: number
}

export const wedgeRules: WedgeRules = {
  maxGapMs: 50,
  minLength: 3,
  standsAloneLength: 6,
  silenceMs: 60,
  patienceMs: 150,
  lateMs: 600,
  suffixMs: 100,
}

export type Wedge = {
  feed: (key: WedgeKey) => WedgeStep
  /**
   * Judges the silence up to `now`. Short runs are released, but not forgotten: a busy page may deliver a key late, and only
   * the next key's own time tells for certain whether the run went on.
   */
  settle: (now: number) => WedgeStep
  /** When to call `settle`, if anything waits for it. */
  dueAt: () => number | undefined
}

/** One recogniser per keyboard focus; it remembers only the keys of the last run. */
export function createWedge(rules: WedgeRules = wedgeRules, { layout, suffix }: WedgeScanner = {}): Wedge {
  let keys: WedgeKey[] = []
  let releasedCount = 0
  /** Every key that says something of the code, in order; `keys` are those of them that count as a character. */
  let stream: WedgeKey[] = []
  let altCode = ''
  let lastAt = Number.NEGATIVE_INFINITY
  let suffixUntil = Number.NEGATIVE_INFINITY
  let silenceMs = suffix === 'sent' ? rules.patienceMs : rules.silenceMs
  let mayBeLate = suffix !== 'none'

  const standsAlone = () => keys.length >= rules.standsAloneLength
  const longestGap = () => (standsAlone() ? silenceMs : rules.maxGapMs)
  const endsAt = () => lastAt + longestGap() + (standsAlone() && mayBeLate ? rules.lateMs : 0)

  function clear() {
    keys = []
    releasedCount = 0
    stream = []
  }

  function release(): readonly WedgeKey[] {
    const released = keys.slice(releasedCount)
    releasedCount = keys.length
    return released
  }

  /** What is open ends without a suffix: a scan if it can stand alone, else typing. */
  function close(): Ended {
    if (keys.length === 0) return nothing
    const isScan = standsAlone()
    if (isScan) {
      suffixUntil = lastAt + silenceMs + rules.suffixMs
      mayBeLate = silenceMs === rules.patienceMs
    }
    const ended = isScan ? { scans: [scanned(lastAt, 'silence')], released: [] } : { scans: [], released: release() }
    clear()
    return { ...ended, hasEnded: true }
  }

  function endWithSuffix(key: WedgeKey): WedgeStep {
    if (keys.length >= rules.minLength && [...decodeKeys(stream, layout)].length >= rules.minLength) {
      const scan = scanned(key.at, suffixOf(key, layout) ?? 'enter')
      clear()
      silenceMs = rules.patienceMs
      mayBeLate = true
      suffixUntil = key.at + rules.suffixMs
      return { verdict: 'keep', scans: [scan], released: [], hasEnded: true }
    }
    if (keys.length === 0 && key.at <= suffixUntil) return { verdict: 'keep', ...nothing }
    return { verdict: 'pass', ...close() }
  }

  function scanned(at: number, endedBy: ScanEnd): WedgeScan {
    return { raw: decodeKeys(stream, layout), at, keys: stream, endedBy }
  }

  function append(key: WedgeKey): WedgeVerdict {
    keys.push(key)
    stream.push(key)
    lastAt = key.at
    suffixUntil = Number.NEGATIVE_INFINITY
    return standsAlone() ? 'keep' : 'maybe'
  }

  function judge(key: WedgeKey): WedgeStep {
    if (key.key === 'Alt' || key.key === 'AltGraph') altCode = key.code ?? ''
    if (isSilent(key, layout)) {
      if (telling.has(key.key)) stream.push(key)
      if (keys.length > 0) lastAt = key.at
      return { verdict: 'pass', ...nothing }
    }
    if (suffixOf(key, layout) !== undefined) return endWithSuffix(key)
    const control = controlOf(key, layout)
    if (control === groupSeparator || ((control !== undefined || isFunctionKey(key)) && keys.length >= rules.minLength)) {
      append(key)
      return { verdict: 'keep', ...nothing }
    }
    if (isCharacter(key) || altDigitOf(key) !== undefined) return { verdict: append(key), ...nothing }
    return { verdict: 'pass', ...close() }
  }

  function isCharacter(key: WedgeKey): boolean {
    // A PC without AltGr has a right Alt there, which shortcuts hardly use.
    const isComposed = key.altGraph === true || (key.alt === true && (key.ctrl === true || altCode === 'AltRight'))
    if (key.meta || (!isComposed && (key.ctrl || key.alt))) return false
    return isWritten(key.key) || (layout !== undefined && signOf(key, layout) !== undefined)
  }

  return {
    feed(key) {
      const isBroken = keys.length > 0 && (key.repeat === true || key.at - lastAt > longestGap())
      const before = isBroken ? close() : nothing
      if (key.repeat) return { verdict: 'pass', ...before }
      const step = judge(key)
      return {
        verdict: step.verdict,
        scans: [...before.scans, ...step.scans],
        released: [...before.released, ...step.released],
        hasEnded: before.hasEnded || step.hasEnded,
      }
    },
    settle(now) {
      if (keys.length === 0 || now < endsAt()) return { verdict: 'pass', ...nothing }
      return standsAlone() ? { verdict: 'pass', ...close() } : { verdict: 'pass', ...nothing, released: release() }
    },
    dueAt: () => (keys.length === releasedCount ? undefined : endsAt()),
  }
}

type Ended = Omit<WedgeStep, 'verdict'>

const nothing: Ended = { scans: [], released: [], hasEnded: false }

/** GS (ASCII 29) stands for FNC1 between the fields of a GS1 code. */
const groupSeparator = '\x1d'

/** Silent keys that say something of the code all the same: by their place, or, with Alt, where the number of a sign begins. */
const telling = new Set(['Dead', 'Process', 'Unidentified', 'Alt'])

const silentKeys = new Set([...telling, 'Shift', 'CapsLock', 'Control', 'AltGraph', 'Meta', 'NumLock', 'ScrollLock', 'Fn'])

/** Keys that make no character by themselves neither end a scan nor add to it. A dead key of the PC may be a plain one of the scanner's. */
function isSilent(key: WedgeKey, layout: Layout | undefined): boolean {
  if (!silentKeys.has(key.key)) return false
  return layout === undefined || signOf(key, layout) === undefined
}

function suffixOf(key: WedgeKey, layout: Layout | undefined): ScanEnd | undefined {
  if (key.meta) return undefined
  if (key.key === 'Enter' || key.key === 'Tab') {
    if (key.ctrl || key.alt || key.shift) return undefined
    return key.key === 'Tab' ? 'tab' : 'enter'
  }
  const control = controlOf(key, layout)
  if (control === '\n') return 'lineFeed'
  return control === '\r' ? 'enter' : undefined
}

function isFunctionKey(key: WedgeKey): boolean {
  return /^F\d{1,2}$/.test(key.key) && !key.ctrl && !key.alt && !key.meta
}
