// Cuts the bytes of a serial line into whole messages. Half a message is never handed on.
export interface FrameRules {
  /** The bytes that end a message. */
  readonly ends: readonly number[]
  /** Whether silence ends a message too; otherwise what is open after it is half a message and thrown away. */
  readonly endsBySilence: boolean
  /** How long that silence is, in milliseconds. */
  readonly silenceMs: number
}

export interface Frame {
  /** Without what ended it. */
  readonly bytes: Uint8Array
  /** The byte that ended it, or undefined for silence. */
  readonly endedBy: number | undefined
}

export interface FrameStep {
  readonly frames: readonly Frame[]
  /** Bytes of half a message that were thrown away. */
  readonly dropped: Uint8Array | undefined
}

export interface Framer {
  feed(bytes: Uint8Array, at: number): FrameStep
  /** Judges the silence up to `at`. */
  settle(at: number): FrameStep
  /** When to call `settle`, if anything is open. */
  dueAt(): number | undefined
  /** The line broke: what is open is thrown away. */
  cut(): FrameStep
}

/** The longest code that any symbology holds is under 8,000 bytes: more without an end is noise of a wrongly set line. */
const LONGEST = 8192

/** Bytes around a message that are no part of it: NUL, STX, ETX, LF, CR. */
const around: ReadonlySet<number> = new Set([0x00, 0x02, 0x03, 0x0a, 0x0d])

/** One framer per open line. A cable that is pulled out of a plain serial port tells nobody, so silence says it: the next message stands alone. */
export function createFramer({ ends, endsBySilence, silenceMs }: FrameRules): Framer {
  let open: number[] = []
  let lastAt = 0

  function close(endedBy: number | undefined): readonly Frame[] {
    const bytes = bare(open)
    open = []
    return bytes.length === 0 ? [] : [{ bytes, endedBy }]
  }

  function drop(): FrameStep {
    const bytes = bare(open)
    open = []
    return { frames: [], dropped: bytes.length === 0 ? undefined : bytes }
  }

  function settle(at: number): FrameStep {
    if (open.length === 0 || at - lastAt < silenceMs) return nothing
    return endsBySilence ? { frames: close(undefined), dropped: undefined } : drop()
  }

  return {
    feed(bytes, at) {
      const before = settle(at)
      const frames: Frame[] = [...before.frames]
      let { dropped } = before
      lastAt = at
      for (const byte of bytes) {
        if (ends.includes(byte)) frames.push(...close(byte))
        else open.push(byte)
        if (open.length > LONGEST) dropped = drop().dropped
      }
      return { frames, dropped }
    },
    settle,
    dueAt: () => (open.length === 0 ? undefined : lastAt + silenceMs),
    cut: drop,
  }
}

const nothing: FrameStep = { frames: [], dropped: undefined }

function bare(bytes: readonly number[]): Uint8Array {
  let from = 0
  let to = bytes.length
  while (from < to && around.has(bytes[from] ?? -1)) from += 1
  while (to > from && around.has(bytes[to - 1] ?? -1)) to -= 1
  return Uint8Array.from(bytes.slice(from, to))
}
