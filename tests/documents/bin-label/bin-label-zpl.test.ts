import { describe, expect, it } from 'vitest'
import { binLabelZpl } from '#electron/documents/bin-label/bin-label-zpl.ts'
import { BIN_LABEL_SIZE } from '#electron/documents/zpl/label-size.ts'
import { printLabels } from '#tests/documents/read-label.ts'
import { aBinLabel } from '#tests/documents/sample-documents.ts'

describe('bin labels', () => {
  it('come one for each bin, in the order given, each with its code', async () => {
    const rendered = binLabelZpl(aBinLabel())
    const labels = await printLabels(rendered.bytes, BIN_LABEL_SIZE)
    expect(rendered.pages).toBe(3)
    expect(labels.map((label) => label.barcodes)).toEqual([
      [{ id: ']C0', text: 'A-03-2' }],
      [{ id: ']C0', text: 'A-03-1' }],
      [{ id: ']C0', text: 'BIN:COLD-117-B' }],
    ])
  })

  it('can be read from small labels and fine print heads too', async () => {
    const size = { widthMm: 57, heightMm: 32 }
    const rendered = binLabelZpl(aBinLabel({ size, resolution: 300 }))
    const labels = await printLabels(rendered.bytes, size, 300)
    expect(labels.map((label) => label.barcodes[0]?.text)).toEqual(['A-03-2', 'A-03-1', 'BIN:COLD-117-B'])
  })

  it('of a code that is far too long stay inside', async () => {
    const [label] = await printLabels(
      binLabelZpl(aBinLabel({ bins: [{ code: 'A'.repeat(300), zone: 'Z'.repeat(300), arrow: 'up' }] })).bytes,
      BIN_LABEL_SIZE,
    )
    expect(label?.isInked(0, 0, 22, 400)).toBe(false)
    expect(label?.isInked(778, 0, 801, 400)).toBe(false)
  })
})
