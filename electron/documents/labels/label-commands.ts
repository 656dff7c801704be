/** The bytes of a label under way: commands as text of one byte a character, pictures as they are. */
export class LabelCommands {
  readonly #parts: Uint8Array[] = []

  text(words: string): void {
    this.#parts.push(Buffer.from(words, 'latin1'))
  }

  bytes(bytes: Uint8Array): void {
    this.#parts.push(bytes)
  }

  end(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#parts))
  }
}

/** A label that is printed several times. */
export interface Printing {
  readonly copies: number
  /** 0 to 15. */
  readonly darkness?: number | undefined
  /** Inches a second. */
  readonly speed?: number | undefined
}

/** The same dots, but 1 is white, and so is what fills up a row's last byte. */
export function whiteBits({
  width,
  height,
  stride,
  bytes,
}: {
  width: number
  height: number
  stride: number
  bytes: Uint8Array
}): Uint8Array {
  const white = bytes.map((byte) => byte ^ 0xff)
  const padding = stride * 8 - width
  for (let row = 0; padding > 0 && row < height; row++) {
    const last = row * stride + stride - 1
    white[last] = (white[last] ?? 0) | ((1 << padding) - 1)
  }
  return white
}
