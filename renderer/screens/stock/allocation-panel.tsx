import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { allocationDays, allocationWhom } from '#renderer/records/allocation-words.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ChangeAllocationDialog } from '#renderer/screens/stock/change-allocation-dialog.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { AllocationRow } from '#shared/contract/promising.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** Stock that is set aside: for whom, how long, and which orders used it. */
export function AllocationPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { data, error } = useQuery(ask.promising.getAllocation.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  if (!data) {
    return (
      <SidePanel title="" onClose={onClose}>
        <QueryTrouble error={error} />
      </SidePanel>
    )
  }
  const { allocation, uses } = data
  const { productId, sku, productName, quantity, used, remaining, note, status } = allocation
  const units = { quantity: formatQuantity(quantity, locale), used: formatQuantity(used, locale), left: formatQuantity(remaining, locale) }
  return (
    <SidePanel
      title={sku}
      note={<Toned tone="muted">{t(`promises.aside.status.${status}`)}</Toned>}
      actions={status === 'active' && <AllocationSteps allocation={allocation} />}
      onClose={onClose}
    >
      <KeyValues
        items={[
          { key: 'item', title: t('stock.panel.item'), value: <Link href={`/products/${productId}`}>{productName}</Link> },
          { key: 'whom', title: t('promises.aside.serves'), value: allocationWhom(allocation, t, locale) },
          { key: 'days', title: t('promises.aside.days'), value: allocationDays(allocation, t, locale) },
          { key: 'units', title: t('stock.panel.quantity'), value: t('promises.aside.units', units) },
          { key: 'note', title: t('holds.note'), value: note },
        ]}
      />
      <PanelPart title={t('promises.aside.uses')}>
        {uses.length === 0 ? (
          <Toned tone="muted">{t('promises.aside.noUses')}</Toned>
        ) : (
          <LinesTable
            label={t('promises.aside.uses')}
            rows={uses}
            rowKey={({ orderId }) => orderId}
            columns={[
              {
                key: 'order',
                title: t('orders.column.number'),
                isCode: true,
                render: ({ orderId, orderNumber }) => <Link href={`/orders/${orderId}`}>{orderNumber}</Link>,
              },
              { key: 'customer', title: t('orders.column.customer'), render: ({ customerName }) => customerName },
              {
                key: 'units',
                title: t('promises.aside.used'),
                align: 'end',
                isCode: true,
                render: (use) => <Quantity value={use.quantity} />,
              },
            ]}
          />
        )}
      </PanelPart>
    </SidePanel>
  )
}

function AllocationSteps({ allocation }: { allocation: AllocationRow }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [isChanging, setChanging] = useState(false)
  const free = useAttempt(hub.promising.freeAllocation)
  const offerUndo = useOfferUndo()
  const { id, sku, remaining } = allocation

  async function release() {
    if (!(await free.run({ id }))) return
    const { productId, warehouseId, serves, channel, customerId, fromOn, untilOn, note } = allocation
    const again = { productId, warehouseId, serves, channel, customerId, fromOn, untilOn, note }
    if (remaining > 0)
      offerUndo(
        (words) => words('promises.aside.released', { quantity: formatQuantity(remaining, locale), sku }),
        () => hub.promising.addAllocation({ id: uuidV7Ids.next(), ...again, quantity: remaining }),
      )
  }

  const steps: readonly ButtonAction[] = [
    { id: 'change', label: t('promises.aside.change'), shortcut: 'e', run: () => setChanging(true) },
    { id: 'release', label: t('promises.aside.release'), shortcut: 'f', isBusy: free.isRunning, run: release },
  ]
  useActions(steps)
  return (
    <>
      <TroubleNote trouble={free.trouble} />
      <ActionButtons actions={steps} />
      {isChanging && <ChangeAllocationDialog allocation={allocation} onClose={() => setChanging(false)} />}
    </>
  )
}
