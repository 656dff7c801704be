import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { z } from 'zod'
import { ask } from '#renderer/api/hub.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { ReceiveDialog } from '#renderer/records/receive-dialog.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { AdjustDialog } from '#renderer/screens/stock/adjust-dialog.tsx'
import { MoveDialog } from '#renderer/screens/stock/move-dialog.tsx'
import { ProductClaims } from '#renderer/screens/stock/product-claims.tsx'
import { StockMoves } from '#renderer/screens/stock/stock-moves.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { StockClaim, StockRow } from '#shared/contract/stock.ts'

/** One product in one bin: how much, why it is reserved, and what moved here. */
export function GoodsPanel({ levelId, onClose }: { levelId: string; onClose: () => void }) {
  const { data, error } = useQuery(ask.stock.explainStock.queryOptions({ input: { levelId }, placeholderData: keepPreviousData }))
  if (!data) {
    return (
      <SidePanel title="" onClose={onClose}>
        <QueryTrouble error={error} />
      </SidePanel>
    )
  }
  const { level, claims, softClaims, setAside, moves } = data
  return (
    <SidePanel
      title={level.binCode}
      note={<Toned tone="muted">{<Code>{level.sku}</Code>}</Toned>}
      actions={<GoodsSteps level={level} />}
      onClose={onClose}
    >
      <GoodsFacts level={level} />
      <Claims claims={claims} />
      <ProductClaims softClaims={softClaims} setAside={setAside} />
      <StockMoves level={level} moves={moves} />
    </SidePanel>
  )
}

function GoodsFacts({ level }: { level: StockRow }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { onHand, reserved, available } = level
  const units = {
    onHand: formatQuantity(onHand, locale),
    reserved: formatQuantity(reserved, locale),
    available: formatQuantity(available, locale),
  }
  return (
    <KeyValues
      items={[
        {
          key: 'item',
          title: t('stock.panel.item'),
          value: <Link href={`/products/${level.productId}`}>{level.productName}</Link>,
        },
        { key: 'place', title: t('stock.panel.place'), value: t('stock.panel.placeText', { bin: level.binCode, zone: level.zone }) },
        { key: 'lot', title: t('stock.panel.lot'), value: level.lot && <Code>{level.lot}</Code> },
        { key: 'quantity', title: t('stock.panel.quantity'), value: t('stock.panel.quantityText', units) },
      ]}
    />
  )
}

function Claims({ claims }: { claims: readonly z.infer<typeof StockClaim>[] }) {
  const { t } = useTranslation()
  return (
    <PanelPart title={t('stock.panel.why')}>
      {claims.length === 0 ? (
        <Toned tone="muted">{t('stock.panel.nothingReserved')}</Toned>
      ) : (
        <LinesTable
          label={t('stock.panel.why')}
          rows={claims}
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
              key: 'quantity',
              title: t('stock.column.reserved'),
              align: 'end',
              isCode: true,
              render: ({ quantity }) => <Quantity value={quantity} />,
            },
          ]}
        />
      )}
    </PanelPart>
  )
}

function GoodsSteps({ level }: { level: StockRow }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'receive' | 'adjust' | 'move'>()
  const close = () => setDialog(undefined)
  const steps: readonly ButtonAction[] = [
    { id: 'receive', label: t('stock.action.receive'), shortcut: 'r', run: () => setDialog('receive') },
    { id: 'adjust', label: t('stock.action.adjust'), shortcut: 'c', run: () => setDialog('adjust') },
    { id: 'move', label: t('stock.action.move'), shortcut: 'm', run: () => setDialog('move') },
  ]
  useActions(steps)
  return (
    <>
      <ActionButtons actions={steps} />
      {dialog === 'receive' && (
        <ReceiveDialog product={{ id: level.productId, sku: level.sku, name: level.productName }} binCode={level.binCode} onClose={close} />
      )}
      {dialog === 'adjust' && <AdjustDialog level={level} onClose={close} />}
      {dialog === 'move' && <MoveDialog level={level} onClose={close} />}
    </>
  )
}
