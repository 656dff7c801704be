import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { usePrint } from '#renderer/records/use-print.tsx'
import classes from '#renderer/screens/orders/orders.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Menu, type MenuItem } from '#renderer/ui/menu/menu.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import { packageStatuses } from '#shared/domain/packing/pack-flow.ts'
import { pickListStatuses } from '#shared/domain/picking/pick-flow.ts'

/** What can be printed of a package. */
const packagePapers = ['packingSlip', 'shippingLabel', 'palletLabel', 'returnLabel', 'customsLabel'] as const

/** Every document that came of an order, each leading to its own page. */
export function OrderDocuments({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { print, note } = usePrint()
  const { pickLists, packages, shipments, invoices } = order
  if (pickLists.length + packages.length + shipments.length + invoices.length === 0) return undefined
  return (
    <PanelPart title={t('orders.panel.documents')}>
      <ul className={classes['documents']}>
        {pickLists.map(({ id, number, status }) => {
          const word = pickListStatuses.find((one) => one === status)
          return (
            <DocumentRow
              key={id}
              kind={t('orders.document.pickList')}
              number={number}
              path={`/pick/${id}`}
              onPrint={() => void print('pickList', id)}
            >
              {word ? t(`orders.document.pickListStatus.${word}`) : status}
            </DocumentRow>
          )
        })}
        {packages.map(({ id, number, status, units }) => {
          const word = packageStatuses.find((one) => one === status)
          return (
            <DocumentRow
              key={id}
              kind={t('orders.document.package')}
              number={number}
              path={`/pack/${order.id}`}
              prints={packagePapers.map((paper) => ({
                id: paper,
                label: t(`printing.document.${paper}`),
                run: () => print(paper, id),
              }))}
            >
              {[t('orders.document.units', { count: units }), word ? t(`orders.document.packageStatus.${word}`) : status].join(', ')}
            </DocumentRow>
          )
        })}
        {shipments.map(({ id, number, carrier, trackingNumber }) => (
          <DocumentRow key={id} kind={t('orders.document.shipment')} number={number} path={`/shipments/${id}`}>
            {[carrier, trackingNumber].filter(Boolean).join(', ')}
          </DocumentRow>
        ))}
        {invoices.map(({ id, number, grossMinor }) => (
          <DocumentRow
            key={id}
            kind={t('orders.document.invoice')}
            number={number}
            path={`/invoices/${id}`}
            onPrint={() => void print('invoice', id)}
          >
            {formatMoney(grossMinor, order.currency, locale)}
          </DocumentRow>
        ))}
      </ul>
      {note}
    </PanelPart>
  )
}

type DocumentRowProps = {
  kind: string
  number: string
  path: string
  onPrint?: () => void
  /** Several papers of one thing, to choose from. */
  prints?: readonly MenuItem[]
  children: ReactNode
}

function DocumentRow({ kind, number, path, onPrint, prints, children }: DocumentRowProps) {
  const { t } = useTranslation()
  const printer = (
    <Button tone="quiet" size="small" label={t('orders.document.print', { number })} onClick={onPrint}>
      <Icon name="print" size={14} />
    </Button>
  )
  return (
    <li>
      <span className={classes['kind']}>{kind}</span>
      <Link href={path}>
        <Code>{number}</Code>
      </Link>
      <span>{children}</span>
      {onPrint && printer}
      {prints && <Menu opener={printer} sections={[{ id: 'papers', items: prints }]} />}
    </li>
  )
}
