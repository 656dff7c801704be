import { expect, test } from 'vitest'
import { anOrder, aProduct, aTeaShop, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const HOUR = 3_600_000

/** Monday, 7 September 2026, 10:00 in Berlin: the house works from Monday to Friday, 8 to 17, and is collected from at 15:00. */
onBothEngines('the promised day', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const suggest = (...lines: [product: { id: string }, quantity: number][]) =>
      w.ask.promising.suggestPromise({
        lines: lines.map(([{ id }, quantity], at) => ({ id: `line-${at}`, productId: id, quantity })),
        country: 'SE',
      })
    return { w, suggest, ...shop }
  }

  test('is today for what is there, while the carrier can still be reached', async () => {
    const { w, suggest, tea } = await open()
    expect((await suggest([tea, 10])).order).toEqual({ shipOn: '2026-09-07', deliverOn: '2026-09-07', reasons: [] })
    w.clock.advance(4 * HOUR)
    expect((await suggest([tea, 10])).order).toEqual({
      shipOn: '2026-09-08',
      deliverOn: '2026-09-08',
      reasons: [{ kind: 'notReadyByCutOff', on: '2026-09-07', what: '15:00' }],
    })
    w.clock.advance(2 * HOUR)
    expect((await suggest([tea, 10])).order?.reasons).toEqual([{ kind: 'afterCutOff', on: '2026-09-07', what: '15:00' }])
    await w.close()
  })

  test('steps over weekends, the holidays of the country, days that are closed, and the days on the road', async () => {
    const { w, suggest, tea } = await open()
    w.clock.advance(25 * 24 * HOUR) // Friday, 2 October; the 3rd is the Day of German Unity, on a Saturday
    const { calendar, version, holidays } = await w.ask.promising.getCalendar({})
    expect(holidays).toContainEqual({ on: '2026-10-03', name: expect.any(String) })
    await w.ask.promising.changeCalendar({
      version,
      calendar: {
        ...calendar,
        workdays: [1, 2, 3, 4, 5, 6],
        leadHours: 9,
        closedDays: [{ on: '2026-10-05', note: 'Works outing' }],
        transit: [{ carrier: '', country: 'SE', days: 2 }],
      },
    })
    const { order } = await suggest([tea, 1])
    expect(order).toMatchObject({ shipOn: '2026-10-06', deliverOn: '2026-10-08' })
    expect(order?.reasons.map(({ kind, on }) => [kind, on])).toEqual([
      ['notReadyByCutOff', '2026-10-02'],
      ['holiday', '2026-10-03'],
      ['dayOff', '2026-10-04'],
      ['closedDay', '2026-10-05'],
      ['transit', undefined],
    ])
    await w.close()
  })

  test('waits for what is due in, and counts on it once only', async () => {
    const { w, suggest, tea } = await open()
    await dueIn(w, tea, { quantity: 20, dueOn: '2026-09-16', isConfirmed: true })
    const { order } = await suggest([tea, 25])
    expect(order).toMatchObject({ shipOn: '2026-09-16', reasons: [{ kind: 'dueIn', on: '2026-09-16' }] })
    const both = await suggest([tea, 10], [tea, 20])
    expect(both.lines.map(({ promise }) => promise?.shipOn)).toEqual(['2026-09-07', '2026-09-16'])
    const tooMany = await suggest([tea, 31], [tea, 2])
    expect(tooMany).toMatchObject({ order: null, lines: [{ promise: null, missing: 1 }, { missing: 2 }] })
    await w.close()
  })

  test('does not break what others were promised', async () => {
    const { w, suggest, tea, customer } = await open()
    await anOrder(w).for(customer).of(tea, 18).promised('2026-09-30').confirmed()
    await dueIn(w, tea, { quantity: 20, dueOn: '2026-09-16', isConfirmed: false })
    expect((await suggest([tea, 12])).order).toMatchObject({ shipOn: '2026-09-16', reasons: [{ kind: 'dueInUnconfirmed' }] })
    expect((await suggest([tea, 13])).order).toBeNull()
    expect(await w.ask.promising.getAvailability({ productId: tea.id })).toMatchObject({
      onHand: 10,
      reserved: 10,
      available: 0,
      short: 8,
      days: [
        { on: '2026-09-07', available: 0 },
        { on: '2026-09-16', dueIn: 20, available: 12 },
        { on: '2026-09-30', wanted: 8, available: 12 },
      ],
    })
    await w.close()
  })

  test('takes a product’s own lead time', async () => {
    const { w, suggest, tea } = await open()
    await w.ask.promising.setLeadTime({ productId: tea.id, hours: 18 })
    expect((await suggest([tea, 1])).order).toMatchObject({ shipOn: '2026-09-09' })
    expect(await refusalOf(w.ask.promising.setLeadTime({ productId: 'nothing', hours: 1 }))).toMatchObject({ code: 'PRODUCT_UNKNOWN' })
    await w.close()
  })

  test('of a region has its own holidays; one that does not exist is refused', async () => {
    const { w } = await open()
    const of = async (region: string) => (await w.ask.promising.getCalendar({ country: 'DE', region })).holidays.map(({ on }) => on)
    expect(await of('BY')).toContain('2027-01-06')
    expect(await of('HH')).not.toContain('2027-01-06')
    const { calendar, version } = await w.ask.promising.getCalendar({})
    const change = (region: string) => w.ask.promising.changeCalendar({ version, calendar: { ...calendar, region } })
    expect(await refusalOf(change('XX'))).toMatchObject({ code: 'REGION_UNKNOWN' })
    await change('BY')
    expect(await refusalOf(change('HH'))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await w.close()
  })

  test('goods that were due in are received into a bin, and counted off', async () => {
    const { w, customer } = await open()
    const lamp = await aProduct(w, { sku: 'LAMP' })
    const order = await anOrder(w).for(customer).of(lamp, 5).confirmed()
    const { id } = await dueIn(w, lamp, { quantity: 6, dueOn: '2026-09-10', isConfirmed: true })
    expect((await w.ask.promising.listDueIn({})).rows).toMatchObject([{ id, sku: 'LAMP', short: 5, received: 0 }])
    const take = (quantity: number) => w.ask.promising.receiveDueIn({ id, binCode: 'B-01-1', quantity })
    expect(await take(2)).toEqual({ received: 2, isClosed: false })
    expect(await w.ask.promising.getAvailability({ productId: lamp.id })).toMatchObject({ days: [{ on: '2026-09-07' }, { dueIn: 4 }] })
    const { rows } = await w.ask.promising.listDueIn({})
    const [row] = rows
    expect(await refusalOf(w.ask.promising.changeDueIn({ ...terms(lamp), id, version: row?.version ?? 0, quantity: 1 }))).toEqual({
      code: 'DUE_IN_RECEIVED',
      data: { received: 2 },
    })
    expect(await take(4)).toEqual({ received: 6, isClosed: true })
    expect(await refusalOf(take(1))).toMatchObject({ code: 'DUE_IN_CLOSED' })
    expect((await w.ask.orders.getOrder({ id: order.id })).lines).toMatchObject([{ reserved: 5 }])
    await stocked(w, lamp, 'B-01-1', 1)
    await w.close()
  })
})

const terms = (product: { id: string }) => ({ productId: product.id, dueOn: '2026-09-10' })

async function dueIn(w: World, product: { id: string }, wish: { quantity: number; dueOn: string; isConfirmed: boolean }) {
  return w.ask.promising.addDueIn({ id: w.ids.next(), productId: product.id, document: 'PO 77', ...wish })
}
