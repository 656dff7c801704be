import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { OrderRow } from '#shared/contract/orders.ts'

type BulkShipDialogProps = { orders: readonly OrderRow[]; onShip: (carrier: string) => void; onClose: () => void }

/** Asks who takes the boxes of several orders, for those that name no carrier themselves. */
export function BulkShipDialog({ orders, onShip, onClose }: BulkShipDialogProps) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.setup.getSetup.queryOptions({ input: {} }))
  const [typed, setTyped] = useState<string>()
  const carrier = typed ?? data?.company?.defaultCarrier ?? ''
  const needsOne = orders.some((order) => order.carrier === '')
  const count = orders.length
  return (
    <ConfirmStep
      title={t('orders.bulk.shipTitle', { count })}
      text={t('orders.bulk.shipText')}
      confirmLabel={t('orders.bulk.ship', { count })}
      disabledReason={needsOne && carrier.trim() === '' ? t('shipments.many.carrierMissing') : undefined}
      onConfirm={() => onShip(carrier.trim())}
      onCancel={onClose}
    >
      <TextField
        label={t('shipments.many.carrier')}
        description={t('orders.bulk.shipHint')}
        value={carrier}
        onChange={setTyped}
        maxLength={60}
        autoFocus
      />
    </ConfirmStep>
  )
}
