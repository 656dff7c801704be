/** Says why a promise is not for an earlier day, and why it may not be kept. */
import type { TFunction } from 'i18next'
import { formatDayNamed, formatMoment } from '#renderer/wording/format.ts'
import type { LocaleTerms } from '#renderer/wording/use-locale.ts'
import type { Risk } from '#shared/contract/orders.ts'
import type { PromiseReason, WaitsFor } from '#shared/contract/promising.ts'
import type { Day } from '#shared/kernel/dates.ts'

export type PromiseSay = { readonly t: TFunction; readonly terms: LocaleTerms; readonly today: Day }

export function promiseReasonText({ kind, on, what }: PromiseReason, { t, terms, today }: PromiseSay): string {
  const day = on === undefined ? '' : formatDayNamed(on, terms.locale, today)
  if (kind === 'transit') return t('promises.why.transit', { count: Number(what) })
  if (kind === 'closedDay' && what === '') return t('promises.why.closedDayPlain', { day })
  return t(`promises.why.${kind}`, { day, what })
}

/** "TEA: 12 of 20 wait for PO-00031, due Friday, 4 Dec." */
export function waitsText(waits: WaitsFor, line: { sku: string; of: string; quantity: string }, { t, terms, today }: PromiseSay): string {
  const facts = { ...line, day: formatDayNamed(waits.on, terms.locale, today), document: waits.document }
  const said = waits.document === '' ? t('promises.waitsPlain', facts) : t('promises.waits', facts)
  return waits.isConfirmed ? said : `${said} ${t('promises.unconfirmed')}`
}

/** Why an order is late or at risk, in one sentence, and until when somebody can do something about it. */
export function riskText({ reason, actByAt }: Risk, { t, terms, today }: PromiseSay): string {
  if (reason === '') return ''
  const said = t(`promises.risk.reason.${reason}`)
  if (actByAt === null) return said
  return `${said} ${t('promises.risk.actBy', { moment: formatMoment(actByAt, terms.timeZone, terms.locale, today) })}`
}

/** The same for a narrow column: "Goods come too late", "Not on the floor yet, 14:00". */
export function riskShort({ reason, actByAt }: Risk, { t, terms, today }: PromiseSay): string {
  if (reason === '') return ''
  const said = t(`promises.risk.short.${reason}`)
  return actByAt === null ? said : `${said}, ${formatMoment(actByAt, terms.timeZone, terms.locale, today)}`
}
