import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import type { BulkOutcome } from '#renderer/screens/orders/bulk-panel.tsx'
import classes from '#renderer/screens/orders/orders.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { troubleText } from '#renderer/wording/refusal-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import { sumLines } from '#shared/domain/orders/order-status.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type BulkBarProps = { orders: readonly OrderRow[]; onClear: () => void; onDone: (outcomes: readonly BulkOutcome[]) => void }

/** What can be done with several orders at once. Each gets its own answer. */
export function BulkBar({ orders, onClear, onDone }: BulkBarProps) {
  const { t } = useTranslation()
  const terms = useLocale()
  const confirm = useCommand(hub.orders.confirmOrder)
  const release = useCommand(hub.picking.releaseOrders)
  const [done, setDone] = useState(0)
  const drafts = orders.filter(({ status }) => status === 'draft')
  const ready = orders.filter(({ status, units }) => ['confirmed', 'partShipped'].includes(status) && units.reserved > 0)
  const troubleOutcome = ({ id, number }: OrderRow, trouble: AnyTrouble): BulkOutcome => ({
    id,
    number,
    tone: 'wrong',
    text: troubleText(t, trouble, terms),
  })

  async function confirmAll() {
    const outcomes: BulkOutcome[] = []
    for (const order of drafts) {
      const reply = await confirm.run({ id: order.id })
      outcomes.push(reply.ok ? confirmedOutcome(order, sumLines(reply.value.lines).short) : troubleOutcome(order, reply))
      setDone(outcomes.length)
    }
    finish(outcomes)
  }

  function confirmedOutcome({ id, number }: OrderRow, short: number): BulkOutcome {
    if (short === 0) return { id, number, tone: 'right', text: t('orders.bulk.confirmed') }
    return { id, number, tone: 'care', text: t('orders.bulk.confirmedShort', { short: formatQuantity(short, terms.locale) }) }
  }

  async function releaseAll() {
    const reply = await release.run({ id: uuidV7Ids.next(), orderIds: ready.map(({ id }) => id) })
    finish(ready.map((order) => (reply.ok ? releasedOutcome(order, reply.value) : troubleOutcome(order, reply))))
  }

  function releasedOutcome({ id, number }: OrderRow, list: { number: string; orders: readonly { id: string }[] }): BulkOutcome {
    const isOnList = list.orders.some((order) => order.id === id)
    if (!isOnList) return { id, number, tone: 'care', text: t('orders.bulk.nothingReserved') }
    return { id, number, tone: 'right', text: t('orders.bulk.released', { pickList: list.number }) }
  }

  function finish(outcomes: readonly BulkOutcome[]) {
    setDone(0)
    onClear()
    onDone(outcomes)
  }

  return (
    <div className={classes['bulk']}>
      <span className={classes['chosen']}>{t('orders.bulk.chosen', { count: orders.length })}</span>
      {drafts.length > 0 && (
        <Button size="small" isBusy={confirm.isRunning} onClick={confirmAll}>
          {t('orders.bulk.confirm', { count: drafts.length })}
        </Button>
      )}
      {ready.length > 0 && (
        <Button size="small" isBusy={release.isRunning} onClick={releaseAll}>
          {t('orders.bulk.release', { count: ready.length })}
        </Button>
      )}
      <Button size="small" tone="quiet" onClick={onClear}>
        {t('orders.bulk.clear')}
      </Button>
      {done > 0 && <span role="status">{t('orders.bulk.working', { done, total: drafts.length })}</span>}
    </div>
  )
}
