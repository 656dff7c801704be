import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { usePrint } from '#renderer/records/use-print.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { CancelOrderDialog } from '#renderer/screens/orders/cancel-order-dialog.tsx'
import { HoldDialog } from '#renderer/screens/orders/hold-dialog.tsx'
import { keepDraft, keptDraft } from '#renderer/screens/orders/kept-draft.ts'
import { copyOfOrder, isTouched } from '#renderer/screens/orders/order-draft.ts'
import { PrepaymentDialog } from '#renderer/screens/orders/prepayment-dialog.tsx'
import { SaveTemplateDialog } from '#renderer/screens/orders/recurring/save-template-dialog.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import { type OrderStatus, sumLines } from '#shared/domain/orders/order-status.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** Orders of which a part may go to be picked: nothing of them stands on an open pick list. */
const releasable: ReadonlySet<OrderStatus> = new Set(['confirmed', 'partShipped'])

/** Orders of which a part has not shipped yet. */
const openStatuses: ReadonlySet<OrderStatus> = new Set(['confirmed', 'released', 'picking', 'picked', 'packing', 'packed', 'partShipped'])

/** The next steps of an order, with their keys; only those that are possible now. */
export function OrderSteps({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { locale } = useLocale()
  const confirm = useAttempt(hub.orders.confirmOrder)
  const release = useAttempt(hub.picking.releaseOrders)
  const reserve = useAttempt(hub.orders.reserveOrder)
  const readCustomer = useAttempt(hub.parties.getCustomer)
  const [isCopyBlocked, setCopyBlocked] = useState(false)
  const printing = usePrint()
  const offerUndo = useOfferUndo()
  const [isCancelling, setCancelling] = useState(false)
  const [isHolding, setHolding] = useState(false)
  const [asked, setAsked] = useState<'template'>()
  const [isPrepaying, setPrepaying] = useState(false)
  const [reservedNow, setReservedNow] = useState<number>()
  const { reserved, short, picked, packed } = sumLines(order.lines)
  const { id, status } = order
  const openList = order.pickLists.find((list) => list.status !== 'done')
  const isDraft = status === 'draft'
  const canAmend = !isDraft && openStatuses.has(status)
  const isHeld = order.holds.length > 0
  const canRelease = releasable.has(status) && reserved > 0 && !isHeld

  async function reserveAgain() {
    const done = await reserve.run({ id })
    setReservedNow(done?.reservedNow)
  }

  async function confirmOrder() {
    const done = await confirm.run({ id })
    if (done)
      offerUndo(
        (words) => words('ui.undo.orderConfirmed', { number: done.number }),
        () => hub.orders.unconfirmOrder({ id }),
      )
  }

  async function releaseOrder() {
    const list = await release.run({ id: uuidV7Ids.next(), orderIds: [id] })
    if (list)
      offerUndo(
        (words) => words('ui.undo.released', { number: list.number }),
        () => hub.picking.withdrawPickList({ pickListId: list.id }),
      )
  }

  async function copyOrder() {
    const begun = keptDraft(undefined)
    setCopyBlocked(begun !== undefined && isTouched(begun.draft))
    if (begun && isTouched(begun.draft)) return
    const customer = await readCustomer.run({ id: order.customerId })
    if (!customer) return
    keepDraft(undefined, copyOfOrder(order, customer, uuidV7Ids))
    navigate('/orders/new')
  }

  const steps: readonly (ButtonAction | false)[] = [
    isDraft && {
      id: 'confirm',
      label: t('orders.action.confirm'),
      shortcut: 'c',
      tone: 'primary',
      isBusy: confirm.isRunning,
      run: confirmOrder,
    },
    isDraft && { id: 'edit', label: t('orders.action.edit'), shortcut: 'e', run: () => navigate(`/orders/${id}/edit`) },
    canAmend && { id: 'amend', label: t('amendments.action'), shortcut: 'e', run: () => navigate(`/orders/${id}/edit`) },
    canRelease && {
      id: 'release',
      label: t('orders.action.release'),
      shortcut: 'r',
      tone: 'primary',
      isBusy: release.isRunning,
      run: releaseOrder,
    },
    openList !== undefined && {
      id: 'pick',
      label: t('orders.action.pick'),
      shortcut: 'p',
      tone: 'primary',
      run: () => navigate(`/pick/${openList.id}`),
    },
    openList !== undefined && {
      id: 'printList',
      label: t('orders.action.printPickList'),
      shortcut: 'l',
      isBusy: printing.isPrinting,
      run: () => printing.print('pickList', openList.id),
    },
    picked > 0 &&
      openList === undefined && { id: 'pack', label: t('orders.action.pack'), tone: 'primary', run: () => navigate(`/pack/${id}`) },
    packed > 0 && picked === 0 && { id: 'ship', label: t('orders.action.ship'), tone: 'primary', run: () => navigate('/ship') },
    order.holds.some(({ rule }) => rule === 'prepaid') && {
      id: 'prepay',
      label: t('holds.prepay'),
      shortcut: 'z',
      tone: 'primary',
      run: () => setPrepaying(true),
    },
    canAmend && {
      id: 'parts',
      label: order.parts > 0 ? t('deliveries.changeAction') : t('deliveries.action'),
      shortcut: 'd',
      run: () => navigate(`/orders/${id}/parts`),
    },
    canAmend && { id: 'hold', label: t('holds.place'), shortcut: 'h', run: () => setHolding(true) },
    !isDraft &&
      short > 0 && {
        id: 'reserve',
        label: t('orders.action.reserve'),
        shortcut: 's',
        isBusy: reserve.isRunning,
        run: reserveAgain,
      },
    { id: 'copy', label: t('orders.action.copy'), shortcut: 'y', isBusy: readCustomer.isRunning, run: copyOrder },
    { id: 'template', label: t('recurring.template.saveAs'), shortcut: 'b', run: () => setAsked('template') },
    reserved + short + picked + packed > 0 && {
      id: 'cancel',
      label: t('orders.action.cancel'),
      shortcut: 'x',
      tone: 'danger',
      run: () => setCancelling(true),
    },
  ]
  const possible = steps.filter((step) => step !== false)
  useActions(possible)
  const trouble = confirm.trouble ?? release.trouble ?? reserve.trouble ?? readCustomer.trouble
  if (possible.length === 0 && !trouble) return undefined

  return (
    <>
      <TroubleNote trouble={trouble} />
      {isCopyBlocked && <Note tone="care">{t('orders.done.copyBlocked')}</Note>}
      {printing.note}
      {!trouble && reservedNow !== undefined && (
        <Note tone={reservedNow > 0 ? 'right' : 'care'}>
          {reservedNow > 0 ? t('orders.done.reserved', { units: formatQuantity(reservedNow, locale) }) : t('orders.done.reservedNone')}
        </Note>
      )}
      <ActionButtons actions={possible} inSight={3} />
      {asked === 'template' && (
        <SaveTemplateDialog
          {...order}
          draftFor={(customer) => copyOfOrder(order, customer, uuidV7Ids)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {isHolding && <HoldDialog order={order} onClose={() => setHolding(false)} />}
      {isPrepaying && <PrepaymentDialog order={order} onClose={() => setPrepaying(false)} />}
      {isCancelling && <CancelOrderDialog order={order} onClose={() => setCancelling(false)} />}
    </>
  )
}
