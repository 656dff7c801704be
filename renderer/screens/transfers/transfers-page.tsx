import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { daysOf } from '#renderer/records/arranged/day-words.ts'
import { carriedSort } from '#renderer/records/arranged/sort-carried.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { TransferPanel } from '#renderer/screens/transfers/transfer-panel.tsx'
import { useTransferColumns, useTransferFields } from '#renderer/screens/transfers/use-transfer-columns.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import type { TransferRow } from '#shared/contract/transfers.ts'
import { transferSorts, transferStatuses } from '#shared/domain/transfers/transfer-sorts.ts'

const filters = ['open', 'all'] as const
const rowKey = ({ id }: TransferRow) => id

/** Goods that go from one warehouse to another: what is to be sent, what is on the way, and what became of it. */
export function TransfersPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { isSeveral } = useHouses()
  const today = useToday()
  const address = useListAddress('/transfers', filters, 'open')
  const { filter, openedId } = address
  const arranged = useArrangedList('transfers', {
    columns: useTransferColumns(),
    fields: useTransferFields(),
    filter,
    onFilter: (next) => address.setFilter(filters.find((one) => one === next) ?? filter),
  })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const { status, from, to } = state.where
  const made = daysOf(state.where['made'], today)
  const known = transferStatuses.find((one) => one === status)
  const where = {
    ...(known && { status: known }),
    ...(from && { fromWarehouseId: from }),
    ...(to && { toWarehouseId: to }),
    ...(made && { made }),
  }
  const sort = carriedSort(state.sort, transferSorts)
  const narrowed = wanted === '' ? {} : { search: wanted }
  const isOpenOnly = filter === 'open'
  const pages = usePages(ask.transfers.listTransfers, { isOpenOnly, where, ...narrowed, ...(sort && { sort }) })
  const taken = useExport('transfers', {
    openTransfers: isOpenOnly,
    transferWhere: where,
    ...narrowed,
    ...(sort && { transferSort: sort }),
  })
  const table = useOpenRow(rowKey, address)
  const add = () => navigate('/transfers/new')
  useActions(isSeveral ? [{ id: 'add', label: t('transfers.new'), shortcut: 'a', run: add }] : [])

  function showAll() {
    arranged.setWhere({})
    address.setFilter('all')
  }

  return (
    <ListPage
      title={t('transfers.title')}
      filters={
        <FilterChips
          label={t('transfers.title')}
          chips={filters.map((id) => ({ id, label: t(`transfers.filter.${id}`) }))}
          value={filter}
          onChange={address.setFilter}
        />
      }
      actions={
        <>
          {isSeveral && (
            <Button shortcut="a" onClick={add}>
              {t('transfers.new')}
            </Button>
          )}
          {taken.button}
        </>
      }
      search={<ListSearch label={t('transfers.search')} value={state.search} onChange={arranged.setSearch} />}
      panel={openedId !== undefined && <TransferPanel key={openedId} id={openedId} onClose={address.close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      {taken.note}
      <DataTable
        label={t('transfers.title')}
        columns={arranged.columns}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        empty={
          pages.trouble === undefined && (
            <TransfersEmpty search={wanted} isNarrowed={Object.keys(where).length > 0} isOpenOnly={isOpenOnly} onShowAll={showAll} />
          )
        }
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

type TransfersEmptyProps = { search: string; isNarrowed: boolean; isOpenOnly: boolean; onShowAll: () => void }

function TransfersEmpty({ search, isNarrowed, isOpenOnly, onShowAll }: TransfersEmptyProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { isSeveral } = useHouses()
  if (search !== '') return <EmptyState title={t('transfers.empty.searched', { text: search })} text={t('transfers.empty.searchedText')} />
  if (!isSeveral)
    return (
      <EmptyState
        title={t('transfers.empty.oneHouse')}
        text={t('transfers.empty.oneHouseText')}
        actions={<Button onClick={() => navigate('/settings/warehouses')}>{t('transfers.empty.toHouses')}</Button>}
      />
    )
  const all = <Button onClick={onShowAll}>{t('transfers.empty.showAll')}</Button>
  if (isNarrowed) return <EmptyState title={t('transfers.empty.narrowed')} text={t('transfers.empty.narrowedText')} actions={all} />
  const write = (
    <Button tone="primary" onClick={() => navigate('/transfers/new')}>
      {t('transfers.new')}
    </Button>
  )
  if (isOpenOnly)
    return (
      <EmptyState
        title={t('transfers.empty.noneOpen')}
        text={t('transfers.empty.noneText')}
        actions={
          <>
            {write}
            {all}
          </>
        }
      />
    )
  return <EmptyState title={t('transfers.empty.none')} text={t('transfers.empty.noneText')} actions={write} />
}
