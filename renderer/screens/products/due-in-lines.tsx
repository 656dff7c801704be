import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { DueInDialog } from '#renderer/screens/products/due-in-dialog.tsx'
import classes from '#renderer/screens/products/products.module.css'
import { ReceiveDueInDialog } from '#renderer/screens/products/receive-due-in-dialog.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDay, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ProductView } from '#shared/contract/catalog.ts'
import type { DueInRow } from '#shared/contract/promising.ts'

/** The deliveries that are due in of a product, and what can be done with each. */
export function DueInLines({ product }: { product: ProductView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const { data } = useQuery(ask.promising.listDueIn.queryOptions({ input: { productId: product.id } }))
  const [opened, setOpened] = useState<{ row: DueInRow; what: 'change' | 'receive' }>()
  const close = () => setOpened(undefined)
  if (!data || data.rows.length === 0) return undefined

  function when({ dueOn, isConfirmed }: DueInRow) {
    const day = formatDay(dueOn, locale, today)
    if (dueOn < today) return <Toned tone="wrong">{t('promises.dueIn.overdue', { day })}</Toned>
    return isConfirmed ? day : <Toned tone="care">{t('promises.dueIn.unconfirmed', { day })}</Toned>
  }

  return (
    <>
      <LinesTable
        label={t('promises.dueIn.title')}
        rows={data.rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'document',
            title: t('promises.dueIn.title'),
            render: (row) => (
              <span className={classes['due']}>
                <Code>{row.document}</Code>
                {when(row)}
              </span>
            ),
          },
          {
            key: 'quantity',
            title: t('promises.dueIn.open'),
            align: 'end',
            isCode: true,
            width: '60px',
            render: ({ quantity, received }) => formatQuantity(quantity - received, locale),
          },
          {
            key: 'steps',
            title: '',
            align: 'end',
            width: '170px',
            render: (row) => (
              <ButtonRow>
                <Button size="small" tone="quiet" onClick={() => setOpened({ row, what: 'receive' })}>
                  {t('stock.action.receive')}
                </Button>
                <Button size="small" tone="quiet" onClick={() => setOpened({ row, what: 'change' })}>
                  {t('promises.dueIn.change')}
                </Button>
              </ButtonRow>
            ),
          },
        ]}
      />
      {opened?.what === 'change' && <DueInDialog product={product} row={opened.row} onClose={close} />}
      {opened?.what === 'receive' && <ReceiveDueInDialog row={opened.row} onClose={close} />}
    </>
  )
}
