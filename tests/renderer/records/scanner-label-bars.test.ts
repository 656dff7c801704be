import { expect, test } from 'vitest'
import { barWidths, matrixRows } from '#renderer/records/scanner-label-bars.ts'
import { scannerTestCode } from '#shared/domain/scanning/scanner-profile.ts'
import { readPixels } from '#tests/documents/read-barcodes.ts'

const MODULE = 4
const QUIET = 12

/** Black where a module is dark, four points to each, white around. */
function picture(rows: readonly string[], heightOfRow: number) {
  const width = ((rows[0]?.length ?? 0) + 2 * QUIET) * MODULE
  const height = rows.length * heightOfRow + 2 * QUIET * MODULE
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (const [y, row] of rows.entries())
    for (const [x, dot] of [...row].entries()) {
      if (dot !== '1') continue
      for (let down = 0; down < heightOfRow; down++)
        for (let right = 0; right < MODULE; right++) {
          const at = ((QUIET * MODULE + y * heightOfRow + down) * width + (QUIET + x) * MODULE + right) * 4
          data.fill(0, at, at + 3)
        }
    }
  return { data, width, height }
}

test('the test label on the screen reads as what it is, as bars and as a matrix', async () => {
  const bars = [...barWidths].map((width, index) => (index % 2 === 0 ? '1' : '0').repeat(Number(width))).join('')
  const text = scannerTestCode.replace('\x1d', '<GS>')
  expect(await readPixels(picture([bars], 80))).toEqual([{ id: ']C1', text }])
  expect(await readPixels(picture(matrixRows, MODULE))).toEqual([{ id: ']d2', text }])
})
