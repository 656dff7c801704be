import { expect, test } from 'vitest'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { anOrder } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { aShopInTwoHouses, LEIPZIG } from '#tests/world/two-houses.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('what one warehouse lacks and another has', (engine) => {
  test('is the back-orders of its own orders, less what is on its way there, as far as the other has it free', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aShopInTwoHouses(w)
    const [hamburg] = (await w.ask.warehouses.listWarehouses({})).rows
    if (!hamburg) throw new Error('there is a first house')
    // A house that helps others would have filled the order itself.
    await w.ask.warehouses.changeWarehouse({ ...hamburg, helpsOthers: false })
    const draft = await anOrder(w).of(tea, 20).draft()
    await w.ask.orders.sendFrom({ id: draft.id, warehouseId: LEIPZIG })
    await w.ask.orders.confirmOrder({ id: draft.id })
    const ends = { fromWarehouseId: 'main', toWarehouseId: LEIPZIG }
    const lacking = { productId: tea.id, sku: 'TEA-EG-250', name: tea.name, short: 12 }
    expect((await w.ask.transfers.suggestGoods(ends)).lines).toEqual([{ ...lacking, available: 10, quantity: 10 }])
    await w.ask.transfers.addTransfer({ id: w.ids.next(), ...ends, lines: [{ productId: tea.id, quantity: 4 }] })
    expect((await w.ask.transfers.suggestGoods(ends)).lines).toEqual([{ ...lacking, available: 6, quantity: 6 }])
    await w.ask.transfers.addTransfer({ id: w.ids.next(), ...ends, lines: [{ productId: tea.id, quantity: 6 }] })
    expect((await w.ask.transfers.suggestGoods(ends)).lines).toEqual([])
    expect(await refusalOf(w.ask.transfers.suggestGoods({ fromWarehouseId: 'main', toWarehouseId: 'moon' }))).toEqual({
      code: 'WAREHOUSE_UNKNOWN',
      data: { what: 'moon' },
    })
    await w.close()
  })

  test('goes on paper with a barcode, from where to where, and into the queue of the printer', async () => {
    const drawn: unknown[] = []
    const render = (document: unknown) => {
      drawn.push(document)
      return renderDocument(document as PrintableDocument) // the printing room draws nothing else
    }
    const w = await openWarehouse({ engine, documents: { render } })
    const { tea } = await aShopInTwoHouses(w)
    const ends = { fromWarehouseId: 'main', toWarehouseId: LEIPZIG }
    const { id, number } = await w.ask.transfers.addTransfer({
      id: w.ids.next(),
      ...ends,
      notes: 'Fragile',
      lines: [{ productId: tea.id, quantity: 3 }],
    })
    const { fileName } = await w.ask.printing.previewDocument({ documentKind: 'transferSheet', documentId: id })
    expect(fileName).toBe(`transfer-${number}.pdf`)
    expect(drawn).toMatchObject([
      { kind: 'transferSheet', number, notes: 'Fragile', lines: [{ bin: 'A-01-1', sku: 'TEA-EG-250', quantity: 3, unit: 'each' }] },
    ])
    const job = await w.ask.printing.printDocument({ id: w.ids.next(), documentKind: 'transferSheet', documentId: id })
    expect(job).toMatchObject({ documentNumber: number, state: 'waiting' })
    expect(await refusalOf(w.ask.printing.previewDocument({ documentKind: 'transferSheet', documentId: 'ghost' }))).toMatchObject({
      code: 'DOCUMENT_UNKNOWN',
    })
    await w.close()
  })
})
