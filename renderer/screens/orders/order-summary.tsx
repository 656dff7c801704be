import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { discountOfPercent, percentText } from '#renderer/screens/orders/discount-text.ts'
import { MarginPart } from '#renderer/screens/orders/margin-part.tsx'
import { draftTotals } from '#renderer/screens/orders/order-draft.ts'
import { OrderExtras } from '#renderer/screens/orders/order-extras.tsx'
import classes from '#renderer/screens/orders/order-form.module.css'
import { draftProblem, orderInput } from '#renderer/screens/orders/order-input.ts'
import { withPromise } from '#renderer/screens/orders/promise/draft-promise.ts'
import { PromiseFields } from '#renderer/screens/orders/promise/promise-fields.tsx'
import type { Suggestion } from '#renderer/screens/orders/promise/use-suggestion.ts'
import type { FreeStock } from '#renderer/screens/orders/use-free-stock.ts'
import type { DraftState } from '#renderer/screens/orders/use-order-draft.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatMoney, formatRate } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderPriced } from '#shared/contract/pricing.ts'
import { fromMinor, lineNet, minorDigits } from '#shared/kernel/money.ts'

/** What a quote has in place of what an order has. */
export type SummaryParts = {
  /** The ways to save it. */
  readonly steps?: ReactNode
  /** What it says besides. */
  readonly more?: ReactNode
  /** The list that it is left to. */
  readonly list?: string
}

type OrderSummaryProps = {
  state: DraftState
  stock: FreeStock
  priced: OrderPriced | undefined
  suggestion: Suggestion | undefined
} & SummaryParts

/** What the order comes to, the rest that belongs to it, and the two ways to save it. */
export function OrderSummary({ state, stock, priced, suggestion, steps, more, list = '/orders' }: OrderSummaryProps) {
  const { t } = useTranslation()
  const { locale, currency: home } = useLocale()
  const [, navigate] = useLocation()
  const { draft, change } = state
  const currency = priced?.currency ?? home
  const typed = draftTotals(draft, currency)
  const totals = priced ?? { ...typed, shippingMinor: typed.chargeMinor, shippingRule: '' }
  const money = (minor: number) => formatMoney(minor, currency, locale)
  const isMore = totals.allowanceMinor > 0 || totals.shippingMinor > 0
  const sold = (priced?.lines ?? []).flatMap(({ id, netMinor }) => {
    const line = draft.lines.find((one) => one.id === id)
    return line?.quantity ? [{ id, productId: line.productId, quantity: line.quantity, netMinor }] : []
  })
  const shortLines = draft.lines.filter(({ productId }) => (stock.get(productId)?.short ?? 0) > 0).length
  return (
    <SidePanel
      title={formatMoney(totals.grossMinor, currency, locale)}
      note={<Toned tone="muted">{t('orders.form.gross')}</Toned>}
      actions={steps ?? <SaveSteps state={state} suggestion={suggestion} />}
      onClose={() => navigate(list)}
    >
      <dl className={classes['sums']}>
        {isMore && <SumRow title={t('orders.form.goods')} value={money(totals.goodsMinor)} />}
        {totals.allowanceMinor > 0 && <SumRow title={t('orders.form.discount')} value={money(-totals.allowanceMinor)} />}
        {totals.shippingMinor > 0 && (
          <SumRow
            title={totals.shippingRule === '' ? t('orders.form.shipping') : t('orders.form.shippingBy', { rule: totals.shippingRule })}
            value={money(totals.shippingMinor)}
          />
        )}
        <dt>{t('orders.form.netTotal')}</dt>
        <dd>{formatMoney(totals.netMinor, currency, locale)}</dd>
        {totals.taxes.map(({ rateBp, netMinor, taxMinor }) => (
          <SumRow
            key={rateBp}
            title={t('orders.form.tax', { rate: formatRate(rateBp, locale), net: formatMoney(netMinor, currency, locale) })}
            value={formatMoney(taxMinor, currency, locale)}
          />
        ))}
      </dl>
      {priced && sold.length > 0 && (
        <MarginPart
          of={{ kind: 'lines', currency, allowanceMinor: priced.allowanceMinor, lines: sold }}
          currency={currency}
          lines={draft.lines}
        />
      )}
      {shortLines > 0 && <Note tone="care">{t('orders.form.shortNote', { count: shortLines })}</Note>}
      <PromiseFields draft={draft} suggestion={suggestion} isQuote={steps !== undefined} onChange={change} />
      <DecimalField
        label={t('orders.form.discountPercent')}
        unit="%"
        maxDecimals={2}
        value={percentText(draft.discount)}
        onChange={(next) => change({ ...draft, discount: discountOfPercent(next) })}
      />
      <DecimalField
        label={t('orders.form.shipping')}
        description={t('orders.form.shippingHint')}
        unit={currency}
        maxDecimals={minorDigits(currency)}
        value={draft.shippingMinor === null ? undefined : fromMinor(draft.shippingMinor, currency)}
        onChange={(next) => change({ ...draft, shippingMinor: next === undefined ? null : lineNet(next, 1, currency) })}
      />
      {more}
      <OrderExtras draft={draft} onChange={change} promise={false} />
    </SidePanel>
  )
}

