/**
 * Tells a scanner that types like a keyboard (a "wedge") from a human hand, by rhythm alone.
 * Pure: it is fed keys with their time and says what each one was. Times are milliseconds on any one clock.
 */

export type WedgeKey = {
  /** What the key produced, as the browser names it: 'A', '7', 'Enter', 'Shift' ... */
  readonly key: string
  readonly at: number
  /** Which key it was on the keyboard ('KeyJ', 'BracketRight'), independent of the layout. */
  readonly code?: string
  readonly shift?: boolean
  readonly ctrl?: boolean
  readonly alt?: boolean
  readonly meta?: boolean
  /** AltGr on Windows and Linux, Option on a Mac: the character is composed, not a shortcut. */
  readonly altGraph?: boolean
  /** The key is held down. A scanner never does that. */
  readonly repeat?: boolean
}

export type WedgeScan = { readonly raw: string; readonly at: number }

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
export function createWedge(rules: WedgeRules = wedgeRules): Wedge {
  let keys: WedgeKey[] = []
  let releasedCount = 0
  let text = ''
  let lastAt = Number.NEGATIVE_INFINITY
  let suffixUntil = Number.NEGATIVE_INFINITY
  let silenceMs = rules.silenceMs
  let mayBeLate = true

  const standsAlone = () => keys.length >= rules.standsAloneLength
  const longestGap = () => (standsAlone() ? silenceMs : rules.maxGapMs)
  const endsAt = () => lastAt + longestGap() + (standsAlone() && mayBeLate ? rules.lateMs : 0)

  function clear() {
    keys = []
    releasedCount = 0
    text = ''
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
    const ended = isScan ? { scans: [{ raw: text, at: lastAt }], released: [] } : { scans: [], released: release() }
    clear()
    return { ...ended, hasEnded: true }
  }

  function endWithSuffix(key: WedgeKey): WedgeStep {
    if (keys.length >= rules.minLength) {
      const scan = { raw: text, at: key.at }
      clear()
      silenceMs = rules.patienceMs
      mayBeLate = true
      suffixUntil = key.at + rules.suffixMs
      return { verdict: 'keep', scans: [scan], released: [], hasEnded: true }
    }
    if (keys.length === 0 && key.at <= suffixUntil) return { verdict: 'keep', ...nothing }
    return { verdict: 'pass', ...close() }
  }

  function append(key: WedgeKey, character: string): WedgeVerdict {
    keys.push(key)
    text += character
    lastAt = key.at
    suffixUntil = Number.NEGATIVE_INFINITY
    return standsAlone() ? 'keep' : 'maybe'
  }

  function judge(key: WedgeKey): WedgeStep {
    if (isSilent(key)) {
      if (keys.length > 0) lastAt = key.at
      return { verdict: 'pass', ...nothing }
    }
    if (isSuffix(key)) return endWithSuffix(key)
    const control = controlCharacter(key)
    if (control === groupSeparator || (control !== undefined && keys.length >= rules.minLength)) {
      append(key, control)
      return { verdict: 'keep', ...nothing }
    }
    if (isCharacter(key)) return { verdict: append(key, key.key), ...nothing }
    return { verdict: 'pass', ...close() }
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

const silentKeys = new Set([
  'Shift',
  'CapsLock',
  'Control',
  'Alt',
  'AltGraph',
  'Meta',
  'NumLock',
  'ScrollLock',
  'Fn',
  'Dead',
  'Process',
  'Unidentified',
])

/** Keys that make no character by themselves, and dead keys: they neither end a scan nor add to it. */
function isSilent(key: WedgeKey): boolean {
  return silentKeys.has(key.key)
}

const isComposed = (key: WedgeKey) => key.altGraph === true || (key.ctrl === true && key.alt === true)
const isPlain = (key: WedgeKey) => !key.meta && (isComposed(key) || (!key.ctrl && !key.alt))

function isSuffix(key: WedgeKey): boolean {
  if (key.key === 'Enter' || key.key === 'Tab') return !key.ctrl && !key.alt && !key.meta && !key.shift
  return key.ctrl === true && !key.alt && !key.meta && (key.code === 'KeyJ' || key.code === 'KeyM')
}

function isCharacter(key: WedgeKey): boolean {
  return isPlain(key) && [...key.key].length === 1
}

const controlKeys: Readonly<Record<string, string>> = {
  BracketLeft: '\x1b',
  Backslash: '\x1c',
  BracketRight: groupSeparator,
  Digit6: '\x1e',
  Minus: '\x1f',
}

/** Scanners send control characters as Ctrl with the key that a US keyboard has there: GS is Ctrl+], EOT is Ctrl+D. */
function controlCharacter(key: WedgeKey): string | undefined {
  if (!key.ctrl || key.alt || key.meta) return undefined
  const letter = /^Key([A-Z])$/.exec(key.code ?? '')?.[1]
  if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) & 0x1f)
  return controlKeys[key.code ?? ''] ?? (key.key === ']' ? groupSeparator : undefined)
}
