import { describe, expect, it } from 'vitest'
import { layoutTools } from '#electron/documents/labels/layout-tools.ts'
import { renderLabels } from '#electron/documents/labels/render-labels.ts'
import { Bitmap } from '#shared/domain/labels/bitmap.ts'
import { gs1Elements } from '#shared/domain/labels/gs1-text.ts'
import type { LabelElement } from '#shared/domain/labels/label-template.ts'
import { dotsPerMm, layoutLabel } from '#shared/domain/labels/layout-label.ts'
import type { Dots, Placed } from '#shared/domain/labels/placed.ts'
import { readPixels } from '#tests/documents/read-barcodes.ts'
import { type RandomLabel, randomLabel } from './random-label.ts'
import { pixelsOf, type SeenLabel, seeLabels } from './see-label.ts'

/** PACKBENCH_LABELS=5000 for a long one. */
const LABELS = Number(process.env['PACKBENCH_LABELS'] ?? 80)
const FIRST_SEED = Number(process.env['PACKBENCH_LABEL_SEED'] ?? 1)
/** Reading bars from dots takes most of the time, so every so many labels are read. */
const READ_EACH = Number(process.env['PACKBENCH_LABEL_READS'] ?? 4)
/** Labels that are wrong in one and the same way need not all be seen. */
const MOST_SHOWN = 20
const languages = ['zpl', 'epl', 'tspl', 'escpos'] as const

describe.each(languages)('random labels in %s', (language) => {
  it('say what they should, inside of their fields, and nothing else', { timeout: 3_600_000 }, async () => {
    const wrong: unknown[] = []
    for (let seed = FIRST_SEED; seed < FIRST_SEED + LABELS && wrong.length < MOST_SHOWN; seed++) {
      await checkLabel(language, seed).catch((error: unknown) => wrong.push(error))
    }
    if (wrong.length > 0)
      throw new AggregateError(wrong, wrong.map((error) => (error instanceof Error ? error.message : String(error))).join('\n'))
  })
})

async function checkLabel(language: (typeof languages)[number], seed: number): Promise<void> {
  const label = randomLabel(seed)
  const { template, fields, dpi } = label
  const profile = { language, dpi }
  const { bytes } = renderLabels({ template, labels: [{ fields, copies: 1 }] }, profile)
  const [seen, ...more] = seeLabels(language, bytes, dpi)
  if (!seen || more.length > 0) throw new Error(`seed ${seed}: ${more.length + 1} labels came out`)
  const placed = layoutLabel(template, fields, layoutTools(profile)).marks
  checkTexts(seen, placed, label, seed)
  checkDots(seen, label, seed)
  if (seed % READ_EACH === 0) await checkBarcodes(seen, placed, seed)
}

/** Every line stands in its own cell, and the lines are those of the layout, which in turn are the words of the field. */
function checkTexts(seen: SeenLabel, placed: readonly Placed[], label: RandomLabel, seed: number): void {
  const own = placed.filter((mark) => mark.kind === 'text').filter(({ letters }) => letters === 'own')
  expect(
    seen.texts.map(({ text }) => text),
    `seed ${seed}`,
  ).toEqual(own.map(({ text }) => text))
  seen.texts.forEach(({ box }, index) => {
    const element = label.template.elements.find(({ id }) => id === own[index]?.element)
    expect(element && isInside(box, cellOf(element, label), 1), `seed ${seed}: line ${index} leaves ${own[index]?.element}`).toBe(true)
  })
}

/** Between the cells all is white. */
function checkDots({ dots }: SeenLabel, label: RandomLabel, seed: number): void {
  const cells = new Bitmap(dots.width, dots.height)
  for (const element of label.template.elements) {
    const { x, y, width, height } = cellOf(element, label)
    cells.fill(x, y, width, height)
  }
  const at = dots.bytes.findIndex((byte, index) => (byte & ~(cells.bytes[index] ?? 0)) !== 0)
  if (at < 0) return
  throw new Error(`seed ${seed}: a dot at ${(at % dots.stride) * 8} to 7 more, ${Math.floor(at / dots.stride)} lies outside of every field`)
}

async function checkBarcodes(seen: SeenLabel, placed: readonly Placed[], seed: number): Promise<void> {
  for (const mark of placed) {
    if (mark.kind !== 'barcode') continue
    const [found] = await readPixels(pixelsOf(seen.dots, mark.box))
    expect(letters(found?.text ?? ''), `seed ${seed}: ${mark.symbology} of ${mark.element}`).toBe(letters(expected(mark)))
  }
}

function expected({ symbology, text }: Placed & { kind: 'barcode' }): string {
  if (symbology === 'ean' || symbology === 'upca') return text.padStart(13, '0')
  return (
    gs1Elements(symbology.startsWith('gs1') ? text : '')
      ?.map(({ ai, value }) => ai + value)
      .join('') ?? text
  )
}

/** A reader writes what cannot be seen in words of its own, in brackets. */
function letters(text: string): string {
  return text.replaceAll(/<[^<>]*>|[^\x21-\x7e]/g, '').replaceAll(/[<>]/g, '')
}

function cellOf({ x, y, width, height }: LabelElement, { dpi }: RandomLabel): Dots {
  const dots = (mm: number) => Math.round(mm * dotsPerMm(dpi))
  return { x: dots(x), y: dots(y), width: dots(width), height: dots(height) }
}

function isInside(box: Dots, cell: Dots, slack: number): boolean {
  const isAcross = box.x >= cell.x - slack && box.x + box.width <= cell.x + cell.width + slack
  return isAcross && box.y >= cell.y - slack && box.y + box.height <= cell.y + cell.height + slack
}
