import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { ask } from '#renderer/api/hub.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { printNeeds } from '#renderer/screens/home/print-needs.ts'
import { recurringNeeds } from '#renderer/screens/home/recurring-needs.ts'
import { useOrderStep } from '#renderer/screens/home/use-order-step.ts'
import type { Tone } from '#renderer/ui/values/tone.ts'
import { formatDay, formatMoney } from '#renderer/wording/format.ts'
import { riskShort, riskText } from '#renderer/wording/promise-reason-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import { openAmount } from '#shared/domain/invoicing/invoice-status.ts'

/** What a step came to: nothing to say, a sentence, or what stood in its way. */
export type StepOutcome = { readonly note?: string | undefined; readonly trouble?: AnyTrouble | undefined } | undefined

export const needKinds = ['late', 'atRisk', 'short', 'recurring', 'overdue'] as const
export type NeedKind = (typeof needKinds)[number]

/** One thing that waits for a person, with the step that ends it. */
export type Need = {
  readonly id: string
  readonly tone: Tone
  readonly word: string
  readonly code: string
  readonly path: string
  readonly name: string
  readonly why: string
  readonly step: { readonly label: string; readonly run: () => StepOutcome | Promise<StepOutcome> }
}

/** More of a kind than this are found in their list. */
const mostOfAKind = 4
const worstFirst = { by: 'risk', dir: 'asc' } as const

/** Late orders first, then those at risk, then what is short, then recurring orders without their order, then what waits at a printer, then what is not paid. */
export function useNeeds(): { needs: readonly Need[]; isFull: Readonly<Record<NeedKind, boolean>>; isLoading: boolean } {
  const { t } = useTranslation()
  const terms = useLocale()
  const { locale } = terms
  const [, navigate] = useLocation()
  const go = (path: string): StepOutcome => void navigate(path)
  const today = useToday()
  const stepOf = useOrderStep()
  const limit = mostOfAKind
  const late = useQuery(ask.orders.listOrders.queryOptions({ input: { filter: 'late', limit, sort: worstFirst } }))
  const atRisk = useQuery(ask.orders.listOrders.queryOptions({ input: { filter: 'atRisk', limit, sort: worstFirst } }))
  const short = useQuery(ask.orders.listOrders.queryOptions({ input: { filter: 'short', limit } }))
  const jobs = useQuery(ask.printing.listPrintJobs.queryOptions({ input: { openOnly: true } }))
  const { data: failed } = useQuery(ask.recurring.countRecurring.queryOptions({ input: {} }))
  const recurring = useQuery({
    ...ask.recurring.listRecurring.queryOptions({ input: { filter: 'failed', limit } }),
    enabled: (failed?.failed ?? 0) > 0,
  })
  const overdue = useQuery(ask.invoicing.listInvoices.queryOptions({ input: { filter: 'overdue', limit } }))
  const lateRows = late.data?.rows ?? []
  const riskRows = atRisk.data?.rows ?? []
  const toldIds = new Set([...lateRows, ...riskRows].map(({ id }) => id))
  const shortRows = (short.data?.rows ?? []).filter(({ id, status }) => !toldIds.has(id) && status !== 'draft')

  const orderNeed = (order: OrderRow, why: string, kind: 'late' | 'atRisk' | 'short'): Need => ({
    id: order.id,
    tone: kind === 'late' ? 'wrong' : 'care',
    word: t(`home.needs.${kind}`),
    code: order.number,
    path: `/orders/${order.id}`,
    name: order.customerName,
    why,
    step: stepOf(order),
  })
  const stateOf = ({ status }: OrderRow) => t(`orders.status.${status}`)

  const needs: Need[] = [
    ...lateRows.map((order) =>
      orderNeed(
        order,
        `${riskShort(order.risk, { t, terms, today })}. ${t('home.needs.lateText', { day: formatDay(order.promisedOn ?? today, locale, today), state: stateOf(order) })}`,
        'late',
      ),
    ),
    ...riskRows.map((order) => orderNeed(order, riskText(order.risk, { t, terms, today }), 'atRisk')),
    ...shortRows.map((order) => orderNeed(order, t('home.needs.shortText', { count: order.units.short, state: stateOf(order) }), 'short')),
    ...recurringNeeds(failed?.failed === 0 ? [] : (recurring.data?.rows ?? []), { t, locale, today, go }),
    ...printNeeds(jobs.data?.rows ?? [], t, go),
    ...(overdue.data?.rows ?? []).map(
      (invoice): Need => ({
        id: invoice.id,
        tone: 'wrong',
        word: t('home.needs.overdue'),
        code: invoice.number,
        path: `/invoices/${invoice.id}`,
        name: invoice.customerName,
        why: t('home.needs.overdueText', {
          open: formatMoney(openAmount(invoice), invoice.currency, locale),
          day: formatDay(invoice.dueOn, locale, today),
        }),
        step: { label: t('home.needs.pay'), run: () => go(`/invoices/overdue/${invoice.id}`) },
      }),
    ),
  ]
  const hasMore = ({ data }: { data: { next: string | null } | undefined }) => (data?.next ?? null) !== null
  return {
    needs,
    isFull: {
      late: hasMore(late),
      atRisk: hasMore(atRisk),
      short: hasMore(short),
      recurring: hasMore(recurring),
      overdue: hasMore(overdue),
    },
    isLoading: late.isPending || atRisk.isPending || short.isPending || jobs.isPending,
  }
}
