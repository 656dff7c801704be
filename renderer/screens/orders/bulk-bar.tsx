import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { undoBy, useOfferUndo } from '#renderer/records/undo.ts'
import { useExport } from '#renderer/records/use-export.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { BulkCancelDialog } from '#renderer/screens/orders/bulk-cancel-dialog.tsx'
import { BulkHoldDialog } from '#renderer/screens/orders/bulk-hold-dialog.tsx'
import type { BulkOutcome } from '#renderer/screens/orders/bulk-panel.tsx'
import { BulkReleaseDialog, type JointGroup } from '#renderer/screens/orders/bulk-release-dialog.tsx'
import { BulkShipDialog } from '#renderer/screens/orders/bulk-ship-dialog.tsx'
import classes from '#renderer/screens/orders/orders.module.css'
import { TagsDialog } from '#renderer/screens/orders/tags-dialog.tsx'
import { useBulkRelease, WALK } from '#renderer/screens/orders/use-bulk-release.ts'
import type { BulkRun, BulkWork } from '#renderer/screens/orders/use-bulk-run.ts'
import { useBulkSteps } from '#renderer/screens/orders/use-bulk-steps.ts'
import { isCancelledExactly, useUncancel } from '#renderer/screens/orders/use-uncancel.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import type { OrderRow } from '#shared/contract/orders.ts'
import type { HoldReason } from '#shared/domain/orders/order-holds.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'

type BulkBarProps = {
  orders: readonly OrderRow[]
  bulk: BulkRun
  onClear: () => void
}

const finished: readonly OrderRow['status'][] = ['shipped', 'closed', 'cancelled']

/** How far a step for several orders is, and the way to stop it. */
export function BulkProgress({ bulk: { progress, stop } }: { bulk: BulkRun }) {
  const { t } = useTranslation()
  useActions([{ id: 'stop', label: t('orders.bulk.stop'), shortcut: 'Escape', enabled: progress !== undefined, run: stop }])
  return (
    progress && (
      <div className={classes['bulk']}>
        <span role="status" className={classes['chosen']}>
          {t('orders.bulk.working', progress)}
        </span>
        <Button size="small" shortcut="Escape" onClick={stop}>
          {t('orders.bulk.stop')}
        </Button>
      </div>
    )
  )
}

