import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { JointCostsText } from '#renderer/screens/orders/parts/joint-costs-text.tsx'
import classes from '#renderer/screens/orders/parts/parts.module.css'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatDay, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { JointOrder, JointView } from '#shared/contract/joints.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** The orders that an order goes together with, or could, with what that saves. Nothing while it is alone anyway. */
export function OrderJoint({ orderId }: { orderId: string }) {
  const { data, error } = useQuery(ask.deliveries.getJoint.queryOptions({ input: { orderId } }))
  if (!data) return <QueryTrouble error={error} />
  if (data.together.length > 0) return <Together view={data} />
  return data.joinable.length > 0 ? <Joinable key={data.joinable.map(({ id }) => id).join()} view={data} /> : undefined
}

/** Open orders that could go along, all of them chosen until somebody says otherwise. */
function Joinable({ view }: { view: JointView }) {
  const { t } = useTranslation()
  const { itself, joinable, currency } = view
  const [left, setLeft] = useState<readonly string[]>([])
  const [isOnce, setOnce] = useState(false)
  const join = useJoin()
  const chosen = joinable.filter(({ id }) => !left.includes(id))
  const orders = [itself, ...chosen]
  const orderIds = orders.map(({ id }) => id)
  const canChargeOnce = orders.filter(({ shippingMinor }) => shippingMinor > 0).length > 1
  const costs = useQuery(
    ask.deliveries.previewJoint.queryOptions({ input: { orderIds }, enabled: chosen.length > 0, placeholderData: keepPreviousData }),
  )
  const steps: readonly ButtonAction[] = [
    {
      id: 'join',
      label: t('deliveries.joint.join'),
      shortcut: 'j',
      disabledReason: chosen.length === 0 ? t('deliveries.joint.noneChosen') : undefined,
      isBusy: join.isRunning,
      run: () => void join.run(orders, isOnce && canChargeOnce),
    },
  ]
  useActions(steps)
  return (
    <PanelPart title={t('deliveries.joint.could', { count: joinable.length })}>
      <div className={classes['shown']}>
        {joinable.map((order) => (
          <Choice
            key={order.id}
            order={order}
            isChosen={!left.includes(order.id)}
            onChange={(isChosen) => setLeft(isChosen ? left.filter((id) => id !== order.id) : [...left, order.id])}
          />
        ))}
      </div>
      <div className={classes['below']}>
        {chosen.length > 0 && costs.data && <JointCostsText costs={costs.data} orders={orders} currency={currency} />}
        {canChargeOnce && <CheckField label={t('deliveries.joint.chargeOnce')} value={isOnce} onChange={setOnce} />}
        <QueryTrouble error={costs.error} />
        <TroubleNote trouble={join.trouble} />
        <ActionButtons actions={steps} />
      </div>
    </PanelPart>
  )
}

type ChoiceProps = { order: JointOrder; isChosen: boolean; onChange: (isChosen: boolean) => void }

function Choice({ order, isChosen, onChange }: ChoiceProps) {
  return <CheckField label={order.number} description={useOrderWords(order)} value={isChosen} onChange={onChange} />
}

/** The orders that go together, and the ways out of it. */
function Together({ view }: { view: JointView }) {
  const { t } = useTranslation()
  const { itself, together, joinable, costs, currency } = view
  const { id: orderId, number } = itself
  const part = useAttempt(hub.deliveries.partOrders)
  const release = useAttempt(hub.picking.releaseOrders)
  const join = useJoin()
  const offerUndo = useOfferUndo()
  const others = together.filter(({ id }) => id !== orderId)
  const isOnce = together.some(({ waivedMinor }) => waivedMinor > 0)
  const toRelease = together.filter(({ status }) => status === 'confirmed')

  async function leave(all: boolean) {
    if (!(await part.run({ orderId, all }))) return
    offerUndo(
      (words) => words(all ? 'deliveries.joint.undo.apart' : 'deliveries.joint.undo.out', { number }),
      () => hub.deliveries.joinOrders({ orderIds: together.map(({ id }) => id), chargeOnce: isOnce }),
    )
  }

  async function releaseAll() {
    const list = await release.run({ id: uuidV7Ids.next(), orderIds: toRelease.map(({ id }) => id) })
    if (list)
      offerUndo(
        (words) => words('ui.undo.released', { number: list.number }),
        () => hub.picking.withdrawPickList({ pickListId: list.id }),
      )
  }

  const steps: readonly ButtonAction[] = [
    ...(toRelease.length > 1
      ? [{ id: 'releaseAll', label: t('deliveries.joint.releaseAll'), isBusy: release.isRunning, run: releaseAll } satisfies ButtonAction]
      : []),
    ...(joinable.length > 0
      ? [
          {
            id: 'join',
            label: t('deliveries.joint.joinMore', { count: joinable.length }),
            shortcut: 'j',
            isBusy: join.isRunning,
            run: () => void join.run([...together, ...joinable], isOnce),
          } satisfies ButtonAction,
        ]
      : []),
    { id: 'out', label: t('deliveries.joint.takeOut', { number }), isBusy: part.isRunning, run: () => void leave(false) },
    ...(together.length > 2
      ? [
          {
            id: 'apart',
            label: t('deliveries.joint.takeApart'),
            isBusy: part.isRunning,
            run: () => void leave(true),
          } satisfies ButtonAction,
        ]
      : []),
  ]
  useActions(steps.filter(({ shortcut }) => shortcut !== undefined))
  return (
    <PanelPart title={t('deliveries.joint.together')}>
      <div className={classes['shown']}>
        {others.map((order) => (
          <OtherOrder key={order.id} order={order} />
        ))}
      </div>
      <div className={classes['below']}>
        {costs && <JointCostsText costs={costs} orders={together} currency={currency} />}
        <TroubleNote trouble={part.trouble ?? release.trouble ?? join.trouble} />
        <ActionButtons actions={steps} />
      </div>
    </PanelPart>
  )
}

function OtherOrder({ order }: { order: JointOrder }) {
  const words = useOrderWords(order)
  return (
    <div className={classes['row']}>
      <Link href={`/orders/${order.id}`}>
        <Code>{order.number}</Code>
      </Link>
      <span className={classes['goods']}>{words}</span>
    </div>
  )
}

/** How far an order is, how much of it is to be sent, and by when. */
function useOrderWords({ status, units, promisedOn }: JointOrder): string {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const day = promisedOn === null ? undefined : t('deliveries.joint.promised', { day: formatDay(promisedOn, locale) })
  const count = t('deliveries.joint.units', { count: units, units: formatQuantity(units, locale) })
  return [t(`orders.status.${status}`), count, day].filter(Boolean).join(', ')
}

/** Sends orders together, and offers to take them apart again. */
function useJoin() {
  const join = useAttempt(hub.deliveries.joinOrders)
  const offerUndo = useOfferUndo()
  async function run(orders: readonly JointOrder[], chargeOnce: boolean) {
    const orderIds = orders.map(({ id }) => id)
    if (await join.run({ orderIds, chargeOnce }))
      offerUndo(
        (words) => words('deliveries.joint.undo.joined', { numbers: orders.map(({ number }) => number).join(', ') }),
        () => hub.deliveries.partOrders({ orderId: orderIds[0] ?? '', all: true }),
      )
  }
  return { run, isRunning: join.isRunning, trouble: join.trouble }
}
