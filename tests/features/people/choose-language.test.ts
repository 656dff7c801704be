import { expect, test } from 'vitest'
import { setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('the language of a person', (engine) => {
  test('everyone chooses their own, the owner for anyone, and it goes with the person', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    await w.ask.people.addUser({ id: 'tomasz', name: 'Tomasz', role: 'picker' })
    await w.ask.people.addUser({ id: 'jonas', name: 'Jonas', role: 'picker', language: 'de' })
    const tomasz = w.as({ user: 'tomasz' }).people
    expect(await tomasz.chooseLanguage({ id: 'tomasz', language: 'de' })).toMatchObject({ name: 'Tomasz', language: 'de' })
    expect(await refusalOf(tomasz.chooseLanguage({ id: 'jonas', language: 'en' }))).toEqual({ code: 'NOT_YOURS', data: { name: 'Jonas' } })
    expect(await refusalOf(w.ask.people.chooseLanguage({ id: 'nobody', language: 'en' }))).toMatchObject({ code: 'USER_UNKNOWN' })
    await w.ask.people.chooseLanguage({ id: 'jonas', language: 'en' })
    await w.ask.people.chooseLanguage({ id: 'tomasz', language: null })
    const { users } = await tomasz.listUsers({})
    expect(users.map(({ name, language }) => [name, language])).toEqual([
      ['Ada', null],
      ['Jonas', 'en'],
      ['Tomasz', null],
    ])
    expect((await w.ask.history.getTimeline({ about: { kind: 'user', id: 'jonas' } })).entries).toMatchObject([
      { what: 'languageChosen', facts: { name: 'Jonas', before: 'de', language: 'en' } },
      { what: 'userAdded' },
    ])
    await w.close()
  })
})
