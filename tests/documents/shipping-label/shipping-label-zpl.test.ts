import { describe, expect, it } from 'vitest'
import { renderLabels } from '#electron/documents/labels/render-labels.ts'
import type { ShippingLabel } from '#electron/documents/shipping-label/model.ts'
import { parcelLabels } from '#electron/documents/shipping-label/parcel-fields.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import type { LabelResolution } from '#shared/domain/labels/printer-profile.ts'
import { printLabels } from '#tests/documents/read-label.ts'
import { aShippingLabel } from '#tests/documents/sample-documents.ts'

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(6)

const zplOf = (label: ShippingLabel, dpi: LabelResolution = 203) =>
  new TextDecoder().decode(renderLabels(parcelLabels(label), { language: 'zpl', dpi }).bytes)

async function print(label: ShippingLabel, dpi: LabelResolution = 203) {
  const { bytes } = renderLabels(parcelLabels(label), { language: 'zpl', dpi })
  const [printed, ...more] = await printLabels(bytes, builtInTemplate('shippingLabel'), dpi)
  expect(more).toEqual([])
  if (!printed) throw new Error('no label was drawn')
  return printed
}

describe('a shipping label', () => {
  it('says where from, where to, by what, and the order it belongs to', () => {
    const zpl = zplOf(aShippingLabel())
    for (const text of [
      'Teehaus am Hafen GmbH',
      'M_C3_BCller & S_C3_B6hne Feinkost KG',
      '70565 Stuttgart',
      'DHL  Paket'.replace('  ', ' '),
      'SO-000123',
      '2 of 3',
      '6.42 kg',
      '6 March 2026',
    ]) {
      expect(zpl).toContain(`^FD${text}^FS`)
    }
  })

  it('is 4 x 6 inches on either print head', () => {
    expect(zplOf(aShippingLabel())).toMatch(/\^PW812\n\^LL1218\n/)
    expect(zplOf(aShippingLabel(), 300)).toMatch(/\^PW1200\n\^LL1800\n/)
  })

  it.each([203, 300] as const)('at %i dpi carries the SSCC as GS1-128 and the tracking number as Code 128', async (resolution) => {
    const printed = await print(aShippingLabel({ trackingNumber: '1Z999AA10123456784' }), resolution)
    expect(printed.barcodes).toEqual([
      { id: ']C0', text: '1Z999AA10123456784' },
      { id: ']C1', text: '00040123450000123456' },
    ])
  })

  it.each(['00340434292135100186', 'JJD0099991234567', '420100019405511899223197428490', 'AB-12/3.4 5', 'A>8B_^2'])(
    'tracking number %s is read as it was given',
    async (number) => {
      const printed = await print(aShippingLabel({ trackingNumber: number }))
      expect(printed.barcodes).toContainEqual({ id: ']C0', text: number })
    },
  )

  it('without a tracking number carries the order number', async () => {
    const printed = await print(aShippingLabel({ trackingNumber: undefined }))
    expect(printed.barcodes).toContainEqual({ id: ']C0', text: 'SO-000123' })
  })

  it('without an SSCC carries no GS1-128', async () => {
    const printed = await print(aShippingLabel({ sscc: undefined }))
    expect(printed.barcodes.map((barcode) => barcode.id)).toEqual([']C0'])
  })

  it('speaks German', () => {
    const zpl = zplOf(aShippingLabel({ language: 'de' }))
    for (const text of ['Von', 'An', 'Versand', 'Auftrag', '2 von 3', '6,42 kg', '6. M_C3_A4rz 2026'])
      expect(zpl).toContain(`^FD${text}^FS`)
  })
})

describe('a hostile name on a shipping label', () => {
  it('is printed, not obeyed', () => {
    const zpl = zplOf(aShippingLabel({ shipTo: { name: '^XZ~JR', lines: ['^FS^XZ^XA^FO0,0^GB812,1218,600^FS', '~DGR:X.GRF', '🙂'] } }))
    expect(zpl.match(/\^XA/g)).toHaveLength(1)
    expect(zpl.match(/\^XZ/g)).toHaveLength(1)
    expect(zpl).not.toContain('~')
    expect(zpl).toContain('^FD_5EXZ_7EJR^FS')
    expect(zpl).toContain('^FD_F0_9F_99_82^FS')
  })

  it('of 300 characters stays in its field, on every field', async () => {
    const printed = await print(
      aShippingLabel({
        sender: { name: LONG, lines: [LONG, LONG] },
        shipTo: { name: LONG, lines: ['W'.repeat(300), '漢字'.repeat(150), LONG, LONG] },
        carrier: LONG,
        service: LONG,
        orderNumber: `SO-${'W'.repeat(300)}`,
        trackingNumber: LONG,
      }),
    )
    expect(printed.isInked(556, 0, 576, 158), 'between sender and date').toBe(false)
    expect(printed.isInked(0, 0, 26, 483), 'left of the addresses').toBe(false)
    expect(printed.isInked(786, 0, 813, 483), 'right of the addresses').toBe(false)
    expect(printed.isInked(28, 163, 784, 170), 'between sender and recipient').toBe(false)
    expect(printed.isInked(28, 472, 784, 483), 'between recipient and service').toBe(false)
    expect(printed.isInked(28, 648, 784, 653), 'below the order number').toBe(false)
    expect(printed.isInked(0, 564, 26, 1220), 'left of the barcodes').toBe(false)
    expect(printed.isInked(786, 564, 813, 1220), 'right of the barcodes').toBe(false)
    expect(printed.barcodes).toEqual([{ id: ']C1', text: '00040123450000123456' }])
  })

  it('that no barcode can hold is printed without bars, rather than with wrong ones', async () => {
    for (const trackingNumber of ['ÄÖÜ-1', '9A'.repeat(40)]) {
      expect((await print(aShippingLabel({ trackingNumber }))).barcodes.map((barcode) => barcode.id)).toEqual([']C1'])
    }
  })

  it('leaves the quiet zones of both barcodes white', async () => {
    const printed = await print(aShippingLabel())
    for (const [top, bottom] of [
      [700, 820],
      [895, 1140],
    ] as const) {
      expect(printed.isInked(28, top, 68, bottom)).toBe(false)
      expect(printed.isInked(68, top, 72, bottom)).toBe(true)
      expect(printed.isInked(733, top, 813, bottom)).toBe(false)
    }
  })
})
