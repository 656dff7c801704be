import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { undoBy, useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { useOtherOrders, type Way, waysOf } from '#renderer/screens/orders/promise/other-orders.ts'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import type { LineClaims } from '#shared/contract/reservations.ts'

type MoveDialogProps = { order: OrderView; lines: readonly LineClaims[]; pickList: string | null; onClose: () => void }

/** What of a line could be given away. */
const movableOf = ({ claims }: LineClaims) => claims.reduce((sum, claim) => sum + (claim.isOnBench ? 0 : claim.quantity), 0)

/** Gives units of an order to another one that waits, takes them from another, or lets them go; with the reason. */
export function MoveDialog({ order, lines, pickList, onClose }: MoveDialogProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { number } = order
  const possible = lines.filter((line) => line.short > 0 || movableOf(line) > 0)
  const [lineId, setLineId] = useState((possible.find((line) => line.short > 0) ?? possible[0])?.lineId)
  const line = possible.find((one) => one.lineId === lineId)
  const ways = line ? waysOf({ short: line.short, movable: pickList === null ? movableOf(line) : 0 }) : []
  const [chosenWay, setWay] = useState<Way>()
  const way = chosenWay !== undefined && ways.includes(chosenWay) ? chosenWay : ways[0]
  const others = useOtherOrders(line?.lineId, way)
  const [otherId, setOther] = useState<string>()
  const other = others.rows.find((row) => row.lineId === otherId) ?? others.rows[0]
  const most = Math.min(way === 'take' ? (line?.short ?? 0) : line ? movableOf(line) : 0, way === 'free' ? Infinity : (other?.units ?? 0))
  const [typed, setQuantity] = useState<{ for: string; value: number | undefined }>()
  const key = `${lineId} ${way} ${other?.lineId}`
  const quantity = typed?.for === key ? typed.value : most > 0 ? most : undefined
  const [reason, setReason] = useState('')
  const move = useAttempt(hub.orders.moveReservation)
  const free = useAttempt(hub.orders.freeReservation)
  const offerUndo = useOfferUndo()

  function problem(): string | undefined {
    if (!line || way === undefined) return pickList === null ? t('promises.move.nothing') : t('promises.move.onList', { number: pickList })
    if (way !== 'free' && !other) return t('promises.move.orderMissing')
    if (quantity === undefined || quantity < 1) return t('promises.move.quantityMissing')
    return reason.trim() === '' ? t('promises.move.reasonMissing') : undefined
  }

  async function confirm() {
    if (!line || quantity === undefined) return
    const units = formatQuantity(quantity, locale)
    if (way === 'free') {
      const done = await free.run({ lineId: line.lineId, quantity, reason })
      if (!done) return
      const said = { quantity: units, sku: line.sku, number, given: formatQuantity(done.given, locale) }
      offerUndo((words) => words('promises.move.freed', said), [undoBy(() => hub.orders.reserveOrder({ id: order.id }))])
      return onClose()
    }
    if (!other) return
    const [fromLineId, toLineId] = way === 'give' ? [line.lineId, other.lineId] : [other.lineId, line.lineId]
    if (!(await move.run({ fromLineId, toLineId, quantity, reason }))) return
    const [from, to] = way === 'give' ? [number, other.orderNumber] : [other.orderNumber, number]
    offerUndo(
      (words) => words('promises.move.moved', { quantity: units, sku: line.sku, from, to }),
      () => hub.orders.moveReservation({ fromLineId: toLineId, toLineId: fromLineId, quantity, reason: t('promises.move.undoReason') }),
    )
    onClose()
  }

  const blocked = problem()
  return (
    <ConfirmStep
      title={t('promises.move.title', { number })}
      text={t('promises.move.text')}
      confirmLabel={t(
        way === 'take' ? 'promises.move.confirmTake' : way === 'free' ? 'promises.move.confirmFree' : 'promises.move.confirmGive',
      )}
      isBusy={move.isRunning || free.isRunning}
      disabledReason={blocked}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid columns={1}>
        <SelectField
          label={t('promises.move.line')}
          value={line?.lineId}
          onChange={setLineId}
          options={possible.map((one) => ({
            value: one.lineId,
            label: t('promises.move.lineWords', {
              sku: one.sku,
              reserved: formatQuantity(movableOf(one), locale),
              short: formatQuantity(one.short, locale),
            }),
          }))}
          autoFocus={possible.length > 1}
        />
        <SelectField
          label={t('promises.move.way')}
          value={way}
          onChange={setWay}
          options={ways.map((value) => ({ value, label: t(`promises.move.${value}`) }))}
          autoFocus={possible.length <= 1}
        />
        {way !== 'free' && others.rows.length > 0 && (
          <SelectField label={t('promises.move.order')} value={other?.lineId} onChange={setOther} options={others.options} isSearchable />
        )}
      </FormGrid>
      {line && way !== 'free' && way !== undefined && others.isEmpty && (
        <Note tone="care">{t(way === 'give' ? 'promises.move.nobodyWaits' : 'promises.move.nobodyHas', { sku: line.sku })}</Note>
      )}
      {pickList !== null && <Note tone="care">{t('promises.move.onList', { number: pickList })}</Note>}
      <FormGrid>
        <NumberField
          label={t('promises.move.quantity')}
          min={1}
          max={most > 0 ? most : undefined}
          value={quantity}
          onChange={(value) => setQuantity({ for: key, value })}
        />
        <TextField label={t('promises.move.reason')} value={reason} onChange={setReason} maxLength={200} />
      </FormGrid>
      <TroubleNote trouble={move.trouble ?? free.trouble} />
    </ConfirmStep>
  )
}
