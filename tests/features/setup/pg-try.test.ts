import { expect, it } from 'vitest'
import { openWarehouse } from '#tests/world/world.ts'
it('pg', async () => {
  const w = await openWarehouse({ engine: 'postgres' })
  const start = performance.now()
  await w.ask.setup.openSampleWarehouse({})
  console.log('pg sample ms', performance.now() - start)
  const events = await w.hub.database.read.selectFrom('events').select((e) => e.fn.countAll<number>().as('n')).executeTakeFirst()
  console.log(events, w.logged)
  await w.close()
  expect(1).toBe(1)
}, 120_000)
