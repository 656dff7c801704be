import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { useOrderClaims } from '#renderer/screens/orders/promise/use-order-claims.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { formatDayNamed } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderView } from '#shared/contract/orders.ts'

/** Another day is promised, or asked for. */
export function PromiseDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const { data } = useOrderClaims(order)
  const { id, number, promisedOn, promiseSource, wishedOn } = order
  const [draft, setDraft] = useState({ promisedOn, promiseSource, wishedOn })
  const save = useAttempt(hub.orders.setPromise)
  const offerUndo = useOfferUndo()
  const earliest = data?.expected?.deliverOn

  async function confirm() {
    if (!(await save.run({ id, ...draft }))) return
    offerUndo(
      (words) => words('promises.undo.promise', { number }),
      () => hub.orders.setPromise({ id, promisedOn, promiseSource, wishedOn }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('promises.dialog.title', { number })}
      confirmLabel={t('promises.dialog.confirm')}
      isBusy={save.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid>
        <DayField
          label={t('promises.dialog.promised')}
          value={draft.promisedOn ?? undefined}
          onChange={(day) => setDraft({ ...draft, promisedOn: day ?? null, promiseSource: 'typed' })}
          autoFocus
        />
        <DayField
          label={t('promises.form.wished')}
          value={draft.wishedOn ?? undefined}
          onChange={(day) => setDraft({ ...draft, wishedOn: day ?? null })}
        />
      </FormGrid>
      {earliest !== undefined && earliest !== draft.promisedOn && (
        <div>
          <Button size="small" onClick={() => setDraft({ ...draft, promisedOn: earliest, promiseSource: 'suggested' })}>
            {t('promises.dialog.take', { day: formatDayNamed(earliest, locale, today) })}
          </Button>
        </div>
      )}
      <TroubleNote trouble={save.trouble} />
    </ConfirmStep>
  )
}