/** What can be done with several orders at once, one after the other. Each gets its own answer. */
export function BulkBar({ orders, bulk: { run }, onClear }: BulkBarProps) {
  const { t } = useTranslation()
  const steps = useBulkSteps()
  const release = useBulkRelease()
  const [asked, setAsked] = useState<'cancel' | 'hold' | 'ship' | 'tags'>()
  const [groups, setGroups] = useState<readonly JointGroup[]>()
  const offerUndo = useOfferUndo()
  const uncancel = useUncancel()
  const taken = useExport('orderList', { orderIds: orders.map(({ id }) => id) })

  const drafts = orders.filter(({ status }) => status === 'draft')
  const short = orders.filter(({ status, units }) => status !== 'draft' && units.short > 0)
  const ready = orders.filter(({ status, units }) => ['confirmed', 'partShipped'].includes(status) && units.reserved > 0)
  const onLists = orders.filter(({ status }) => status === 'released' || status === 'picking')
  const packed = orders.filter(({ units }) => units.packed > 0)
  const open = orders.filter(({ status }) => !finished.includes(status))

  const held = open.filter(({ holds }) => holds.length > 0)
  const free = open.filter(({ holds, status }) => holds.length === 0 && status !== 'draft')

  /** The bar goes with the choice; what is done for the orders stands in its place. */
  function begin(work: BulkWork) {
    onClear()
    run(work)
  }

  function beginEach(chosen: readonly OrderRow[], step: (order: OrderRow) => Promise<BulkOutcome>, after?: BulkWork['after']) {
    begin({ orders: chosen, step: (some) => Promise.all(some.map(step)), ...(after && { after }) })
  }

  const releaseAll = () => begin({ orders: ready, step: release, atOnce: WALK })

  /** Asks first where some of them go to the same address. */
  async function askRelease() {
    const found = await replyOf(hub.deliveries.suggestJoints({ orderIds: ready.map(({ id }) => id) }))
    if (found.ok && found.value.groups.length > 0) setGroups(found.value.groups)
    else releaseAll()
  }

  function printAll() {
    const printed = new Set<string>()
    beginEach(onLists, (order) => steps.printOne(order, printed))
  }

  function confirmAll() {
    beginEach(drafts, steps.confirmOne, (done) => {
      const undos = done.map(({ id }) => undoBy(() => hub.orders.unconfirmOrder({ id })))
      if (undos.length > 0) offerUndo((words) => words('ui.undo.ordersConfirmed', { count: undos.length }), undos)
    })
  }

  function holdAll(reason: HoldReason, note: string) {
    const holdIds = new Map(free.map(({ id }) => [id, uuidV7Ids.next()]))
    const holdOf = (id: string) => must(holdIds.get(id), 'a hold')
    beginEach(
      free,
      (order) => steps.holdOne(order, holdOf(order.id), reason, note),
      (done) => {
        const undos = done.map(({ id }) => undoBy(() => hub.holds.releaseHold({ holdId: holdOf(id) })))
        if (undos.length > 0) offerUndo((words) => words('ui.undo.ordersHeld', { count: undos.length }), undos)
      },
    )
  }

  function cancelAll(reason: string) {
    beginEach(
      open,
      (order) => steps.cancelOne(order, reason),
      (done) => {
        const exactly = open.filter(({ id, status }) => isCancelledExactly(status) && done.some((one) => one.id === id))
        const undos = exactly.map(({ id }) => uncancel(id))
        if (undos.length > 0) offerUndo((words) => words('ui.undo.ordersCancelled', { count: undos.length }), undos)
      },
    )
  }

  return (
    <div className={classes['bulk']}>
      <span className={classes['chosen']}>{t('orders.bulk.chosen', { count: orders.length })}</span>
      {drafts.length > 0 && (
        <Button size="small" onClick={confirmAll}>
          {t('orders.bulk.confirm', { count: drafts.length })}
        </Button>
      )}
      {short.length > 0 && (
        <Button size="small" onClick={() => beginEach(short, steps.reserveOne)}>
          {t('orders.bulk.reserve', { count: short.length })}
        </Button>
      )}
      {ready.length > 0 && (
        <Button size="small" onClick={askRelease}>
          {t('orders.bulk.release', { count: ready.length })}
        </Button>
      )}
      {onLists.length > 0 && (
        <Button size="small" onClick={printAll}>
          {t('orders.bulk.print', { count: onLists.length })}
        </Button>
      )}
      {packed.length > 0 && (
        <Button size="small" onClick={() => setAsked('ship')}>
          {t('orders.bulk.ship', { count: packed.length })}
        </Button>
      )}
      {free.length > 0 && (
        <Button size="small" onClick={() => setAsked('hold')}>
          {t('orders.bulk.hold', { count: free.length })}
        </Button>
      )}
      <Button size="small" onClick={() => setAsked('tags')}>
        {t('tags.bulk', { count: orders.length })}
      </Button>
      {held.length > 0 && (
        <Button size="small" onClick={() => beginEach(held, steps.unholdOne)}>
          {t('orders.bulk.unhold', { count: held.length })}
        </Button>
      )}
      {taken.button}
      {open.length > 0 && (
        <Button size="small" tone="danger" onClick={() => setAsked('cancel')}>
          {t('orders.bulk.cancel', { count: open.length })}
        </Button>
      )}
      <Button size="small" tone="quiet" onClick={onClear}>
        {t('orders.bulk.clear')}
      </Button>
      {taken.note}
      {asked === 'cancel' && <BulkCancelDialog count={open.length} onCancelOrders={cancelAll} onClose={() => setAsked(undefined)} />}
      {groups && <BulkReleaseDialog count={ready.length} groups={groups} onRelease={releaseAll} onClose={() => setGroups(undefined)} />}
      {asked === 'ship' && (
        <BulkShipDialog
          orders={packed}
          onShip={(carrier) => beginEach(packed, (order) => steps.shipOne(order, carrier))}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked === 'tags' && <TagsDialog orders={orders} onClose={() => setAsked(undefined)} />}
      {asked === 'hold' && <BulkHoldDialog count={free.length} onHold={holdAll} onClose={() => setAsked(undefined)} />}
    </div>
  )
}
