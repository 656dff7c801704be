import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import form from '#renderer/screens/orders/order-form.module.css'
import { OrderJoint } from '#renderer/screens/orders/parts/order-joint.tsx'
import { PlanCosts } from '#renderer/screens/orders/parts/plan-costs.tsx'
import { addPart, byHouse, draftOf, nowAndLater, planInput } from '#renderer/screens/orders/parts/plan-draft.ts'
import { PlanTable } from '#renderer/screens/orders/parts/plan-table.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { useLeaveGuard } from '#renderer/ui/leave/leave-guard.tsx'
import { Page } from '#renderer/ui/page/list-page.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { DeliveryView } from '#shared/contract/deliveries.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

const nextId = () => uuidV7Ids.next()

/** Says in which parts an order is sent: what goes when and from where, and what that costs, before it is decided. */
export function PlanPage() {
  const { id = '' } = useParams<{ id: string }>()
  const order = useQuery(ask.orders.getOrder.queryOptions({ input: { id } }))
  const delivery = useQuery(ask.deliveries.getDelivery.queryOptions({ input: { orderId: id } }))
  if (order.data && delivery.data) return <PlanEditor key={delivery.data.version} order={order.data} view={delivery.data} />
  return <QueryTrouble error={order.error ?? delivery.error} />
}

function PlanEditor({ order, view }: { order: OrderView; view: DeliveryView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { isSeveral } = useHouses()
  const offerUndo = useOfferUndo()
  const [before] = useState(() => draftOf(view, order, nextId))
  const [draft, setDraft] = useState(before)
  const [paidBy, setPaidBy] = useState(view.paidBy)
  const [isLeft, setLeft] = useState(false)
  const plan = useAttempt(hub.deliveries.planDelivery)
  const whole = useAttempt(hub.deliveries.sendWhole)
  const parts = planInput(draft, view)
  const isChanged = paidBy !== view.paidBy || JSON.stringify(parts) !== JSON.stringify(planInput(before, view))
  const { number, id: orderId } = order
  const leave = () => navigate(`/orders/${orderId}`)
  useLeaveGuard(isChanged && !isLeft, {
    title: t('deliveries.leave.title'),
    text: t('deliveries.leave.text'),
    leave: t('deliveries.leave.leave'),
    stay: t('deliveries.leave.stay'),
  })

  async function save() {
    if (!parts) return
    const done = await plan.run({ orderId, version: view.version, paidBy, parts })
    if (!done) return
    setLeft(true)
    const former = planInput(before, view)
    const { version } = done
    offerUndo(
      (words) => words('deliveries.undo', { number }),
      () =>
        view.version === 0 || !former
          ? hub.deliveries.sendWhole({ orderId, version })
          : hub.deliveries.planDelivery({ orderId, version, paidBy: view.paidBy, parts: former }),
    )
    setTimeout(leave)
  }

  async function sendWhole() {
    if (!(await whole.run({ orderId, version: view.version }))) return
    setLeft(true)
    setTimeout(leave)
  }

  const hasLeft = view.parts.some((part) => part.status === 'shipped')
  const noReason = isChanged ? undefined : t('deliveries.unchanged')
  const shape: readonly ButtonAction[] = [
    { id: 'add', label: t('deliveries.addPart'), shortcut: 'a', run: () => setDraft(addPart(draft, order, nextId())) },
    { id: 'now', label: t('deliveries.nowAndLater'), shortcut: 'n', run: () => setDraft(nowAndLater(draft, view, order, nextId)) },
    ...(isSeveral
      ? [{ id: 'houses', label: t('deliveries.byHouse'), shortcut: 'w', run: () => setDraft(byHouse(draft, view, order, nextId)) }]
      : []),
  ]
  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('deliveries.save'),
      shortcut: 'Ctrl+Enter',
      tone: 'primary',
      disabledReason: parts ? noReason : t('deliveries.notWhole'),
      isBusy: plan.isRunning,
      run: save,
    },
    ...(view.version > 0 && !hasLeft
      ? [{ id: 'whole', label: t('deliveries.sendWhole'), tone: 'danger', isBusy: whole.isRunning, run: sendWhole } satisfies ButtonAction]
      : []),
  ]
  useActions([...shape, ...steps, { id: 'leave', label: t('ui.action.close'), shortcut: 'Escape', run: leave }])

  return (
    <Page
      title={t('deliveries.title', { number })}
      summary={order.customerName}
      panel={
        <SidePanel
          title={t('deliveries.costs')}
          titleLook="words"
          note={<Toned tone="muted">{t('deliveries.costsNote')}</Toned>}
          actions={
            <>
              <TroubleNote trouble={plan.trouble ?? whole.trouble} />
              {parts === undefined && <Toned tone="care">{t('deliveries.notWhole')}</Toned>}
              <ActionButtons actions={steps} />
            </>
          }
          onClose={leave}
        >
          {view.version === 0 && <OrderJoint orderId={orderId} />}
          <PlanCosts orderId={orderId} parts={parts} paidBy={paidBy} onPaidBy={setPaidBy} />
        </SidePanel>
      }
    >
      <div className={form['work']}>
        <ActionButtons actions={shape} />
        <PlanTable view={view} draft={draft} onChange={setDraft} />
        <p className={form['keys']}>{t('deliveries.keys')}</p>
      </div>
    </Page>
  )
}
