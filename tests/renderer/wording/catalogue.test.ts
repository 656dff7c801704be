import { describe, expect, test } from 'vitest'
import { english } from '#renderer/wording/english.ts'
import { german } from '#renderer/wording/german.ts'

function wordsOf(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    const here = path === '' ? key : `${path}.${key}`
    return typeof value === 'string' ? [[here, value] as [string, string]] : wordsOf(value as object, here)
  })
}

const inEnglish = new Map(wordsOf(english))
const inGerman = new Map(wordsOf(german))
const slotsOf = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()

describe('the catalogue', () => {
  test('has every sentence in both languages, with the same slots', () => {
    expect([...inGerman.keys()].sort()).toEqual([...inEnglish.keys()].sort())
    const differing = [...inEnglish].filter(([key, text]) => slotsOf(text).join() !== slotsOf(inGerman.get(key) ?? '').join())
    expect(differing).toEqual([])
  })

  test('has no empty sentence', () => {
    expect([...inEnglish, ...inGerman].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('has one and many of whatever is counted', () => {
    const keys = [...inEnglish.keys()]
    const alone = keys.filter((key) => key.endsWith('_one') && !inEnglish.has(key.replace(/_one$/, '_other')))
    expect(alone).toEqual([])
  })

  test('stays calm: no please, no oops, no exclamation marks, no "we"', () => {
    const loud = /!|\b(please|oops|sorry|bitte|ups|leider)\b|\b(we|our|wir|unser)\b/i
    expect([...inEnglish, ...inGerman].filter(([, text]) => loud.test(text))).toEqual([])
  })
})
