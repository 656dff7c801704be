import { useTranslation } from 'react-i18next'
import type { TransferDraftLine } from '#renderer/screens/transfers/transfer-draft.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'

type TransferDraftLinesProps = {
  lines: readonly TransferDraftLine[]
  onChange: (lines: readonly TransferDraftLine[]) => void
  /** Enter in a line: back to adding. */
  onDone: () => void
}

/** The goods of a transfer as they are typed. */
export function TransferDraftLines({ lines, onChange, onDone }: TransferDraftLinesProps) {
  const { t } = useTranslation()
  if (lines.length === 0) return <Toned tone="muted">{t('transfers.form.empty')}</Toned>
  return (
    <LinesTable
      label={t('transfers.goods')}
      rows={lines}
      rowKey={({ productId }) => productId}
      columns={[
        { key: 'item', title: t('transfers.line.item'), render: ({ name }) => name },
        { key: 'sku', title: t('packing.line.sku'), isCode: true, width: '160px', render: ({ sku }) => <Toned tone="muted">{sku}</Toned> },
        {
          key: 'units',
          title: t('transfers.column.units'),
          align: 'end',
          width: '96px',
          render: ({ productId, sku, quantity }) => (
            <NumberField
              label={t('orders.form.quantityOf', { sku })}
              isLabelHidden
              min={1}
              value={quantity}
              onChange={(units) => onChange(lines.map((line) => (line.productId === productId ? { ...line, quantity: units ?? 1 } : line)))}
              onEnter={onDone}
            />
          ),
        },
        {
          key: 'remove',
          title: '',
          width: '40px',
          align: 'end',
          render: ({ productId, sku }) => (
            <Button
              tone="quiet"
              size="small"
              label={t('orders.form.removeLine', { sku })}
              onClick={() => onChange(lines.filter((line) => line.productId !== productId))}
            >
              <Icon name="cross" size={12} />
            </Button>
          ),
        },
      ]}
    />
  )
}
