import { useTranslation } from 'react-i18next'
import { useProductPicture } from '#renderer/api/use-picture.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { FloorNotice } from '#renderer/ui/floor/floor-notice.tsx'
import { BigCode, BigQuantity, FloorItem, FloorTask } from '#renderer/ui/floor/floor-task.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { unitWord } from '#renderer/wording/unit-word.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { TransferView } from '#shared/contract/transfers.ts'
import { toCome } from './receive-prompt.ts'

/** What has to come off which shelf before it is sent, in the order of the walk. */
export function SendTask({ view }: { view: TransferView }) {
  const { t } = useTranslation()
  return (
    <LinesTable
      size="floor"
      label={t('transfers.goods')}
      rows={view.lines}
      rowKey={({ id }) => id}
      columns={[
        { key: 'bin', title: t('transfers.line.bin'), isCode: true, render: ({ fromBin }) => <b>{fromBin}</b> },
        { key: 'item', title: t('transfers.line.item'), render: ({ productName }) => productName },
        { key: 'sku', title: t('packing.line.sku'), isCode: true, render: ({ sku }) => <Toned tone="muted">{sku}</Toned> },
        {
          key: 'units',
          title: t('transfers.column.units'),
          align: 'end',
          isCode: true,
          render: ({ quantity }) => <Quantity value={quantity} />,
        },
      ]}
    />
  )
}

/** The bin in which the hand is, and the item that is to come next. */
export function ReceiveTask({ view }: { view: TransferView }) {
  const { t } = useTranslation()
  const line = view.lines.find((one) => toCome(one) > 0)
  const picture = useProductPicture(line?.productId)
  if (!line) return undefined
  const { productName, sku, lot, unit } = line
  return (
    <FloorTask>
      <BigCode code={view.binCode ?? t('transfers.floor.noBin')} note={view.binCode === null ? undefined : t('transfers.floor.intoBin')} />
      <FloorItem title={productName} sku={sku} picture={picture} note={lot === '' ? undefined : t('putBack.lot', { lot })} />
      <BigQuantity value={toCome(line)} unit={unitWord(t, unit)} />
    </FloorTask>
  )
}

/** A transfer that is over: what came, and what did not. */
export function ReceivedTransfer({ view }: { view: TransferView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const short = view.lines.filter(({ missing }) => missing > 0)
  if (view.status === 'cancelled') return <FloorNotice title={t('transfers.floor.cancelled')} />
  return (
    <FloorNotice title={t('transfers.floor.done')} isDone={short.length === 0}>
      {short.map(({ id, productName, missing, shipped }) => (
        <p key={id}>
          {t('transfers.floor.missingOf', {
            item: productName,
            missing: formatQuantity(missing, locale),
            shipped: formatQuantity(shipped, locale),
          })}
        </p>
      ))}
    </FloorNotice>
  )
}
