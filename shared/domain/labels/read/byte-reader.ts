/** Goes through bytes of which some are commands and some are dots. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length
  }

  /** The characters up to one of these, which is passed over; one byte is one character. */
  until(ends: string): string {
    let text = ''
    while (!this.isAtEnd) {
      const character = String.fromCharCode(this.byte())
      if (ends.includes(character)) return text
      text += character
    }
    return text
  }

  byte(): number {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw new Error('the label ends in the middle of a command')
    this.#at += 1
    return byte
  }

  take(count: number): Uint8Array {
    if (this.#at + count > this.#bytes.length) throw new Error('the label ends in the middle of a picture')
    this.#at += count
    return this.#bytes.slice(this.#at - count, this.#at)
  }

  /** Whether the next characters are these; they are not passed over. */
  isNext(text: string): boolean {
    return [...text].every((character, index) => this.#bytes[this.#at + index] === character.charCodeAt(0))
  }

  /** Whole numbers with commas between and behind them. */
  numbers(count: number): number[] {
    return Array.from({ length: count }, () => {
      const text = this.until(',')
      if (!/^ ?-?\d+$/.test(text)) throw new Error(`a number was expected instead of ${JSON.stringify(text.slice(0, 40))}`)
      return Number(text)
    })
  }
}

/** Dots of which 1 is white, as 1 is black. */
export function blackBits(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte ^ 0xff)
}
