import type { Day, Instant } from '#shared/kernel/dates.ts'

export const risks = ['none', 'ok', 'atRisk', 'late'] as const
export type RiskLevel = (typeof risks)[number]

/** Why a promise cannot be kept, or not for long. */
export const riskReasons = [
  '',
  'cutOffPassed',
  'dueInTooLate',
  'nothingDueIn',
  'dueInOverdue',
  'dueInUnconfirmed',
  'dueInSameDay',
  'onHold',
  'notReleased',
  'pickingNotBegun',
  'notPacked',
] as const
export type RiskReason = (typeof riskReasons)[number]

/** What is known of an open order and its promise. */
export interface RiskFacts {
  readonly isOpen: boolean
  /** What is left to do before it can leave. */
  readonly step: 'toRelease' | 'toPick' | 'picking' | 'packed'
  readonly isOnHold: boolean
  readonly shipByOn: Day | null
  readonly shipByAt: Instant | null
  /** The last moment to begin with picking. */
  readonly beginByAt: Instant | null
  readonly short: number
  /** The delivery that would cover what is short; null when nothing that is due in does. */
  readonly cover: { readonly on: Day; readonly isConfirmed: boolean } | null
}

export interface LateRisk {
  readonly level: RiskLevel
  readonly reason: RiskReason
  /** The latest moment at which somebody can still keep the promise. */
  readonly actByAt: Instant | null
  /** When the same facts may say something else, because time has passed; null: never. */
  readonly until: Instant | null
}

/** What is not packed this long before the carrier comes is at risk, however far it is. */
export const LAST_HOUR_MS = 3_600_000

const untouched: LateRisk = { level: 'none', reason: '', actByAt: null, until: null }

/**
 * Whether an order will keep its promise, said as early as it can be known: late when the carrier of its last day is gone or the goods come
 * too late, at risk when somebody has to act, and by when. Orders without a promise cannot be late.
 */
export function lateRisk(facts: RiskFacts, now: Instant, today: Day): LateRisk {
  const { shipByOn, shipByAt, beginByAt } = facts
  if (!facts.isOpen || shipByOn === null || shipByAt === null || beginByAt === null) return untouched
  if (now > shipByAt) return { level: 'late', reason: 'cutOffPassed', actByAt: null, until: null }
  // One past the moment, because the moment itself is still in time.
  const next = (...moments: Instant[]) => Math.min(...moments.filter((at) => at >= now)) + 1
  const lastHour = shipByAt - LAST_HOUR_MS
  const until = next(beginByAt, lastHour, shipByAt)
  const nextDay = now + 6 * LAST_HOUR_MS // whether a delivery is overdue changes with the day, wherever its midnight is
  const short = facts.short > 0 ? shortRisk(facts, shipByOn, today) : undefined
  if (short) return { ...short, actByAt: beginByAt, until: Math.min(until, nextDay) }
  if (facts.isOnHold) return { level: 'atRisk', reason: 'onHold', actByAt: beginByAt, until }
  const waits = facts.step === 'toRelease' ? 'notReleased' : facts.step === 'toPick' ? 'pickingNotBegun' : undefined
  if (waits && now > beginByAt) return { level: 'atRisk', reason: waits, actByAt: shipByAt, until }
  if (facts.step !== 'packed' && now > lastHour) return { level: 'atRisk', reason: waits ?? 'notPacked', actByAt: shipByAt, until }
  return { level: 'ok', reason: '', actByAt: waits ? beginByAt : shipByAt, until: facts.short > 0 ? Math.min(until, nextDay) : until }
}

/** What is short is in time only when a confirmed delivery comes before the day it must leave. */
function shortRisk({ cover }: RiskFacts, shipByOn: Day, today: Day): Pick<LateRisk, 'level' | 'reason'> | undefined {
  if (!cover) return { level: 'atRisk', reason: 'nothingDueIn' }
  if (cover.on > shipByOn) return { level: 'late', reason: 'dueInTooLate' }
  if (cover.on < today) return { level: 'atRisk', reason: 'dueInOverdue' }
  if (!cover.isConfirmed) return { level: 'atRisk', reason: 'dueInUnconfirmed' }
  if (cover.on === shipByOn) return { level: 'atRisk', reason: 'dueInSameDay' }
  return undefined
}
