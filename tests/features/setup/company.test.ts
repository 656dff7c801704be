import { expect, test } from 'vitest'
import { company, setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('the company', (engine) => {
  test('is set up once, with the person who owns it', async () => {
    const w = await openWarehouse({ engine })
    expect(await w.ask.setup.getSetup({})).toMatchObject({ isReady: false, company: null, version: 0 })
    await setUp(w)
    expect(await w.ask.setup.getSetup({})).toMatchObject({ isReady: true, isSample: false, company, version: 1 })
    expect((await w.ask.people.listUsers({})).users).toMatchObject([{ name: 'Ada', role: 'owner' }])
    const again = { code: 'ALREADY_SET_UP', data: { company: company.name } }
    expect(await refusalOf(w.ask.setup.startEmpty({ company, ownerName: 'Eve' }))).toEqual(again)
    expect(await refusalOf(w.ask.setup.openSampleWarehouse({}))).toEqual(again)
    await w.close()
  })

  test('lives in a time zone that exists', async () => {
    const w = await openWarehouse({ engine })
    const onTheMoon = { ...company, timeZone: 'Moon/Tranquility' }
    const unknown = { code: 'TIME_ZONE_UNKNOWN', data: { timeZone: 'Moon/Tranquility' } }
    expect(await refusalOf(w.ask.setup.startEmpty({ company: onTheMoon, ownerName: 'Ada' }))).toEqual(unknown)
    await setUp(w)
    expect(await refusalOf(w.ask.setup.changeCompany({ version: 1, company: onTheMoon }))).toEqual(unknown)
    await w.close()
  })

  test('is changed by who saw its last version', async () => {
    const w = await openWarehouse({ engine })
    expect(await refusalOf(w.ask.setup.changeCompany({ version: 0, company }))).toEqual({ code: 'NOT_SET_UP', data: {} })
    await setUp(w)
    const renamed = { ...company, name: 'Nordkontor Tea & Coffee' }
    expect(await w.ask.setup.changeCompany({ version: 1, company: renamed })).toMatchObject({ version: 2, company: { name: renamed.name } })
    expect(await refusalOf(w.ask.setup.changeCompany({ version: 1, company }))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'company' },
    })
    expect((await w.ask.setup.getSetup({})).company?.name).toBe(renamed.name)
    await w.close()
  })
})
