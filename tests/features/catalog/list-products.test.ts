import { expect, test } from 'vitest'
import { anOrder, aProduct, aTeaShop, EARL_GREY_EAN, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('the list of products', (engine) => {
  test('shows what lies on all shelves, what of it is reserved and what could be promised', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    await stocked(w, tea, 'B-01-1', 5)
    await anOrder(w).of(tea, 4).confirmed()
    await aProduct(w, { sku: 'TEA-NEW' })
    expect((await w.ask.catalog.listProducts({})).rows).toEqual([
      {
        id: mug.id,
        sku: 'MUG-BLUE',
        name: 'Stoneware mug, blue',
        unit: 'each',
        unitPrice: '9.95',
        taxRateBp: 1900,
        picture: null,
        onHand: 5,
        reserved: 0,
        available: 5,
      },
      {
        id: tea.id,
        sku: 'TEA-EG-250',
        name: 'Earl Grey tea 250 g',
        unit: 'each',
        unitPrice: '4.50',
        taxRateBp: 700,
        picture: null,
        onHand: 15,
        reserved: 4,
        available: 11,
      },
      {
        id: expect.any(String),
        sku: 'TEA-NEW',
        name: 'TEA-NEW',
        unit: 'each',
        unitPrice: '4.50',
        taxRateBp: 700,
        picture: null,
        onHand: 0,
        reserved: 0,
        available: 0,
      },
    ])
    await w.close()
  })

  test('what stands picked on the bench is not on the shelf', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 4).released()
    for (const scan of ['A-01-1', EARL_GREY_EAN]) await w.ask.picking.recordScan({ pickListId: list.id, scan })
    const { rows } = await w.ask.catalog.listProducts({ search: 'earl' })
    expect(rows).toMatchObject([{ onHand: 9, reserved: 3, available: 6 }])
    await w.close()
  })

  test('is paged without a gap or a repeat, in the order of the SKUs whatever their case', async () => {
    const w = await openWarehouse({ engine })
    for (const sku of ['b-2', 'A-1', 'a-3', 'B-1', 'C 1', 'a-2']) await aProduct(w, { sku })
    const seen: string[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: { rows: { sku: string }[]; next: string | null } = await w.ask.catalog.listProducts({
        limit: 2,
        ...(after ? { after } : {}),
      })
      seen.push(...page.rows.map(({ sku }) => sku))
      after = page.next
    }
    expect(seen).toEqual(['A-1', 'a-2', 'a-3', 'B-1', 'b-2', 'C 1'])
    await w.close()
  })

  test('finds each word of a search in SKU, name and barcodes, and takes % and _ for what they are', async () => {
    const w = await openWarehouse({ engine })
    await aProduct(w, { sku: 'TEA-1', name: 'Earl Grey Äpfel', barcodes: [{ code: EARL_GREY_EAN, packQuantity: 1 }] })
    await aProduct(w, { sku: 'TEA_2', name: 'Assam 100% leaf' })
    const skus = async (search: string) => (await w.ask.catalog.listProducts({ search })).rows.map(({ sku }) => sku)
    expect(await skus('grey EARL')).toEqual(['TEA-1'])
    expect(await skus('äPFEL')).toEqual(['TEA-1'])
    expect(await skus('63813')).toEqual(['TEA-1'])
    expect(await skus('100%')).toEqual(['TEA_2'])
    expect(await skus('a_2')).toEqual(['TEA_2'])
    expect(await skus('%%')).toEqual([])
    expect(await skus('\\')).toEqual([])
    expect(await skus('  ')).toEqual(['TEA-1', 'TEA_2'])
    await w.close()
  })
})