function SumRow({ title, value }: { title: string; value: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </>
  )
}

type SaveStepsProps = { state: DraftState; suggestion: Suggestion | undefined }

function SaveSteps({ state: { draft, settle, former }, suggestion }: SaveStepsProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const add = useAttempt(hub.orders.addOrder)
  const changeIt = useAttempt(hub.orders.changeOrder)
  const confirm = useAttempt(hub.orders.confirmOrder)
  const offerUndo = useOfferUndo()
  const [unconfirmed, setUnconfirmed] = useState<string>()
  const problem = draftProblem(draft)
  const isBusy = add.isRunning || changeIt.isRunning || confirm.isRunning

  async function save(confirms: boolean) {
    const input = orderInput(withPromise(draft, suggestion))
    if (!input || isBusy) return
    setUnconfirmed(undefined)
    const saved = draft.saved ? await changeIt.run({ ...input, version: draft.saved.version }) : await add.run(input)
    if (!saved) return
    // the page may only be left for good once nothing on it is unsaved any more
    flushSync(() => settle({ ...draft, saved: { number: saved.number, version: saved.version } }))
    const { id, number, version } = saved
    const before = former && orderInput(former)
    if (!confirms && before)
      offerUndo(
        (words) => words('ui.undo.orderChanged', { number }),
        () => hub.orders.changeOrder({ ...before, version }),
      )
    const isConfirmed = confirms && (await confirm.run({ id })) !== undefined
    if (isConfirmed)
      offerUndo(
        (words) => words('ui.undo.orderConfirmed', { number }),
        () => hub.orders.unconfirmOrder({ id }),
      )
    if (confirms && !isConfirmed) setUnconfirmed(number)
    else navigate(confirms ? `/orders/${saved.id}` : `/orders/draft/${saved.id}`)
  }

  const reason = problem && t(`orders.form.${problem}`)
  const steps: readonly ButtonAction[] = [
    {
      id: 'confirm',
      label: t('orders.form.saveAndConfirm'),
      shortcut: 'Ctrl+Enter',
      tone: 'primary',
      disabledReason: reason,
      isBusy,
      run: () => save(true),
    },
    { id: 'save', label: t('orders.form.saveDraft'), shortcut: 'Ctrl+S', disabledReason: reason, isBusy, run: () => save(false) },
  ]
  useActions([...steps, { id: 'leave', label: t('ui.action.close'), shortcut: 'Escape', run: () => navigate('/orders') }])

  return (
    <>
      <TroubleNote trouble={add.trouble ?? changeIt.trouble ?? confirm.trouble} />
      {unconfirmed !== undefined && <Note tone="care">{t('orders.form.savedNotConfirmed', { number: unconfirmed })}</Note>}
      {reason !== undefined && <Toned tone="muted">{reason}</Toned>}
      <ActionButtons actions={steps} />
    </>
  )
}
