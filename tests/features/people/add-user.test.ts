import { expect, test } from 'vitest'
import { setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('people', (engine) => {
  test('who works here has a name of their own and a role that decides what they may do', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    const pia = { id: 'pia', name: 'Pia Öst', role: 'picker', language: null } as const
    expect(await w.ask.people.addUser(pia)).toEqual(pia)
    expect(await refusalOf(w.ask.people.addUser({ id: 'pia-2', name: 'pia  öst', role: 'owner' }))).toEqual({
      code: 'NAME_TAKEN',
      data: { name: 'Pia Öst' },
    })
    const { users } = await w.as({ user: 'pia' }).people.listUsers({})
    expect(users).toEqual([{ id: expect.any(String), name: 'Ada', role: 'owner', language: null }, pia])
    expect(await refusalOf(w.as({ user: 'pia' }).people.addUser({ id: 'x', name: 'X', role: 'owner' }))).toEqual({
      code: 'NOT_ALLOWED',
      data: { needs: 'owner', role: 'picker' },
    })
    expect((await w.ask.history.getTimeline({ about: { kind: 'user', id: 'pia' } })).entries).toMatchObject([
      { what: 'userAdded', user: 'owner', facts: { name: 'Pia Öst', role: 'picker' } },
    ])
    await w.close()
  })
})
