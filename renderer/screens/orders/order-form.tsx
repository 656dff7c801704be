import type { TFunction } from 'i18next'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { type FoundProduct, ProductSearch } from '#renderer/records/product-search.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useScanning } from '#renderer/scanning/scan-context.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import type { Amended } from '#renderer/screens/orders/amend-input.ts'
import { AmendSummary } from '#renderer/screens/orders/amend-summary.tsx'
import { CustomerChoice } from '#renderer/screens/orders/customer-choice.tsx'
import { LineRows, quantityName } from '#renderer/screens/orders/line-rows.tsx'
import { addProduct, changeLine, type DraftLine, isTouched, type OrderDraft, removeLine } from '#renderer/screens/orders/order-draft.ts'
import classes from '#renderer/screens/orders/order-form.module.css'
import { OrderSummary, type SummaryParts } from '#renderer/screens/orders/order-summary.tsx'
import { useSuggestion } from '#renderer/screens/orders/promise/use-suggestion.ts'
import { TemplateChoice } from '#renderer/screens/orders/recurring/template-choice.tsx'
import { useFreeStock } from '#renderer/screens/orders/use-free-stock.ts'
import type { DraftState } from '#renderer/screens/orders/use-order-draft.ts'
import { usePricedDraft } from '#renderer/screens/orders/use-priced-draft.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { useLeaveGuard } from '#renderer/ui/leave/leave-guard.tsx'
import { Page } from '#renderer/ui/page/list-page.tsx'
import { playTone } from '#renderer/ui/sound/play-tone.ts'
import { formatTime } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type OrderFormProps = {
  state: DraftState
  amended?: Amended | undefined
  /** A quote is written on the same form. */
  quote?: { readonly title: string; readonly summary: SummaryParts }
}

/** Writes an order from the keyboard or the scanner alone: customer, lines, the rest, save. */
export function OrderForm({ state, amended, quote }: OrderFormProps) {
  const { t } = useTranslation()
  const { draft, change, isUnsaved } = state
  const place = useRef<HTMLDivElement>(null)
  const entry = useRef<HTMLInputElement>(null)
  const latest = useRef(draft)
  useLayoutEffect(() => {
    latest.current = draft
  })
  const { fields } = useScanning()
  const customerSearch = useRef<HTMLInputElement>(null)
  const [currentId, setCurrentId] = useState<string>()
  const [refused, setRefused] = useState<AnyTrouble>()
  // What a confirmed order has claimed already is not free and not short: the preview says what its change comes to.
  const stock = useFreeStock(amended ? noLines : draft.lines)
  const { priced, error } = usePricedDraft(draft, amended === undefined)
  const suggestion = useSuggestion(draft, amended === undefined)
  const isFresh = !amended && !quote && !draft.saved && !isTouched(draft)
  const [beginsAt] = useState(draft.customer ? entry : customerSearch)
  useEffect(() => beginsAt.current?.focus(), [beginsAt])
  useLeaveGuard(isUnsaved, {
    title: t('orders.leave.title'),
    text: t('orders.leave.text'),
    leave: t('orders.leave.leave'),
    stay: t('orders.leave.stay'),
  })

  function add(product: FoundProduct, quantity: number): string {
    const added = addProduct(latest.current, product, quantity, uuidV7Ids.next())
    change(added.draft)
    setCurrentId(added.lineId)
    setRefused(undefined)
    return added.lineId
  }

  /** Typed lines want a quantity next; the field is there only after the line has been drawn. */
  function addTyped(product: FoundProduct, quantity: number) {
    const lineId = flushSync(() => add(product, quantity))
    const field = place.current?.querySelector<HTMLInputElement>(`input[name="${quantityName(lineId)}"]`)
    field?.focus()
    field?.select()
  }

  async function addScanned({ raw }: Scan) {
    const found = await replyOf(hub.catalog.findProduct({ code: raw }))
    playTone(found.ok ? 'right' : 'wrong')
    // Meanwhile a hand may have typed, and the next scan may have begun in a quantity.
    await fields.whenClear()
    // Drawn at once: the next key finds the new quantity in its field, and goes on from there.
    if (found.ok) flushSync(() => add(found.value.product, found.value.packQuantity))
    else setRefused(found)
  }
  useScanHandler(addScanned)

  function chooseCustomer(customer: { id: string; name: string } | undefined) {
    flushSync(() => change({ ...draft, customer }))
    const next = customer ? entry : customerSearch
    next.current?.focus()
  }

  return (
    <Page
      title={quote?.title ?? titleOf(t, draft, amended)}
      panel={
        amended ? (
          <AmendSummary state={state} amended={amended} />
        ) : (
          <OrderSummary state={state} stock={stock} priced={priced} suggestion={suggestion} {...quote?.summary} />
        )
      }
    >
      <div ref={place} className={classes['work']}>
        <KeptNote state={state} />
        {isFresh && <TemplateChoice onChoose={change} />}
        <section className={classes['block']}>
          <h2 className={classes['title']}>{t('orders.form.customer')}</h2>
          {amended ? (
            <b>{amended.customer.name}</b>
          ) : (
            <CustomerChoice customer={draft.customer} onChoose={chooseCustomer} ref={customerSearch} />
          )}
        </section>
        <section className={classes['block']}>
          <h2 className={classes['title']}>{t('orders.form.addLine')}</h2>
          <ProductSearch label={t('orders.form.addLineHint')} onFound={addTyped} ref={entry} />
        </section>
        <TroubleNote trouble={refused} />
        <QueryTrouble error={error} />
        <div className={classes['lines']}>
          {draft.lines.length === 0 ? (
            <p className={classes['empty']}>{t('orders.form.noLines')}</p>
          ) : (
            <LineRows
              lines={draft.lines}
              stock={amended ? undefined : stock}
              priced={priced}
              currentId={currentId}
              onChange={(lineId, next) => change(changeLine(draft, lineId, next))}
              onRemove={(lineId) => {
                change(removeLine(draft, lineId))
                entry.current?.focus()
              }}
              onDone={() => entry.current?.focus()}
            />
          )}
        </div>
        <p className={classes['keys']}>{t('orders.form.keys')}</p>
      </div>
    </Page>
  )
}

const noLines: readonly DraftLine[] = []

function titleOf(t: TFunction, { saved }: OrderDraft, amended: Amended | undefined): string {
  if (!saved) return t('orders.form.newTitle')
  return amended ? t('amendments.title', { number: saved.number }) : t('orders.form.editTitle', { number: saved.number })
}

/** Says that what is shown was kept from before, and offers a clean sheet. */
function KeptNote({ state: { keptAt, startAnew } }: { state: DraftState }) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  if (keptAt === undefined) return undefined
  return (
    <Note
      tone="care"
      action={
        <Button size="small" onClick={startAnew}>
          {t('orders.form.startAnew')}
        </Button>
      }
    >
      {t('orders.form.kept', { time: formatTime(keptAt, timeZone, locale) })}
    </Note>
  )
}
