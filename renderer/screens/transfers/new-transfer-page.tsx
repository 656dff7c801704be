import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { ProductSearch } from '#renderer/records/product-search.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useScanning } from '#renderer/scanning/scan-context.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import { addUnits, type TransferDraftLine, withSuggested } from '#renderer/screens/transfers/transfer-draft.ts'
import { TransferDraftLines } from '#renderer/screens/transfers/transfer-draft-lines.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { useLeaveGuard } from '#renderer/ui/leave/leave-guard.tsx'
import { Page } from '#renderer/ui/page/list-page.tsx'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** A new transfer: from where to where, and what, by keys or by scans, or what the other house lacks. */
export function NewTransferPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { houses, here } = useHouses()
  const [ends, setEnds] = useState<{ from?: string; to?: string }>({})
  const [lines, setLines] = useState<readonly TransferDraftLine[]>([])
  const [notes, setNotes] = useState('')
  const [isSaved, setSaved] = useState(false)
  const [said, setSaid] = useState<string>()
  const [refused, setRefused] = useState<AnyTrouble>()
  const add = useAttempt(hub.transfers.addTransfer)
  const suggest = useAttempt(hub.transfers.suggestGoods)
  const offerUndo = useOfferUndo()
  const { fields } = useScanning()
  const search = useRef<HTMLInputElement>(null)
  const fromWarehouseId = ends.from ?? here ?? houses[0]?.id ?? ''
  const toWarehouseId = ends.to ?? houses.find(({ id }) => id !== fromWarehouseId)?.id ?? ''
  const options = houses.map(({ id, name }) => ({ value: id, label: name }))
  const leave = () => navigate('/transfers')
  const take = (product: { id: string; sku: string; name: string }, units: number) => {
    setSaid(undefined)
    setRefused(undefined)
    setLines((before) => addUnits(before, product, units))
  }

  useScanHandler(async ({ raw }: Scan) => {
    const found = await replyOf(hub.catalog.findProduct({ code: raw }))
    await fields.whenClear()
    // Drawn at once: the next key finds the new quantity in its field, and goes on from there.
    if (found.ok) flushSync(() => take(found.value.product, found.value.packQuantity))
    else setRefused(found)
  })

  async function suggestGoods() {
    const found = await suggest.run({ fromWarehouseId, toWarehouseId })
    if (!found) return
    setLines(withSuggested(lines, found.lines))
    const sum = found.lines.reduce((units, line) => units + line.quantity, 0)
    setSaid(sum === 0 ? t('transfers.form.suggestedNone') : t('transfers.form.suggested', { count: sum }))
  }

  async function save() {
    const wanted = lines.map(({ productId, quantity }) => ({ productId, quantity }))
    const id = uuidV7Ids.next()
    const done = await add.run({ id, fromWarehouseId, toWarehouseId, notes, lines: wanted })
    if (!done) return
    setSaved(true)
    offerUndo(
      (words) => words('transfers.undo.added', { number: done.number }),
      () => hub.transfers.cancelTransfer({ id }),
    )
    setTimeout(() => navigate(`/transfers/${id}`))
  }

  useLeaveGuard(lines.length > 0 && !isSaved, {
    title: t('transfers.form.leave.title'),
    text: t('transfers.form.leave.text'),
    leave: t('transfers.form.leave.leave'),
    stay: t('transfers.form.leave.stay'),
  })
  const isSame = fromWarehouseId === toWarehouseId
  const reason = isSame ? t('transfers.form.sameHouse') : lines.length === 0 ? t('transfers.form.noLines') : undefined
  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('transfers.form.save'),
      shortcut: 'Ctrl+Enter',
      tone: 'primary',
      disabledReason: reason,
      isBusy: add.isRunning,
      run: save,
    },
    {
      id: 'suggest',
      label: t('transfers.form.suggest'),
      shortcut: 'Alt+s',
      disabledReason: isSame ? reason : undefined,
      isBusy: suggest.isRunning,
      run: suggestGoods,
    },
  ]
  useActions([...steps, { id: 'leave', label: t('ui.action.close'), shortcut: 'Escape', run: leave }])
  return (
    <Page title={t('transfers.new')}>
      <FormGrid columns={2}>
        <SelectField
          label={t('transfers.column.from')}
          value={fromWarehouseId}
          onChange={(from) => setEnds({ ...ends, from })}
          options={options}
        />
        <SelectField label={t('transfers.column.to')} value={toWarehouseId} onChange={(to) => setEnds({ ...ends, to })} options={options} />
      </FormGrid>
      <ProductSearch ref={search} label={t('transfers.form.add')} onFound={take} />
      <TransferDraftLines lines={lines} onChange={setLines} onDone={() => search.current?.focus()} />
      <TextField label={t('transfers.notes')} value={notes} onChange={setNotes} maxLength={500} />
      {said !== undefined && <Note tone="neutral">{said}</Note>}
      <TroubleNote trouble={refused ?? add.trouble ?? suggest.trouble} />
      <ActionButtons actions={steps} />
    </Page>
  )
}
