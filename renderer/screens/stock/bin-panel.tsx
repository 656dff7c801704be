import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { ReceiveDialog } from '#renderer/records/receive-dialog.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { usePrint } from '#renderer/records/use-print.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'

type Bin = { id: string; code: string; zone: string }

/** One bin: what is in it, and its label. */
export function BinPanel({ bin, onClose }: { bin: Bin; onClose: () => void }) {
  const { t } = useTranslation()
  const [isReceiving, setReceiving] = useState(false)
  const printing = usePrint()
  const { data } = useQuery(ask.stock.listStock.queryOptions({ input: { search: bin.code, limit: 200 } }))
  const goods = data?.rows.filter(({ binCode }) => binCode === bin.code)
  const steps: readonly ButtonAction[] = [
    { id: 'receive', label: t('stock.action.receive'), shortcut: 'r', run: () => setReceiving(true) },
    { id: 'label', label: t('stock.action.printLabel'), isBusy: printing.isPrinting, run: () => printing.print('binLabel', bin.id) },
  ]
  useActions(steps)
  return (
    <SidePanel
      title={bin.code}
      note={<Toned tone="muted">{`${t('stock.panel.zone')} ${bin.zone}`}</Toned>}
      actions={
        <>
          {printing.note}
          <ActionButtons actions={steps} />
        </>
      }
      onClose={onClose}
    >
      <PanelPart title={t('stock.panel.contents')}>
        {goods?.length === 0 && <Toned tone="muted">{t('stock.panel.empty')}</Toned>}
        {goods && goods.length > 0 && (
          <LinesTable
            label={t('stock.panel.contents')}
            rows={goods}
            rowKey={({ levelId }) => levelId}
            columns={[
              {
                key: 'sku',
                title: t('stock.column.sku'),
                isCode: true,
                render: ({ levelId, sku }) => <Link href={`/stock/${levelId}`}>{sku}</Link>,
              },
              { key: 'name', title: t('stock.column.name'), render: ({ productName }) => productName },
              {
                key: 'onHand',
                title: t('stock.column.onHand'),
                align: 'end',
                isCode: true,
                render: ({ onHand }) => <Quantity value={onHand} />,
              },
            ]}
          />
        )}
      </PanelPart>
      <RecordTimeline about={{ kind: 'bin', id: bin.id }} />
      {isReceiving && <ReceiveDialog binCode={bin.code} onClose={() => setReceiving(false)} />}
    </SidePanel>
  )
}
