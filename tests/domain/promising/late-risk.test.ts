import { describe, expect, test } from 'vitest'
import { LAST_HOUR_MS, lateRisk, type RiskFacts } from '#shared/domain/promising/late-risk.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Monday, 7 September 2026, 08:00 in UTC. */
const NOW = Date.UTC(2026, 8, 7, 8)
const TODAY = '2026-09-07'

/** Must leave on Wednesday at 13:00 UTC, two hours of work before that. */
const calm: RiskFacts = {
  isOpen: true,
  step: 'toRelease',
  isOnHold: false,
  shipByOn: '2026-09-09',
  shipByAt: NOW + 2 * DAY + 5 * HOUR,
  beginByAt: NOW + 2 * DAY + 3 * HOUR,
  short: 0,
  cover: null,
}
const sure = (on: string) => ({ on, isConfirmed: true })
const at = (facts: Partial<RiskFacts>, now = NOW, today = TODAY) => {
  const { level, reason } = lateRisk({ ...calm, ...facts }, now, today)
  return reason === '' ? level : `${level} ${reason}`
}
const leaves = NOW + 2 * DAY + 5 * HOUR

describe('late risk', () => {
  test.each([
    ['an order in good time is fine', {}, NOW, 'ok'],
    ['a closed one is nobody’s risk', { isOpen: false }, NOW, 'none'],
    ['without a promise nothing can be late', { shipByOn: null, shipByAt: null, beginByAt: null }, NOW, 'none'],
    ['missing goods that nothing brings', { short: 1 }, NOW, 'atRisk nothingDueIn'],
    ['a delivery in time and sure', { short: 1, cover: sure('2026-09-08') }, NOW, 'ok'],
    ['a delivery on the very day', { short: 1, cover: sure('2026-09-09') }, NOW, 'atRisk dueInSameDay'],
    ['a delivery after it', { short: 1, cover: sure('2026-09-10') }, NOW, 'late dueInTooLate'],
    ['a delivery that nobody confirmed', { short: 1, cover: { on: '2026-09-08', isConfirmed: false } }, NOW, 'atRisk dueInUnconfirmed'],
    ['a delivery that is overdue', { short: 1, cover: sure('2026-09-06') }, NOW, 'atRisk dueInOverdue'],
    [
      'an overdue one is said before that it was never confirmed',
      { short: 1, cover: { on: '2026-09-06', isConfirmed: false } },
      NOW,
      'atRisk dueInOverdue',
    ],
    ['a hold', { isOnHold: true }, NOW, 'atRisk onHold'],
    ['missing goods are said before the hold', { isOnHold: true, short: 1 }, NOW, 'atRisk nothingDueIn'],
    ['the last moment to begin is still in time', {}, calm.beginByAt ?? 0, 'ok'],
    ['one millisecond later it should be on the floor', {}, (calm.beginByAt ?? 0) + 1, 'atRisk notReleased'],
    ['on the floor, not begun', { step: 'toPick' }, (calm.beginByAt ?? 0) + 1, 'atRisk pickingNotBegun'],
    ['being picked there is time until the last hour', { step: 'picking' }, leaves - LAST_HOUR_MS, 'ok'],
    ['in the last hour it has to be packed', { step: 'picking' }, leaves - LAST_HOUR_MS + 1, 'atRisk notPacked'],
    ['packed it waits in peace', { step: 'packed' }, leaves - 1, 'ok'],
    ['the moment of the carrier is still in time', { step: 'packed' }, leaves, 'ok'],
    ['after it everything is late', { step: 'packed' }, leaves + 1, 'late cutOffPassed'],
  ] as const)('%s', (_what, facts, now, expected) => {
    expect(at(facts, now)).toBe(expected)
  })

  test('says until when somebody can act, and when the same facts will say something else', () => {
    expect(lateRisk(calm, NOW, TODAY)).toMatchObject({ actByAt: calm.beginByAt, until: (calm.beginByAt ?? 0) + 1 })
    expect(lateRisk({ ...calm, short: 1 }, NOW, TODAY)).toMatchObject({ actByAt: calm.beginByAt, until: NOW + 6 * HOUR })
    expect(lateRisk(calm, leaves + 1, '2026-09-09')).toMatchObject({ actByAt: null, until: null })
  })

  test('asked again at the moment it named, it never says the same moment twice', () => {
    let now = NOW
    const said: string[] = []
    for (let turn = 0; turn < 20; turn += 1) {
      const risk = lateRisk(calm, now, TODAY)
      said.push(risk.reason === '' ? risk.level : risk.reason)
      if (risk.until === null) break
      expect(risk.until).toBeGreaterThan(now)
      now = risk.until
    }
    expect(said).toEqual(['ok', 'notReleased', 'notReleased', 'cutOffPassed'])
  })
})
