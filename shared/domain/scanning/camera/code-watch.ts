// Turns what a camera sees, picture after picture, into scans: each code once, and none that was misread.

/** One code that one reader found in one picture. */
export interface SeenCode {
  readonly reader: 'zxing' | 'quagga'
  /** Bars have one check digit at most, or none; the matrix kinds mend and prove themselves. */
  readonly kind: 'bars' | 'matrix'
  /** As a scanner sends it: AIM identifier, text, GS between fields. */
  readonly raw: string
  /** How far its middle lies from the middle of the picture: 0 there, 1 at the nearest edge. */
  readonly offCentre: number
}

export interface CodeWatch {
  /** Takes what one picture showed; the code that counts now, if any. Times are milliseconds on any one clock. */
  see(codes: readonly SeenCode[], at: number): string | undefined
}

/** A code that lies in the picture is one scan; it may be scanned again after it was out of sight so long. Readers lose a moving code for some pictures, but not so long. */
const GONE_MS = 1500
/** Two pictures further apart than this, in time and in number, say nothing of one another; a slow computer looks at one a second. */
const TOGETHER_MS = 1000
const TOGETHER_PICTURES = 3
/** A hand aims with the middle; what lies at the rim is the code beside it. */
const FURTHEST_OFF = 0.8

/**
 * Bars count when both readers say the same of one picture, or one says the same of two: a misread that passes its check digit does not come
 * twice. Quagga finds one code where zxing finds all, so where they differ zxing is believed. Of several codes in one picture the one nearest
 * to the middle is meant.
 */
export function createCodeWatch(): CodeWatch {
  /** When a code that was counted was seen last. */
  const counted = new Map<string, number>()
  /** In which picture a code was seen that waits for its second one, and when. */
  const waiting = new Map<string, { readonly picture: number; readonly at: number }>()
  let picture = 0

  function forget(at: number): void {
    for (const [raw, seenAt] of counted) if (at - seenAt >= GONE_MS) counted.delete(raw)
    for (const [raw, seen] of waiting) if (at - seen.at > TOGETHER_MS && picture - seen.picture > TOGETHER_PICTURES) waiting.delete(raw)
  }

  function isSure({ kind, raw }: SeenCode, codes: readonly SeenCode[]): boolean {
    const readers = new Set(codes.filter((code) => code.raw === raw).map(({ reader }) => reader))
    return kind === 'matrix' || readers.size > 1 || waiting.has(raw)
  }

  return {
    see(seen, at) {
      picture += 1
      forget(at)
      const codes = withoutDoubtful(seen)
      const [meant] = codes.filter(({ offCentre }) => offCentre <= FURTHEST_OFF).sort((a, b) => a.offCentre - b.offCentre)
      const isNew = meant !== undefined && !counted.has(meant.raw)
      for (const { raw } of codes) if (counted.has(raw)) counted.set(raw, at)
      if (!isNew) return undefined
      if (!isSure(meant, codes)) {
        waiting.set(meant.raw, { picture, at })
        return undefined
      }
      waiting.clear()
      counted.set(meant.raw, at)
      return meant.raw
    },
  }
}

function withoutDoubtful(codes: readonly SeenCode[]): readonly SeenCode[] {
  const sure = new Set(codes.filter(({ reader, kind }) => reader === 'zxing' && kind === 'bars').map(({ raw }) => raw))
  return sure.size === 0 ? codes : codes.filter(({ reader, raw }) => reader === 'zxing' || sure.has(raw))
}
