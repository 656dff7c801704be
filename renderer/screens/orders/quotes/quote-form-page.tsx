import { useQuery } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { OrderForm } from '#renderer/screens/orders/order-form.tsx'
import { draftProblem } from '#renderer/screens/orders/order-input.ts'
import { draftOfQuote, emptyQuote, quoteInput } from '#renderer/screens/orders/quotes/quote-draft.ts'
import { type DraftState, useOrderDraft } from '#renderer/screens/orders/use-order-draft.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { CustomerView } from '#shared/contract/parties.ts'
import type { QuoteView } from '#shared/contract/quotes.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** A new quote, or the one that was begun here and never saved. */
export function NewQuotePage() {
  const { t } = useTranslation()
  const today = useToday()
  const state = useOrderDraft('quote', () => emptyQuote(uuidV7Ids.next(), today))
  return <QuoteForm state={state} title={t('quotes.form.newTitle')} isRevision={false} />
}

/** A draft opened to be changed, or a quote that was sent to become its next version. */
export function EditQuotePage() {
  const { id = '' } = useParams<{ id: string }>()
  const quote = useQuery(ask.quotes.getQuote.queryOptions({ input: { id } }))
  const customerId = quote.data?.customerId ?? ''
  const customer = useQuery(ask.parties.getCustomer.queryOptions({ input: { id: customerId }, enabled: customerId !== '' }))
  if (quote.data && customer.data) return <EditQuote key={id} quote={quote.data} customer={customer.data} />
  return <QueryTrouble error={quote.error ?? customer.error} />
}

function EditQuote({ quote, customer }: { quote: QuoteView; customer: CustomerView }) {
  const { t } = useTranslation()
  const today = useToday()
  const state = useOrderDraft(quote.id, () => draftOfQuote(quote, customer, today))
  const isRevision = quote.status !== 'draft'
  const title = t(isRevision ? 'quotes.form.reviseTitle' : 'quotes.form.editTitle', { number: quote.number })
  return <QuoteForm state={state} title={title} isRevision={isRevision} />
}

function QuoteForm({ state, title, isRevision }: { state: DraftState; title: string; isRevision: boolean }) {
  const { t } = useTranslation()
  const { draft, change } = state
  const more = (
    <DayField label={t('quotes.form.validUntil')} value={draft.validUntil} onChange={(validUntil) => change({ ...draft, validUntil })} />
  )
  return (
    <OrderForm
      state={state}
      quote={{ title, summary: { list: '/quotes', more, steps: <SaveSteps state={state} isRevision={isRevision} /> } }}
    />
  )
}

function SaveSteps({ state: { draft, settle }, isRevision }: { state: DraftState; isRevision: boolean }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const add = useAttempt(hub.quotes.addQuote)
  const changeIt = useAttempt(hub.quotes.changeQuote)
  const revise = useAttempt(hub.quotes.reviseQuote)
  const isBusy = add.isRunning || changeIt.isRunning || revise.isRunning
  const problem = draftProblem(draft)
  const reason = problem ? t(`orders.form.${problem}`) : draft.validUntil === undefined ? t('quotes.form.missingDay') : undefined

  async function save() {
    const input = quoteInput(draft)
    if (!input || isBusy) return
    const { saved } = draft
    const done = saved ? await (isRevision ? revise : changeIt).run({ ...input, version: saved.version }) : await add.run(input)
    if (!done) return
    // the page may only be left for good once nothing on it is unsaved any more
    flushSync(() => settle({ ...draft, saved: { number: done.number, version: done.version } }))
    navigate(`/quotes/${done.id}`)
  }

  const steps: readonly ButtonAction[] = [
    { id: 'save', label: t('quotes.form.save'), shortcut: 'Ctrl+Enter', tone: 'primary', disabledReason: reason, isBusy, run: save },
  ]
  useActions([...steps, { id: 'leave', label: t('ui.action.close'), shortcut: 'Escape', run: () => navigate('/quotes') }])

  return (
    <>
      <TroubleNote trouble={add.trouble ?? changeIt.trouble ?? revise.trouble} />
      {reason !== undefined && <Toned tone="muted">{reason}</Toned>}
      <ActionButtons actions={steps} />
    </>
  )
}
