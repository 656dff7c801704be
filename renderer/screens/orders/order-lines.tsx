import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import classes from '#renderer/screens/orders/orders.module.css'
import { LineClaimWords } from '#renderer/screens/orders/promise/line-claim-words.tsx'
import { useOrderClaims } from '#renderer/screens/orders/promise/use-order-claims.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderLineView, OrderView } from '#shared/contract/orders.ts'
import type { LineClaims } from '#shared/contract/reservations.ts'

/** What was ordered, and where each line's goods are. */
export function OrderLines({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const isDraft = order.status === 'draft'
  const { data } = useOrderClaims(order)
  const claimsOf = (id: string) => data?.lines.find(({ lineId }) => lineId === id)
  return (
    <PanelPart title={t('orders.panel.lines')}>
      <LinesTable
        label={t('orders.panel.lines')}
        rows={order.lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'item', title: t('orders.line.item'), render: (line) => <LineItem line={line} claims={claimsOf(line.id)} /> },
          {
            key: 'ordered',
            title: t('orders.line.ordered'),
            align: 'end',
            isCode: true,
            width: '60px',
            render: ({ ordered }) => <Quantity value={ordered} />,
          },
          {
            key: 'where',
            title: t('orders.line.where'),
            width: '124px',
            render: (line) => (isDraft ? <Toned tone="muted">{t('orders.line.notYet')}</Toned> : <LineWhereabouts line={line} />),
          },
        ]}
      />
    </PanelPart>
  )
}

function LineItem({ line, claims }: { line: OrderLineView; claims: LineClaims | undefined }) {
  return (
    <span className={classes['item']}>
      <span>{line.description}</span>
      <Link href={`/products/${line.productId}`} className={classes['sku'] ?? ''}>
        {line.sku}
      </Link>
      <LineClaimWords line={claims} />
    </span>
  )
}

/** Where the units of a line are on their way: the nearest to the customer first, what is missing last. */
function LineWhereabouts({ line }: { line: OrderLineView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const places = (['shipped', 'packed', 'picked', 'reserved', 'cancelled', 'short'] as const).filter((place) => line[place] > 0)
  return (
    <span className={classes['places']}>
      {places.map((place) => (
        <Toned key={place} tone={toneOf(place)}>
          {t(`orders.line.${place}`, { quantity: formatQuantity(line[place], locale) })}
        </Toned>
      ))}
    </span>
  )
}

function toneOf(place: 'shipped' | 'packed' | 'picked' | 'reserved' | 'cancelled' | 'short') {
  if (place === 'short') return 'care'
  return place === 'cancelled' ? 'muted' : 'neutral'
}
