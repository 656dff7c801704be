import type { Rotation } from './label-template.ts'

/** Black and white dots: rows of bits from the left, each row begins with a new byte, 1 is black. */
export class Bitmap {
  readonly width: number
  readonly height: number
  readonly stride: number
  readonly bytes: Uint8Array

  constructor(width: number, height: number, bytes?: Uint8Array) {
    this.width = width
    this.height = height
    this.stride = Math.ceil(width / 8)
    this.bytes = bytes ?? new Uint8Array(this.stride * height)
  }

  /** Bytes that are missing are white, those too many are left out. */
  static of({ width, height, base64 }: { readonly width: number; readonly height: number; readonly base64: string }): Bitmap {
    const bitmap = new Bitmap(width, height)
    bitmap.bytes.set(bytesOf(base64).subarray(0, bitmap.bytes.length))
    return bitmap
  }

  isBlack(x: number, y: number): boolean {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return false
    return (((this.bytes[y * this.stride + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1
  }

  /** Blackens a dot; outside of the picture it does nothing. */
  ink(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return
    const at = y * this.stride + (x >> 3)
    this.bytes[at] = (this.bytes[at] ?? 0) | (0x80 >> (x & 7))
  }

  flip(x: number, y: number): void {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return
    const at = y * this.stride + (x >> 3)
    this.bytes[at] = (this.bytes[at] ?? 0) ^ (0x80 >> (x & 7))
  }

  fill(left: number, top: number, width: number, height: number): void {
    const [from, to] = [Math.max(0, left), Math.min(this.width, left + width)]
    for (let y = Math.max(0, top); y < Math.min(this.height, top + height); y++) {
      for (let x = from; x < to; ) {
        if ((x & 7) === 0 && x + 8 <= to) {
          this.bytes[y * this.stride + (x >> 3)] = 0xff
          x += 8
        } else this.ink(x++, y)
      }
    }
  }

  invert(left: number, top: number, width: number, height: number): void {
    for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) this.flip(x, y)
  }

  /** Blackens whatever is black in another picture whose corner is laid there. */
  lay(other: Bitmap, left: number, top: number): void {
    for (let y = Math.max(0, -top); y < Math.min(other.height, this.height - top); y++) {
      for (let at = 0; at < other.stride; at++) {
        const eight = other.eightDots(at, y)
        if (eight !== 0) this.inkEight(eight, left + at * 8, top + y)
      }
    }
  }

  /** The dots of a byte, without what a byte may hold beyond the right edge. */
  private eightDots(at: number, y: number): number {
    const over = Math.max(0, at * 8 + 8 - this.width)
    return (this.bytes[y * this.stride + at] ?? 0) & (0xff << over)
  }

  private inkEight(eight: number, x: number, y: number): void {
    const [first, shift] = [x >> 3, x & 7]
    const row = y * this.stride
    if (x >= 0 && x + 8 <= this.width) {
      this.bytes[row + first] = (this.bytes[row + first] ?? 0) | (eight >> shift)
      if (shift > 0) this.bytes[row + first + 1] = (this.bytes[row + first + 1] ?? 0) | (eight << (8 - shift))
      return
    }
    for (let bit = 0; bit < 8; bit++) if ((eight & (0x80 >> bit)) !== 0) this.ink(x + bit, y)
  }

  turned(rotation: Rotation): Bitmap {
    if (rotation === 0) return this
    const isAcross = rotation === 180
    const to = new Bitmap(isAcross ? this.width : this.height, isAcross ? this.height : this.width)
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        if (!this.isBlack(x, y)) continue
        if (rotation === 90) to.ink(this.height - 1 - y, x)
        else if (rotation === 180) to.ink(this.width - 1 - x, this.height - 1 - y)
        else to.ink(y, this.width - 1 - x)
      }
    }
    return to
  }

  /** Each dot is the one that lies nearest. */
  scaled(width: number, height: number): Bitmap {
    if (width === this.width && height === this.height) return this
    const to = new Bitmap(width, height)
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (this.isBlack(Math.floor(((x + 0.5) * this.width) / width), Math.floor(((y + 0.5) * this.height) / height))) to.ink(x, y)
      }
    }
    return to
  }
}

const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 as bytes: neither side has the other's word for it. */
function bytesOf(base64: string): Uint8Array {
  const signs = base64.replaceAll('=', '')
  const bytes = new Uint8Array(Math.floor((signs.length * 3) / 4))
  let bits = 0
  for (let at = 0; at < signs.length; at++) {
    bits = ((bits << 6) | SIGNS.indexOf(signs.charAt(at))) & 0xffffff
    const ready = ((at + 1) * 6) % 8
    if (at % 4 !== 0) bytes[Math.floor(((at + 1) * 6) / 8) - 1] = (bits >> ready) & 0xff
  }
  return bytes
}
