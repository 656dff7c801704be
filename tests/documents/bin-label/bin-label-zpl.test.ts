import { describe, expect, it } from 'vitest'
import { binLabels } from '#electron/documents/bin-label/bin-fields.ts'
import { renderLabels } from '#electron/documents/labels/render-labels.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import { printLabels } from '#tests/documents/read-label.ts'
import { aBinLabel } from '#tests/documents/sample-documents.ts'

describe('bin labels', () => {
  it('come one for each bin, in the order given, each with its code', async () => {
    const rendered = renderLabels(binLabels(aBinLabel()))
    const labels = await printLabels(rendered.bytes, builtInTemplate('binLabel'))
    expect(rendered.pages).toBe(3)
    expect(labels.map((label) => label.barcodes)).toEqual([
      [{ id: ']C0', text: 'A-03-2' }],
      [{ id: ']C0', text: 'A-03-1' }],
      [{ id: ']C0', text: 'BIN:COLD-117-B' }],
    ])
  })

  it('can be read from small labels and fine print heads too', async () => {
    const size = { widthMm: 57, heightMm: 32 }
    const rendered = renderLabels(binLabels(aBinLabel({ size })), { language: 'zpl', dpi: 300 })
    const labels = await printLabels(rendered.bytes, size, 300)
    expect(labels.map((label) => label.barcodes[0]?.text)).toEqual(['A-03-2', 'A-03-1', 'BIN:COLD-117-B'])
  })

  it('of a code that is far too long stay inside', async () => {
    const [label] = await printLabels(
      renderLabels(binLabels(aBinLabel({ bins: [{ code: 'A'.repeat(300), zone: 'Z'.repeat(300), arrow: 'up' }] }))).bytes,
      builtInTemplate('binLabel'),
    )
    expect(label?.isInked(0, 0, 22, 400)).toBe(false)
    expect(label?.isInked(778, 0, 801, 400)).toBe(false)
  })
})
