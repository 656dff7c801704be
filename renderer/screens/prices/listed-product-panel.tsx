import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { ProductSearch } from '#renderer/records/product-search.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { type BreakDraft, breaksFault, breaksInput, breaksProblems, draftOfBreaks, newBreak } from '#renderer/screens/prices/break-draft.ts'
import { BreakRows } from '#renderer/screens/prices/break-rows.tsx'
import { problemText } from '#renderer/screens/prices/price-problems.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDecimal } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ProductView } from '#shared/contract/catalog.ts'
import type { PriceListView, PriceView } from '#shared/contract/price-lists.ts'

/** Which product to take into the list. */
export function AddListedProduct({ onFound, onClose }: { onFound: (productId: string) => void; onClose: () => void }) {
  const { t } = useTranslation()
  useActions([{ id: 'cancel', label: t('ui.action.cancel'), shortcut: 'Escape', run: onClose }])
  return (
    <SidePanel title={t('prices.entry.add')} titleLook="words" onClose={onClose}>
      <ProductSearch label={t('prices.entry.find')} onFound={({ id }) => onFound(id)} ref={(input) => input?.focus()} />
    </SidePanel>
  )
}

type ListedProductPanelProps = { list: PriceListView; productId: string; onClose: () => void }

/** What one product costs on a list, as fields: a row for each quantity and span of days. */
export function ListedProductPanel({ list, productId, onClose }: ListedProductPanelProps) {
  const { data: product, error } = useQuery(ask.catalog.getProduct.queryOptions({ input: { id: productId } }))
  const stored = useQuery(ask.pricing.listPrices.queryOptions({ input: { listId: list.id, productId, limit: 200 } }))
  if (!product || !stored.data) {
    return (
      <SidePanel title={product?.sku ?? ''} onClose={onClose}>
        <QueryTrouble error={error ?? stored.error} />
      </SidePanel>
    )
  }
  // another hand's prices begin another draft: what was typed on top of the old ones would be refused
  const key = stored.data.rows.map(({ id, unitPrice, validTo }) => `${id} ${unitPrice} ${validTo}`).join()
  return <BreaksEditor key={key} list={list} product={product} stored={stored.data.rows} onClose={onClose} />
}

type BreaksEditorProps = { list: PriceListView; product: ProductView; stored: readonly PriceView[]; onClose: () => void }

function BreaksEditor({ list, product, stored, onClose }: BreaksEditorProps) {
  const { t } = useTranslation()
  const { locale, currency: home } = useLocale()
  const today = useToday()
  const [former] = useState(() => draftOfBreaks(stored))
  const [rows, setRows] = useState<readonly BreakDraft[]>(() => (former.length > 0 ? former : [newBreak([], today)]))
  const save = useAttempt(hub.pricing.setProductPrices)
  const offerUndo = useOfferUndo()
  const fault = breaksFault(rows)
  const isChanged = JSON.stringify(rows) !== JSON.stringify(former)
  const before = stored.map(withoutIds)

  async function put(drafts: readonly BreakDraft[]) {
    const prices = breaksInput(drafts)
    if (!prices || save.isRunning) return
    const which = { listId: list.id, productId: product.id }
    const saved = await save.run({ ...which, before, prices })
    if (!saved) return
    const undone = { ...which, before: saved.rows.map(withoutIds), prices: breaksInput(former) ?? [] }
    offerUndo(
      (words) => words('ui.undo.recordChanged', { name: `${list.name}, ${product.sku}` }),
      () => hub.pricing.setProductPrices(undone),
    )
    if (prices.length === 0) onClose()
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('prices.entry.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: fault ? t(`prices.entry.${fault}`) : isChanged ? undefined : t('prices.entry.unchanged'),
      isBusy: save.isRunning,
      run: () => put(rows),
    },
    ...(former.length > 0 ? [{ id: 'removeAll', label: t('prices.entry.removeAll'), run: () => put([]) }] : []),
  ]
  useActions([...steps, { id: 'cancel', label: t('ui.action.close'), shortcut: 'Escape', run: onClose }])

  return (
    <SidePanel
      title={product.sku}
      note={<Toned tone="muted">{product.name}</Toned>}
      actions={
        <>
          <TroubleNote trouble={save.trouble} />
          <ActionButtons actions={steps} />
        </>
      }
      onClose={onClose}
    >
      {list.currency === home && (
        <p>
          {t('prices.entry.column.own')} {formatDecimal(product.unitPrice, locale, 2)} {home}.{' '}
          <Link href={`/products/${product.id}`}>{t('prices.entry.openProduct')}</Link>
        </p>
      )}
      <BreakRows
        rows={rows}
        currency={list.currency}
        ownPrice={list.currency === home ? product.unitPrice : undefined}
        onChange={setRows}
      />
      {breaksProblems(rows, product.id).map((problem) => (
        <Note key={`${problem.kind} ${problem.fromQuantity} ${problem.from}`} tone="care">
          {problemText(problem, t, locale)}
        </Note>
      ))}
    </SidePanel>
  )
}

function withoutIds({ fromQuantity, unitPrice, validFrom, validTo }: PriceView) {
  return { fromQuantity, unitPrice, validFrom, validTo }
}
