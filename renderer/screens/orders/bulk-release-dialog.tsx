import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'

export type JointGroup = readonly { readonly id: string; readonly number: string }[]
type BulkReleaseDialogProps = { count: number; groups: readonly JointGroup[]; onRelease: () => void; onClose: () => void }

/** Before several orders are released: which of them go to the same address, and whether those are to share a box. */
export function BulkReleaseDialog({ count, groups, onRelease, onClose }: BulkReleaseDialogProps) {
  const { t } = useTranslation()
  const [left, setLeft] = useState<readonly JointGroup[]>([])
  const join = useAttempt(hub.deliveries.joinOrders)

  async function confirm() {
    for (const group of groups.filter((one) => !left.includes(one))) if (!(await join.run({ orderIds: group.map(({ id }) => id) }))) return
    onRelease()
  }

  return (
    <ConfirmStep
      title={t('orders.bulk.releaseTitle', { count })}
      text={t('orders.bulk.releaseText')}
      confirmLabel={t('orders.bulk.release', { count })}
      isBusy={join.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {groups.map((group) => (
        <CheckField
          key={group.map(({ id }) => id).join()}
          label={t('orders.bulk.together', { numbers: group.map(({ number }) => number).join(', ') })}
          value={!left.includes(group)}
          onChange={(isChosen) => setLeft(isChosen ? left.filter((one) => one !== group) : [...left, group])}
        />
      ))}
      <TroubleNote trouble={join.trouble} />
    </ConfirmStep>
  )
}
