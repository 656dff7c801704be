import { expect, test } from 'vitest'
import { pickLanguage, pickLocale } from '#renderer/wording/language.ts'
import { createWording } from '#renderer/wording/start-wording.ts'

test('the first language of the system that the catalogue has is taken, else English', () => {
  expect([pickLanguage(['fr-FR', 'de-AT', 'en']), pickLanguage(['fr-FR']), pickLanguage([])]).toEqual(['de', 'en', 'en'])
})

test("numbers and days follow the system's region when it speaks the language", () => {
  expect([pickLocale('de', ['de-AT', 'en-US']), pickLocale('en', ['de-AT']), pickLocale('de', ['en-US'])]).toEqual([
    'de-AT',
    'en-GB',
    'de-DE',
  ])
})

test('the catalogue speaks at once, counts, and changes language', async () => {
  const wording = createWording('en')
  expect([wording.t('scanning.waiting', { count: 1 }), wording.t('scanning.waiting', { count: 3 })]).toEqual([
    '1 scan waits',
    '3 scans wait',
  ])
  await wording.changeLanguage('de')
  expect(wording.t('ui.progress', { done: '12', total: '34' })).toBe('12 von 34')
})
