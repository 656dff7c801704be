import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { AllocationDialog } from '#renderer/records/allocation-dialog.tsx'
import { allocationDays, allocationWhom } from '#renderer/records/allocation-words.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { AllocationPanel } from '#renderer/screens/stock/allocation-panel.tsx'
import { type StockAddress, StockFrame } from '#renderer/screens/stock/stock-frame.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { AllocationRow } from '#shared/contract/promising.ts'
import { searchText } from '#shared/kernel/text.ts'

const rowKey = ({ id }: AllocationRow) => id
/** More than this a small house does not set aside at once. */
const most = 500

/** The stock that is set aside: for whom, until when, and what of it is left. */
export function AsideList({ address }: { address: StockAddress }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [search, setSearch] = useState('')
  const [isAdding, setAdding] = useState(false)
  const { data, error, isPending } = useQuery(ask.promising.listAllocations.queryOptions({ input: { includeEnded: true, limit: most } }))
  const wanted = searchText(search)
  const whom = (row: AllocationRow) => allocationWhom(row, t, locale)
  const rows = (data?.rows ?? []).filter((row) => searchText(row.sku, row.productName, whom(row), row.note).includes(wanted))
  const table = useOpenRow(rowKey, address)
  const { openedId } = address
  const add = () => setAdding(true)
  useActions([{ id: 'setAside', label: t('promises.aside.addTitle'), shortcut: 'a', run: add }])

  return (
    <StockFrame
      address={address}
      search={search}
      onSearch={setSearch}
      panel={openedId !== undefined && <AllocationPanel key={openedId} id={openedId} onClose={address.close} />}
      action={
        <Button shortcut="a" onClick={add}>
          {t('promises.aside.addTitle')}
        </Button>
      }
    >
      <QueryTrouble error={error} />
      <DataTable
        label={t('stock.filter.aside')}
        columns={useAsideColumns(whom)}
        rows={rows}
        rowKey={rowKey}
        isLoading={isPending}
        empty={
          error === null &&
          (wanted === '' ? (
            <EmptyState title={t('promises.aside.none')} text={t('promises.aside.noneText')} />
          ) : (
            <EmptyState title={t('stock.empty.searched', { text: search })} text={t('promises.aside.searchedText')} />
          ))
        }
        {...table}
      />
      {isAdding && (
        <AllocationDialog
          onClose={(id) => {
            setAdding(false)
            if (id !== undefined) address.open(id)
          }}
        />
      )}
    </StockFrame>
  )
}

function useAsideColumns(whom: (row: AllocationRow) => string): readonly Column<AllocationRow>[] {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const amount = { align: 'end', isCode: true, width: '76px' } as const
  return [
    { key: 'sku', title: t('stock.column.sku'), width: 'minmax(116px, 0.8fr)', isCode: true, render: ({ sku }) => sku },
    { key: 'name', title: t('stock.column.name'), width: 'minmax(104px, 1.4fr)', canHide: true, render: ({ productName }) => productName },
    { key: 'whom', title: t('promises.aside.serves'), width: 'minmax(120px, 1.4fr)', render: whom },
    {
      key: 'days',
      title: t('promises.aside.days'),
      width: 'minmax(104px, 1fr)',
      canHide: true,
      render: (row) => (row.status === 'ended' ? <Toned tone="muted">{t('promises.aside.ended')}</Toned> : allocationDays(row, t, locale)),
    },
    { key: 'quantity', title: t('promises.aside.quantity'), ...amount, render: ({ quantity }) => <Quantity value={quantity} /> },
    { key: 'used', title: t('promises.aside.used'), ...amount, render: ({ used }) => <Quantity value={used} zero="dash" /> },
    {
      key: 'remaining',
      title: t('promises.aside.remaining'),
      ...amount,
      render: ({ remaining }) => <Quantity value={remaining} zero="dash" />,
    },
  ]
}
