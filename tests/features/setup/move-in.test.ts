import { expect, test } from 'vitest'
import { anOrder, aTeaShop, company, setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import type { World } from '#tests/world/world.ts'
import { openWarehouse } from '#tests/world/world.ts'

/** The steps as `company done`, `bins 3 done`. */
async function stepsOf(w: World) {
  const { steps } = await w.ask.setup.getMoveIn({})
  return steps.map(({ step, state, count }) => [step, count, state].filter((part) => part !== null).join(' '))
}

onBothEngines('moving in', (engine) => {
  test('begins with the company alone, and says what invoices still want', async () => {
    const w = await openWarehouse({ engine })
    expect((await w.ask.setup.getMoveIn({})).missingForInvoices).toEqual(['setup'])
    await setUp(w)
    expect(await stepsOf(w)).toEqual([
      'company done',
      'bins 0 missing',
      'products 0 missing',
      'customers 0 missing',
      'stock 0 missing',
      'orders 0 missing',
      'printer 0 missing',
      'scanner missing',
      'firstOrder 0 missing',
    ])
    expect((await w.ask.setup.getMoveIn({})).missingForInvoices).toEqual(['iban'])
    await w.ask.setup.changeCompany({ version: 1, company: { ...company, taxNumber: '' } })
    expect((await w.ask.setup.getMoveIn({})).missingForInvoices).toEqual(['taxNumber', 'iban'])
    expect((await stepsOf(w))[0]).toBe('company done')
    await w.close()
  })

  test('a step is done when its goods are there, however they came in', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    await anOrder(w).of(tea, 1).draft()
    const steps = await stepsOf(w)
    expect(steps.slice(1, 4)).toEqual(['bins 3 done', 'products 2 done', 'customers 2 done'])
    expect(steps[5]).toBe('orders 1 done')
    expect(steps.at(-1)).toBe('firstOrder 0 missing')
    await w.close()
  })

  test('a step left out stays out until it is taken up again or its goods are there', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    await w.ask.setup.markMoveInStep({ step: 'bins', mark: 'skipped' })
    await w.ask.setup.markMoveInStep({ step: 'printer', mark: 'skipped' })
    await w.ask.setup.markMoveInStep({ step: 'scanner', mark: 'tried' })
    expect(await stepsOf(w)).toMatchObject({ 1: 'bins 0 skipped', 6: 'printer 0 skipped', 7: 'scanner done' })
    await w.ask.setup.markMoveInStep({ step: 'printer', mark: null })
    await w.ask.stock.addBins({ range: 'A-1 .. A-2' })
    expect(await stepsOf(w)).toMatchObject({ 1: 'bins 2 done', 6: 'printer 0 missing' })
    await w.close()
  })

  test('trying something out makes no step done but the scanner', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    await w.ask.setup.markMoveInStep({ step: 'orders', mark: 'tried' })
    expect((await stepsOf(w))[5]).toBe('orders 0 missing')
    await w.close()
  })
})
