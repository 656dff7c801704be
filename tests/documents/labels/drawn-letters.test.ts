import { expect, it } from 'vitest'
import { drawnLetters, drawText } from '#electron/documents/labels/drawn-letters.ts'

const blackOf = (text: string) => drawText(text, 32).bytes.filter((byte) => byte !== 0).length

it('a letter that no face of ours has is drawn as the sign for one that is missing, and not left out', () => {
  expect(drawText('漢字', 32)).toEqual(drawText('\ufffd\ufffd', 32))
  expect(blackOf('漢')).toBeGreaterThan(20)
})

it('a line is as wide as it was said to become, at every size', () => {
  for (let size = 6; size < 90; size += 3) {
    expect(drawText('Größe 38,5 Ω – 漢', size).width).toBe(drawnLetters.widthOf('Größe 38,5 Ω – 漢', size))
  }
})
