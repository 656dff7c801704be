import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aProduct, aTeaShop, EARL_GREY_EAN, stocked } from '#tests/world/builders.ts'
import { picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const GS = '\x1d'
/** The tea's GTIN in its 14 digits. */
const tea14 = EARL_GREY_EAN.padStart(14, '0')

onBothEngines('a GS1 code on the floor', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())

  async function atTheShelf(quantity: number) {
    const list = await anOrder(w).for(shop.customer).of(shop.tea, quantity).released()
    await w.ask.picking.recordScan({ pickListId: list.id, scan: 'A-01-1' })
    return { list, scan: (scan: string) => w.ask.picking.recordScan({ pickListId: list.id, scan }) }
  }
  const timeline = async (kind: 'pickList' | 'order' | 'stock', id: string) =>
    (await w.ask.history.getTimeline({ about: { kind, id } })).entries.map(({ what, facts }) => ({ what, ...facts }))

  test.each([
    ['GS1-128 with its identifier', `]C101${tea14}10L-7${GS}21S-1`],
    ['a DataMatrix without', `01${tea14}10L-7${GS}21S-1`],
    ['a keyboard’s stand-in for the separator', `]d201${tea14}10L-7|21S-1`],
    ['a Digital Link', `https://id.gs1.org/01/${tea14}/10/L-7/21/S-1`],
    ['brackets', `(01)${tea14}(10)L-7(21)S-1`],
  ])('is picked from %s, and its lot and serial number stand in the history', async (_name, code) => {
    const { list, scan } = await atTheShelf(2)
    expect((await scan(code)).did).toMatchObject({ kind: 'itemCounted', quantity: 1 })
    expect(await timeline('pickList', list.id)).toContainEqual(expect.objectContaining({ what: 'itemPicked', lot: 'L-7', serial: 'S-1' }))
  })

  test('counts what stands in it: a case of 4 by its content, a pallet by (37)', async () => {
    const { scan } = await atTheShelf(5)
    expect((await scan(`]C10004012345000000001602${tea14}374`)).did).toMatchObject({ quantity: 4 })
    expect(await refusalOf(scan(`]C10004012345000000001602${tea14}372`))).toMatchObject({
      code: 'PACK_TOO_BIG',
      data: { packQuantity: 2, stillWanted: 1 },
    })
  })

  test('that is broken is refused with what is wrong, and nothing is counted', async () => {
    const { list, scan } = await atTheShelf(2)
    const wrongDigit = `]C101${tea14.slice(0, 13)}${(Number(tea14[13]) + 1) % 10}`
    const refusals = [await refusalOf(scan(wrongDigit)), await refusalOf(scan(`01${tea14}17260230`)), await refusalOf(scan(`]C110L-7`))]
    expect(refusals).toEqual([
      { code: 'CODE_FAULTY', data: { scan: wrongDigit, fault: 'checkDigit', where: `(01) ${wrongDigit.slice(5)}`, other: '' } },
      { code: 'CODE_FAULTY', data: { scan: `01${tea14}17260230`, fault: 'day', where: '(17) 260230', other: '' } },
      { code: 'CODE_FAULTY', data: { scan: ']C110L-7', fault: 'missing', where: '(10)', other: '(01) / (02) / (03) / (8006) / (8026)' } },
    ])
    expect(await w.ask.picking.getPickList({ id: list.id })).toMatchObject({ unitsPicked: 0 })
  })

  test('past its last day stays on the shelf', async () => {
    const { scan } = await atTheShelf(2)
    expect(await refusalOf(scan(`01${tea14}17260906`))).toMatchObject({ code: 'ITEM_EXPIRED', data: { expiredOn: '2026-09-06' } })
    expect((await scan(`01${tea14}17260907`)).did).toMatchObject({ quantity: 1 })
  })

  test('with a serial number is counted once, and after an undo again', async () => {
    const { list, scan } = await atTheShelf(3)
    const piece = `01${tea14}21S-1`
    await scan(piece)
    expect(await refusalOf(scan(piece))).toMatchObject({ code: 'SERIAL_TWICE', data: { serial: 'S-1' } })
    await w.ask.picking.undoPick({ pickListId: list.id })
    expect((await scan(piece)).did).toMatchObject({ quantity: 1 })
    expect((await scan(`01${tea14}21S-2`)).did).toMatchObject({ quantity: 1 })
  })

  test('of another lot than the one set aside is refused; one that names no lot is taken', async () => {
    const gtin = '4012345000009'
    const honey = await aProduct(w, { sku: 'HONEY', barcodes: [{ code: gtin, packQuantity: 1 }] })
    await w.ask.stock.receiveStock({ productId: honey.id, binCode: 'A-01-1', lot: 'L-1', quantity: 5 })
    const list = await anOrder(w).for(shop.customer).of(honey, 3).released()
    const scan = (text: string) => w.ask.picking.recordScan({ pickListId: list.id, scan: text })
    await scan('A-01-1')
    expect(await refusalOf(scan(`010${gtin}10L-2`))).toMatchObject({ code: 'LOT_WRONG', data: { expected: 'L-1', scannedLot: 'L-2' } })
    expect((await scan(`010${gtin}10l-1`)).did).toMatchObject({ quantity: 1 })
    expect((await scan(gtin)).did).toMatchObject({ quantity: 1 })
  })

  test('is packed with its serial number, once per order, and an undo forgets it', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 3).confirmed()
    await picked(w, order)
    const scan = (text: string) => w.ask.packing.recordScan({ orderId: order.id, scan: text })
    const piece = `]d201${tea14}17281200${'10'}L-7${GS}21S-1`
    await scan(piece)
    expect(await refusalOf(scan(piece))).toMatchObject({ code: 'SERIAL_TWICE' })
    expect(await refusalOf(scan(`01${tea14}17260101`))).toMatchObject({ code: 'ITEM_EXPIRED' })
    expect(await refusalOf(scan(`01${tea14}17269901`))).toMatchObject({ code: 'CODE_FAULTY', data: { fault: 'day' } })
    expect(await timeline('order', order.id)).toContainEqual(
      expect.objectContaining({ what: 'itemPacked', lot: 'L-7', serial: 'S-1', expiresOn: '2028-12-31' }),
    )
    await w.ask.packing.undoPack({ orderId: order.id })
    expect((await scan(piece)).did).toMatchObject({ quantity: 1 })
  })

  test('finds its product with lot, serial number, last day and units; broken, it says why', async () => {
    expect(await w.ask.catalog.findProduct({ code: `]C101${tea14}1728022910L-7${GS}21S-1` })).toMatchObject({
      product: { id: shop.tea.id },
      packQuantity: 1,
      lot: 'L-7',
      serial: 'S-1',
      expiresOn: '2028-02-29',
    })
    expect(await refusalOf(w.ask.catalog.findProduct({ code: '4006381333932' }))).toMatchObject({
      code: 'CODE_FAULTY',
      data: { fault: 'checkDigit' },
    })
    expect(await refusalOf(w.ask.catalog.findProduct({ code: 'nobody' }))).toMatchObject({ code: 'PRODUCT_UNKNOWN' })
  })

  test('that came in is kept with its lot, serial number and last day', async () => {
    await w.ask.stock.receiveStock({
      productId: shop.tea.id,
      binCode: 'A-01-1',
      lot: 'L-9',
      serial: 'S-9',
      expiresOn: '2027-12-31',
      quantity: 1,
    })
    const { rows } = await w.ask.stock.listStock({ search: 'earl grey' })
    const level = rows.find(({ lot }) => lot === 'L-9')
    expect(await timeline('stock', level?.levelId ?? '')).toMatchObject([
      { what: 'stockReceived', lot: 'L-9', serial: 'S-9', expiresOn: '2027-12-31' },
    ])
    await stocked(w, shop.tea, 'A-01-1', 1)
  })

  test('on a parcel leads to it whatever carried its SSCC', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await picked(w, order)
    const { view } = await w.ask.packing.recordScan({ orderId: order.id, scan: EARL_GREY_EAN })
    const sscc = view.packages[0]?.sscc ?? ''
    for (const code of [sscc, `]C100${sscc}`, `(00)${sscc}`, `https://id.gs1.org/00/${sscc}`])
      expect((await w.ask.shipping.findPackages({ code })).packages).toMatchObject([{ orderId: order.id }])
  })
})
