import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { FirstDialog } from '#renderer/screens/orders/promise/first-dialog.tsx'
import { MoveDialog } from '#renderer/screens/orders/promise/move-dialog.tsx'
import classes from '#renderer/screens/orders/promise/promise.module.css'
import { PromiseDialog } from '#renderer/screens/orders/promise/promise-dialog.tsx'
import { PromiseWhy } from '#renderer/screens/orders/promise/promise-why.tsx'
import { endedOrders, useOrderClaims } from '#renderer/screens/orders/promise/use-order-claims.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDayNamed, formatMoment, formatQuantity } from '#renderer/wording/format.ts'
import { riskText, waitsText } from '#renderer/wording/promise-reason-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import type { LineClaims } from '#shared/contract/reservations.ts'

/** By when an order can be there and why not earlier, whether its promise will be kept, and what somebody can do about it. */
export function OrderPromise({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const today = useToday()
  const { data, error } = useOrderClaims(order)
  const leaveBy = (at: number) => formatMoment(at, terms.timeZone, terms.locale, today)
  const day = (on: string) => formatDayNamed(on, terms.locale, today)
  if (endedOrders.has(order.status)) return undefined
  const isDraft = order.status === 'draft'
  const { level } = order.risk
  const goods = (data?.lines ?? []).flatMap((line) => waitsOf(line))

  function waitsOf({ sku, open, waits, uncovered }: LineClaims): ReactNode[] {
    const line = { sku, of: formatQuantity(open, terms.locale) }
    const units = (quantity: number) => ({ ...line, quantity: formatQuantity(quantity, terms.locale) })
    return [
      ...waits.map((one) => waitsText(one, units(one.quantity), { t, terms, today })),
      ...(uncovered > 0
        ? [
            <Toned key={sku} tone="care">
              {t('promises.missing', units(uncovered))}
            </Toned>,
          ]
        : []),
    ]
  }

  function expectedText() {
    if (!data || isDraft) return undefined
    if (data.expected === null) return <Toned tone="care">{t('promises.never')}</Toned>
    const { shipOn, deliverOn } = data.expected
    const said = { ship: day(shipOn), deliver: day(deliverOn) }
    const isLate = order.promisedOn !== null && deliverOn > order.promisedOn
    return (
      <Toned tone={isLate ? 'wrong' : 'neutral'}>
        {shipOn === deliverOn ? t('promises.expectedSame', said) : t('promises.expectedDays', said)}
      </Toned>
    )
  }

  return (
    <PanelPart title={t('promises.title')}>
      <QueryTrouble error={error} />
      {(level === 'late' || level === 'atRisk') && (
        <Note tone={level === 'late' ? 'wrong' : 'care'}>
          <b>{t(`promises.risk.${level}`)}.</b> {riskText(order.risk, { t, terms, today })}
        </Note>
      )}
      <KeyValues
        items={[
          { key: 'wished', title: t('promises.wished'), value: order.wishedOn !== null && day(order.wishedOn) },
          { key: 'expected', title: t('promises.expected'), value: expectedText() },
          { key: 'leaveBy', title: t('promises.leaveBy'), value: data && data.shipByAt !== null && leaveBy(data.shipByAt) },
          {
            key: 'delivery',
            title: t('promises.delivery'),
            value: t(`promises.shipping.${order.shipComplete ? 'complete' : 'parts'}`),
          },
          { key: 'first', title: t('promises.first.row'), value: order.first && <Toned tone="care">{order.first.reason}</Toned> },
        ]}
      />
      {data && !isDraft && <PromiseWhy goods={goods} reasons={data.expected?.reasons ?? []} />}
      <PromiseSteps order={order} lines={data?.lines ?? []} pickList={data?.pickList ?? null} />
    </PanelPart>
  )
}

type PromiseStepsProps = { order: OrderView; lines: readonly LineClaims[]; pickList: string | null }

function PromiseSteps({ order, lines, pickList }: PromiseStepsProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const offerUndo = useOfferUndo()
  const setComplete = useAttempt(hub.orders.setShipComplete)
  const notFirst = useAttempt(hub.orders.unsetFirst)
  const [dialog, setDialog] = useState<'promise' | 'move' | 'first'>()
  const { id, number, shipComplete, first } = order
  const canMove = lines.some((line) => line.short > 0 || line.claims.some(({ isOnBench }) => !isOnBench))
  const lacking = lines.find((line) => line.short > 0)
  const close = () => setDialog(undefined)

  async function turn() {
    if (!(await setComplete.run({ id, shipComplete: !shipComplete }))) return
    offerUndo(
      (words) => words(`promises.undo.${shipComplete ? 'parts' : 'complete'}`, { number }),
      () => hub.orders.setShipComplete({ id, shipComplete }),
    )
  }

  async function takeBack() {
    if (!first || !(await notFirst.run({ id }))) return
    offerUndo(
      (words) => words('promises.undo.notFirst', { number }),
      () => hub.orders.setFirst({ id, reason: first.reason }),
    )
  }

  const steps = [
    { id: 'promise', label: t('promises.action.promise'), shortcut: 't', run: () => setDialog('promise') },
    { id: 'complete', label: t(`promises.action.${shipComplete ? 'parts' : 'complete'}`), shortcut: 'w', run: turn },
    first
      ? { id: 'first', label: t('promises.action.notFirst'), shortcut: 'u', run: takeBack }
      : { id: 'first', label: t('promises.action.first'), shortcut: 'u', run: () => setDialog('first') },
    ...(lacking
      ? [{ id: 'dueIn', label: t('promises.action.dueIn'), shortcut: 'i', run: () => navigate(`/products/${lacking.productId}`) }]
      : []),
    ...(canMove ? [{ id: 'move', label: t('promises.action.move'), shortcut: 'm', run: () => setDialog('move') }] : []),
  ]
  useActions(steps)
  return (
    <>
      <TroubleNote trouble={setComplete.trouble ?? notFirst.trouble} />
      <div className={classes['steps']}>
        {steps.map((step) => (
          <Button key={step.id} size="small" shortcut={step.shortcut} onClick={() => void step.run()}>
            {step.label}
          </Button>
        ))}
      </div>
      {dialog === 'promise' && <PromiseDialog order={order} onClose={close} />}
      {dialog === 'first' && <FirstDialog order={order} onClose={close} />}
      {dialog === 'move' && <MoveDialog order={order} lines={lines} pickList={pickList} onClose={close} />}
    </>
  )
}
