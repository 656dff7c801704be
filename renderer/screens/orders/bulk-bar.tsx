import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { undoBy, useOfferUndo } from '#renderer/records/undo.ts'
import { useExport } from '#renderer/records/use-export.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { BulkCancelDialog } from '#renderer/screens/orders/bulk-cancel-dialog.tsx'
import { BulkHoldDialog } from '#renderer/screens/orders/bulk-hold-dialog.tsx'
import type { BulkOutcome } from '#renderer/screens/orders/bulk-panel.tsx'
import classes from '#renderer/screens/orders/orders.module.css'
import { TagsDialog } from '#renderer/screens/orders/tags-dialog.tsx'
import { useBulkRun } from '#renderer/screens/orders/use-bulk-run.ts'
import { useBulkSteps } from '#renderer/screens/orders/use-bulk-steps.ts'
import { isCancelledExactly, useUncancel } from '#renderer/screens/orders/use-uncancel.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import type { OrderRow } from '#shared/contract/orders.ts'
import type { HoldReason } from '#shared/domain/orders/order-holds.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'

type BulkBarProps = { orders: readonly OrderRow[]; onClear: () => void; onDone: (outcomes: readonly BulkOutcome[]) => void }

/** Those for which the step was taken. */
const doneOf = (outcomes: readonly BulkOutcome[]) => outcomes.filter(({ tone }) => tone === 'right' || tone === 'care')

const finished: readonly OrderRow['status'][] = ['shipped', 'closed', 'cancelled']

/** What can be done with several orders at once, one after the other. Each gets its own answer. */
export function BulkBar({ orders, onClear, onDone }: BulkBarProps) {
  const { t } = useTranslation()
  const steps = useBulkSteps()
  const { run, stop, progress } = useBulkRun((outcomes) => {
    onClear()
    onDone(outcomes)
  })
  const [isReleasing, setReleasing] = useState(false)
  const [asked, setAsked] = useState<'cancel' | 'hold' | 'tags'>()
  const offerUndo = useOfferUndo()
  const uncancel = useUncancel()
  const taken = useExport('orderList', { orderIds: orders.map(({ id }) => id) })
  useActions([{ id: 'stop', label: t('orders.bulk.stop'), shortcut: 'Escape', enabled: progress !== undefined, run: stop }])

  const drafts = orders.filter(({ status }) => status === 'draft')
  const short = orders.filter(({ status, units }) => status !== 'draft' && units.short > 0)
  const ready = orders.filter(({ status, units }) => ['confirmed', 'partShipped'].includes(status) && units.reserved > 0)
  const onLists = orders.filter(({ status }) => status === 'released' || status === 'picking')
  const open = orders.filter(({ status }) => !finished.includes(status))

  const held = open.filter(({ holds }) => holds.length > 0)
  const free = open.filter(({ holds, status }) => holds.length === 0 && status !== 'draft')

  async function releaseAll() {
    setReleasing(true)
    const outcomes = await steps.releaseAll(ready)
    setReleasing(false)
    onClear()
    onDone(outcomes)
  }

  async function printAll() {
    const printed = new Set<string>()
    await run(onLists, (order) => steps.printOne(order, printed))
  }

  async function confirmAll() {
    const done = doneOf(await run(drafts, steps.confirmOne))
    const undos = done.map(({ id }) => undoBy(() => hub.orders.unconfirmOrder({ id })))
    if (undos.length > 0) offerUndo((words) => words('ui.undo.ordersConfirmed', { count: undos.length }), undos)
  }

  async function holdAll(reason: HoldReason, note: string) {
    setAsked(undefined)
    const holdIds = new Map(free.map(({ id }) => [id, uuidV7Ids.next()]))
    const done = doneOf(await run(free, (order) => steps.holdOne(order, must(holdIds.get(order.id), 'a hold'), reason, note)))
    const undos = done.map(({ id }) => undoBy(() => hub.holds.releaseHold({ holdId: must(holdIds.get(id), 'a hold') })))
    if (undos.length > 0) offerUndo((words) => words('ui.undo.ordersHeld', { count: undos.length }), undos)
  }

  async function cancelAll(reason: string) {
    setAsked(undefined)
    const done = doneOf(await run(open, (order) => steps.cancelOne(order, reason)))
    const undos = open
      .filter(({ id, status }) => isCancelledExactly(status) && done.some((one) => one.id === id))
      .map(({ id }) => uncancel(id))
    if (undos.length > 0) offerUndo((words) => words('ui.undo.ordersCancelled', { count: undos.length }), undos)
  }

  if (progress) {
    return (
      <div className={classes['bulk']}>
        <span role="status" className={classes['chosen']}>
          {t('orders.bulk.working', progress)}
        </span>
        <Button size="small" shortcut="Escape" onClick={stop}>
          {t('orders.bulk.stop')}
        </Button>
      </div>
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
        <Button size="small" onClick={async () => void (await run(short, steps.reserveOne))}>
          {t('orders.bulk.reserve', { count: short.length })}
        </Button>
      )}
      {ready.length > 0 && (
        <Button size="small" isBusy={isReleasing} onClick={releaseAll}>
          {t('orders.bulk.release', { count: ready.length })}
        </Button>
      )}
      {onLists.length > 0 && (
        <Button size="small" onClick={printAll}>
          {t('orders.bulk.print', { count: onLists.length })}
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
        <Button size="small" onClick={async () => void (await run(held, steps.unholdOne))}>
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
      {asked === 'tags' && <TagsDialog orders={orders} onClose={() => setAsked(undefined)} />}
      {asked === 'hold' && <BulkHoldDialog count={free.length} onHold={holdAll} onClose={() => setAsked(undefined)} />}
    </div>
  )
}
