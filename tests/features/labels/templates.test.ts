import { expect, test } from 'vitest'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import type { LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'
import type { PrinterProfile } from '#shared/domain/labels/printer-profile.ts'
import { testLabelId } from '#shared/domain/labels/test-label.ts'
import { seeLabels } from '#tests/documents/labels/see-label.ts'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

const code: LabelElement = {
  kind: 'text',
  id: 'code',
  x: 2,
  y: 2,
  width: 46,
  height: 10,
  rotation: 0,
  text: 'Bin {code}',
  size: 6,
  least: 3,
  rule: 'shrink',
  align: 'left',
  at: 'top',
}
const small: LabelTemplate = { kind: 'binLabel', widthMm: 50, heightMm: 25, elements: [code] }

onBothEngines('label templates', (engine) => {
  async function open() {
    const render = (document: unknown, profile?: PrinterProfile) => renderDocument(document as PrintableDocument, profile) // the printing room draws nothing else
    const w = await openWarehouse({ engine, documents: { render } })
    return { w, shop: await aTeaShop(w) }
  }
  type Opened = Awaited<ReturnType<typeof open>>['w']

  async function binLabel(w: Opened) {
    const bin = (await w.ask.stock.listBins({ search: 'A-01-1' })).rows[0]
    return w.ask.printing.previewDocument({ documentKind: 'binLabel', documentId: bin?.id ?? '' })
  }
  const textsOf = (file: { base64: string }) =>
    seeLabels('zpl', new Uint8Array(Buffer.from(file.base64, 'base64')), 203)[0]?.texts.map(({ text }) => text)

  test('are used from the moment they are chosen, and the built-in one comes back', async () => {
    const { w } = await open()
    expect(await w.ask.labels.listTemplates({})).toEqual({ templates: [], sizes: [] })
    const saved = await w.ask.labels.saveTemplate({ id: 't1', name: 'Small', template: small })
    expect(saved).toMatchObject({ id: 't1', name: 'Small', isUsed: false, version: 1, template: small })
    expect(textsOf(await binLabel(w))).not.toContain('Bin A-01-1')

    await w.ask.labels.useTemplate({ kind: 'binLabel', templateId: 't1' })
    expect(textsOf(await binLabel(w))).toEqual(['Bin A-01-1'])
    const changed = { ...small, elements: [{ ...code, text: 'Shelf {code}' }] }
    await w.ask.labels.saveTemplate({ id: 't1', name: 'Small', template: changed, version: 1 })
    expect(textsOf(await binLabel(w))).toEqual(['Shelf A-01-1'])

    await w.ask.labels.useTemplate({ kind: 'binLabel', templateId: null })
    expect(textsOf(await binLabel(w))).toContain('A-01-1')
    await w.ask.labels.useTemplate({ kind: 'binLabel', templateId: 't1' })
    await w.ask.labels.deleteTemplate({ id: 't1' })
    expect(textsOf(await binLabel(w))).not.toContain('Shelf A-01-1')
    expect(await w.ask.labels.listTemplates({})).toEqual({ templates: [], sizes: [] })
    await w.close()
  })

  test('that cannot be printed are refused with what is wrong, and nothing is lost', async () => {
    const { w } = await open()
    const save = (template: LabelTemplate, more: { id?: string; name?: string; version?: number } = {}) =>
      refusalOf(w.ask.labels.saveTemplate({ id: 't1', name: 'Small', template, ...more }))
    await w.ask.labels.saveTemplate({ id: 't1', name: 'Small', template: small })
    const wrong = [
      { ...code, text: '{sscc}' },
      { ...code, x: 60 },
      { ...code, id: 'next', follows: 'nobody' },
    ]
    expect(await save({ ...small, elements: wrong })).toEqual({
      code: 'LABEL_TEMPLATE_WRONG',
      data: {
        faults: [
          { element: 'code', fault: 'FIELD_UNKNOWN', what: 'sscc' },
          { element: 'code', fault: 'SAME_ID', what: 'code' },
          { element: 'code', fault: 'OUTSIDE', what: 'code' },
          { element: 'next', fault: 'FOLLOWS_NOTHING', what: 'nobody' },
        ],
      },
    })
    expect(await save(small, { version: 7 })).toEqual({ code: 'CHANGED_MEANWHILE', data: { what: 'Small' } })
    expect(await save(small, { id: 't2', name: 'SMALL' })).toEqual({ code: 'LABEL_TEMPLATE_NAME_TAKEN', data: { name: 'SMALL' } })
    expect(await save(builtInTemplate('shippingLabel'), { version: 1 })).toMatchObject({ code: 'LABEL_TEMPLATE_UNKNOWN' })
    expect(await refusalOf(w.ask.labels.useTemplate({ kind: 'shippingLabel', templateId: 't1' }))).toMatchObject({
      code: 'LABEL_TEMPLATE_UNKNOWN',
    })
    expect((await w.ask.labels.listTemplates({})).templates).toMatchObject([{ id: 't1', version: 1, template: small }])
    await w.close()
  })

  test('each printer is spoken to in its own language, at its own dots', async () => {
    const { w, shop } = await open()
    const order = await anOrder(w).for(shop.customer).of(shop.mug, 2).confirmed()
    await picked(w, order)
    const packageId = (await packed(w, order)).packages[0]?.id ?? ''
    for (const language of ['zpl', 'epl', 'tspl', 'escpos'] as const) {
      const profile = { language, dpi: 300 } as const
      for (const documentKind of ['shippingLabel', 'palletLabel', 'returnLabel', 'customsLabel', 'toteLabel'] as const) {
        await w.ask.printing.setPrinter({ station: 'PACK-1', documentKind, port: { kind: 'folder', folder: '/prints' }, profile })
        const documentId = documentKind === 'toteLabel' ? 'T-017' : packageId
        const file = await w.ask.printing.previewDocument({ documentKind, documentId })
        expect(file).toMatchObject({ mediaType: `application/${language}`, dpi: 300, fileName: expect.stringMatching(`\\.${language}$`) })
        const [seen] = seeLabels(language, new Uint8Array(Buffer.from(file.base64, 'base64')), 300)
        expect(seen?.height, `${documentKind} in ${language}`).toBeGreaterThan(500)
      }
    }
    await w.close()
  }, 60_000)

  test('a shipping label is printed on A6 once that is chosen, with bars as high as GS1 asks, and on 4 x 6 again', async () => {
    const { w, shop } = await open()
    const order = await anOrder(w).for(shop.customer).of(shop.mug, 2).confirmed()
    await picked(w, order)
    const packageId = (await packed(w, order)).packages[0]?.id ?? ''
    const seen = async () => {
      const file = await w.ask.printing.previewDocument({ documentKind: 'shippingLabel', documentId: packageId })
      const [label] = seeLabels('zpl', new Uint8Array(Buffer.from(file.base64, 'base64')), 203)
      return [label?.width, label?.height]
    }
    const usual = await seen()
    await w.ask.labels.useTemplate({ kind: 'shippingLabel', templateId: null, size: 'a6' })
    expect((await w.ask.labels.listTemplates({})).sizes).toEqual([{ kind: 'shippingLabel', size: 'a6' }])
    expect(await seen()).toEqual([839, 1183])
    const bars = builtInTemplate('shippingLabel', 'a6').elements.find(({ id }) => id === 'ssccBars')
    expect(bars?.height).toBeGreaterThanOrEqual(31.75)
    await w.ask.labels.useTemplate({ kind: 'shippingLabel', templateId: null, size: 'usual' })
    expect(await seen()).toEqual(usual)
    expect((await w.ask.labels.listTemplates({})).sizes).toEqual([])
    await w.close()
  })

  test('a test label goes through the queue, says nothing of the warehouse, and is drawn by the template that was asked for', async () => {
    const { w } = await open()
    await w.ask.labels.saveTemplate({ id: 't1', name: 'Small', template: small })
    const job = await w.ask.printing.printDocument({ id: 'j1', documentKind: 'binLabel', documentId: testLabelId({ by: 'own', id: 't1' }) })
    expect(job).toMatchObject({ documentKind: 'binLabel', documentNumber: 'Test Small', state: 'waiting' })
    const preview = (documentId: string) => w.ask.printing.previewDocument({ documentKind: 'binLabel', documentId })
    expect(textsOf(await preview(job.documentId))).toEqual(['Bin A-03-2'])
    expect(textsOf(await preview(testLabelId({ by: 'use' })))).toContain('A-03-2')
    expect(await refusalOf(preview(testLabelId({ by: 'own', id: 'nobody' })))).toMatchObject({ code: 'DOCUMENT_UNKNOWN' })
    expect(await refusalOf(w.ask.printing.previewDocument({ documentKind: 'toteLabel', documentId: job.documentId }))).toMatchObject({
      code: 'DOCUMENT_UNKNOWN',
    })
    await w.close()
  })

  test('the customs read tariff code, origin, weight and value of each line', async () => {
    const { w, shop } = await open()
    const { id, version, sku, name, unit, unitPrice, taxRateBp, weightGrams, barcodes } = shop.mug
    const customs = { hsCode: '69120023', originCountry: 'PT' }
    await w.ask.catalog.changeProduct({ id, version, sku, name, unit, unitPrice, taxRateBp, weightGrams, barcodes, ...customs })
    const order = await anOrder(w).for(shop.customer).of(shop.mug, 2).of(shop.tea, 1).confirmed()
    await picked(w, order)
    const packageId = (await packed(w, order)).packages[0]?.id ?? ''
    const texts = textsOf(await w.ask.printing.previewDocument({ documentKind: 'customsLabel', documentId: packageId }))?.join('\n')
    expect(texts).toContain('2 x Stoneware mug, blue')
    expect(texts).toMatch(/HS 6912\.00\.23, PT, 520 g, (SEK|EUR|€).?19\.90/)
    expect(texts).toMatch(/1 x Earl Grey tea 250 g\n260 g/)
    expect(texts).toContain('CUSTOMS DECLARATION')
    await w.close()
  })

  test('of every kind come with the program, and none of them has a fault', async () => {
    const { w } = await open()
    for (const kind of ['shippingLabel', 'binLabel', 'productLabel', 'toteLabel', 'palletLabel', 'returnLabel', 'customsLabel'] as const) {
      const template = builtInTemplate(kind, kind === 'shippingLabel' ? 'a6' : 'usual')
      const profile = { language: 'zpl', dpi: 203 } as const
      expect(await w.ask.labels.previewTemplate({ template, profile })).toMatchObject({ mediaType: 'application/zpl', dpi: 203 })
    }
    await w.close()
  })
})
