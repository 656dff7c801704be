import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import { daysBetween, isPromiseTyped, suggestedDay } from '#renderer/screens/orders/promise/draft-promise.ts'
import classes from '#renderer/screens/orders/promise/promise.module.css'
import { PromiseWhy } from '#renderer/screens/orders/promise/promise-why.tsx'
import type { Suggestion } from '#renderer/screens/orders/promise/use-suggestion.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDayNamed, formatQuantity } from '#renderer/wording/format.ts'
import { waitsText } from '#renderer/wording/promise-reason-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

type PromiseFieldsProps = {
  draft: OrderDraft
  suggestion: Suggestion | undefined
  /** A quote promises nothing by itself: its day is typed, or taken from what could be kept today. */
  isQuote: boolean
  onChange: (draft: OrderDraft) => void
}

const deliveries = ['customer', 'complete', 'parts'] as const

/** By when: what the customer asks for, what is promised, and why it is not earlier. The promise follows the lines until somebody types another. */
export function PromiseFields({ draft, suggestion, isQuote, onChange }: PromiseFieldsProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const set = (part: Partial<OrderDraft>) => onChange({ ...draft, ...part })
  const isTyped = isPromiseTyped(draft)
  const suggested = suggestedDay(draft, suggestion)
  const canTake = isTyped && suggested !== undefined && suggested !== draft.promisedOn
  const take = () => set(isQuote ? { promisedOn: suggested } : { isPromiseTyped: false, promisedOn: undefined })
  const takeLabel = suggested === undefined ? '' : t('promises.form.take', { day: formatDayNamed(suggested, locale, today) })
  useActions([{ id: 'takePromise', label: takeLabel, shortcut: 'Ctrl+D', enabled: canTake, run: take }])
  const { shipComplete } = draft

  function hint(): string | undefined {
    if (isTyped) return draft.promisedOn === undefined ? undefined : t('promises.form.typed')
    if (!suggestion) return undefined
    if (suggested === undefined) return t('promises.form.none')
    return suggested === draft.wishedOn ? t('promises.form.autoWish') : t('promises.form.auto')
  }

  return (
    <div className={classes['fields']}>
      <div className={classes['pair']}>
        {!isQuote && <DayField label={t('promises.form.wished')} value={draft.wishedOn} onChange={(wishedOn) => set({ wishedOn })} />}
        <DayField
          label={t('orders.form.promised')}
          description={hint()}
          value={isTyped ? draft.promisedOn : suggested}
          onChange={(promisedOn) => set({ promisedOn, isPromiseTyped: true })}
        />
      </div>
      {canTake && (
        <div>
          <Button size="small" shortcut="Ctrl+D" onClick={take}>
            {takeLabel}
          </Button>
        </div>
      )}
      <PromiseWarning draft={draft} suggestion={suggestion} />
      {suggestion && <SuggestedWhy draft={draft} suggestion={suggestion} />}
      {!isQuote && (
        <SelectField
          label={t('promises.form.delivery')}
          value={shipComplete === undefined ? 'customer' : shipComplete ? 'complete' : 'parts'}
          onChange={(next) => set({ shipComplete: next === 'customer' ? undefined : next === 'complete' })}
          options={deliveries.map((value) => ({ value, label: t(`promises.form.${value === 'customer' ? 'asCustomer' : value}`) }))}
        />
      )}
    </div>
  )
}

/** A promise that cannot be kept, or a wish that cannot be met: in days. */
function PromiseWarning({ draft, suggestion }: { draft: OrderDraft; suggestion: Suggestion | undefined }) {
  const { t } = useTranslation()
  const earliest = suggestion?.order?.deliverOn
  if (earliest === undefined) return undefined
  if (isPromiseTyped(draft) && draft.promisedOn !== undefined && draft.promisedOn < earliest)
    return <Note tone="care">{t('promises.form.earlier', { count: daysBetween(draft.promisedOn, earliest) })}</Note>
  if (draft.wishedOn !== undefined && draft.wishedOn < earliest)
    return <Note tone="care">{t('promises.form.later', { count: daysBetween(draft.wishedOn, earliest) })}</Note>
  return undefined
}

function SuggestedWhy({ draft, suggestion: { order, lines } }: { draft: OrderDraft; suggestion: Suggestion }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const today = useToday()
  const goods = lines.flatMap(({ id, waits, missing }): ReactNode[] => {
    const line = draft.lines.find((one) => one.id === id)
    if (!line) return []
    const said = { sku: line.sku, of: formatQuantity(line.quantity ?? 0, terms.locale) }
    if (missing > 0)
      return [
        <Toned key={id} tone="care">
          {t('promises.missing', { ...said, quantity: formatQuantity(missing, terms.locale) })}
        </Toned>,
      ]
    return waits ? [waitsText(waits, { ...said, quantity: formatQuantity(waits.quantity, terms.locale) }, { t, terms, today })] : []
  })
  return <PromiseWhy goods={goods} reasons={order?.reasons ?? []} />
}
