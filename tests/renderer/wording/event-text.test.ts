import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventText, hasEventWords } from '#renderer/wording/event-text.ts'
import { createWording } from '#renderer/wording/start-wording.ts'

const terms = { locale: 'en-GB', timeZone: 'Europe/Berlin', currency: 'EUR' }
const { t } = createWording('en')
const sources = path.resolve(import.meta.dirname, '../../../electron')

/** Every event that a use case or a job tells, by its name in the source. */
function toldEvents(): string[] {
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const names = files.flatMap((file) => {
    const text = readFileSync(path.join(sources, file), 'utf8')
    return [...text.matchAll(/\btell\(\s*(?:hub, |job, )?(?:\w+ \? )?'(\w+)'(?: : '(\w+)')?/g)].flatMap(([, one, other]) => [
      one ?? '',
      other ?? '',
    ])
  })
  return [...new Set(names.filter((name) => name !== ''))].sort()
}

describe('the history', () => {
  test('has words for every event that is told', () => {
    expect(toldEvents().length).toBeGreaterThan(25)
    expect(toldEvents().filter((what) => !hasEventWords(what))).toEqual([])
  })

  test('leaves no slot open, whatever facts came with an event', () => {
    const open = toldEvents().filter((what) => /\{\{/.test(eventText(t, what, {}, terms).text))
    expect(open).toEqual([])
  })

  test('says what changed, before and after', () => {
    const facts = {
      sku: 'TEA',
      unitPriceBefore: '4.90',
      unitPrice: '5.10',
      taxRateBpBefore: 1900,
      taxRateBp: 700,
      nameBefore: '',
      name: 'Tea',
    }
    expect(eventText(t, 'productChanged', facts, terms).text).toBe(
      'Product TEA changed: name empty to Tea; price 4.90 to 5.10; tax rate 19 % to 7 %',
    )
  })

  test('shows an event of a newer hub by its own name', () => {
    expect(eventText(t, 'dronesSent', { drones: 3 }, terms)).toEqual({ text: 'dronesSent, drones 3', tone: 'neutral' })
  })
})
