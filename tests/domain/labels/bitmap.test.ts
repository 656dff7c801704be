import { describe, expect, it } from 'vitest'
import { Bitmap } from '#shared/domain/labels/bitmap.ts'

const sizes = [1, 7, 8, 9, 16, 23]
const places = [-17, -8, -3, 0, 1, 5, 8, 13, 30]

describe('a picture of dots', () => {
  it.each(places)('that is laid onto another from %i blackens what its own dots say, and nothing beside the other', (left) => {
    for (const width of sizes) {
      for (const wide of sizes) {
        const laid = new Bitmap(width, 5)
        // the bytes say more than the width holds
        laid.bytes.fill(0b1011_0110)
        const top = left % 3
        const [at, byDots] = [new Bitmap(wide, 6), new Bitmap(wide, 6)]
        at.lay(laid, left, top)
        for (let y = 0; y < 5; y++) for (let x = 0; x < width; x++) if (laid.isBlack(x, y)) byDots.ink(left + x, top + y)
        expect(at.bytes, `${width} wide onto ${wide}`).toEqual(byDots.bytes)
      }
    }
  })

  it.each(places)('is blackened from %i only inside of its edges', (left) => {
    for (const width of sizes) {
      const [at, byDots] = [new Bitmap(21, 6), new Bitmap(21, 6)]
      at.fill(left, -2, width, 5)
      for (let y = -2; y < 3; y++) for (let x = left; x < left + width; x++) byDots.ink(x, y)
      expect(at.bytes, `${width} wide`).toEqual(byDots.bytes)
    }
  })
})
