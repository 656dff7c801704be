import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { carriedSort, sortableColumns } from '#renderer/records/arranged/sort-carried.ts'
import { useArrangedList } from '#renderer/records/arranged/use-arranged-list.tsx'
import { PrintJobState } from '#renderer/records/print-job-state.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { JobPanel } from '#renderer/screens/printing/job-panel.tsx'
import { jobWhere, useJobFields } from '#renderer/screens/printing/use-job-fields.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { useOpenRow } from '#renderer/ui/data-table/use-open-row.ts'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import { useListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { formatMoment } from '#renderer/wording/format.ts'
import { isStuck, printReasonText } from '#renderer/wording/print-reason-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PrintJobRow } from '#shared/contract/printing.ts'
import { canSortPrintJobs, type PrintJobSort, printJobSorts } from '#shared/domain/printing/print-job-sorts.ts'
import type { Day } from '#shared/kernel/dates.ts'

const filters = ['open', 'all'] as const
const rowKey = ({ id }: PrintJobRow) => id

/** What was sent to the printers: what waits and why, and everything that was printed. */
export function PrintingPage() {
  const { t } = useTranslation()
  const address = useListAddress('/printing', filters, 'open')
  const { filter, openedId, close } = address
  const today = useToday()
  const arranged = useArrangedList('printing', {
    columns: useJobColumns(today),
    fields: useJobFields(),
    filter,
    onFilter: (next) => address.setFilter(next === 'all' ? 'all' : 'open'),
  })
  const { state } = arranged
  const [wanted] = useDebouncedValue(state.search.trim(), 120)
  const openOnly = filter === 'open'
  const where = jobWhere(state.where, today)
  const canSort = (by: PrintJobSort) => canSortPrintJobs(by, { openOnly, asked: where.asked })
  const sort = carriedSort(state.sort, printJobSorts, canSort)
  const narrowed = wanted === '' ? {} : { search: wanted }
  const pages = usePages(ask.printing.listPrintJobs, { openOnly, where, ...narrowed, ...(sort && { sort }) })
  const table = useOpenRow(rowKey, address)
  const taken = useExport('printJobs', { openPrints: openOnly, printWhere: where, ...narrowed, ...(sort && { printSort: sort }) })
  const { data: counts } = useQuery(ask.orders.countOrders.queryOptions({ input: {} }))
  const [last, setLast] = useState<PrintJobRow>()
  const found = pages.rows.find(({ id }) => id === openedId)
  // A job that was just settled has left the list of open ones; its panel stays and says what became of it.
  const opened = found ?? (last?.id === openedId ? last : undefined)
  const chips = filters.map((id) => ({ id, label: t(`printing.filter.${id}`), ...(id === 'open' && { count: counts?.waitingPrintJobs }) }))
  const isNarrowed = Object.keys(where).length > 0

  function showAll() {
    if (isNarrowed) arranged.setWhere({})
    else address.setFilter('all')
  }

  return (
    <ListPage
      title={t('printing.title')}
      filters={<FilterChips label={t('printing.title')} chips={chips} value={filter} onChange={address.setFilter} />}
      actions={taken.button}
      search={<ListSearch label={t('printing.search')} value={state.search} onChange={arranged.setSearch} />}
      panel={opened && <JobPanel key={opened.id} job={opened} onSettled={setLast} onClose={close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      {arranged.bar}
      {taken.note}
      <DataTable
        label={t('printing.title')}
        columns={sortableColumns(arranged.columns, printJobSorts, canSort)}
        sort={sort}
        onSort={arranged.setSort}
        rowKey={rowKey}
        empty={
          pages.trouble === undefined && <PrintingEmpty isOpenOnly={openOnly} isNarrowed={isNarrowed} search={wanted} onShowAll={showAll} />
        }
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function useJobColumns(today: Day): readonly Column<PrintJobRow>[] {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  return [
    {
      key: 'document',
      sortBy: 'document',
      title: t('printing.column.document'),
      width: 'minmax(112px, 0.8fr)',
      render: ({ documentKind }) => t(`printing.document.${documentKind}`),
    },
    {
      key: 'number',
      sortBy: 'number',
      title: t('printing.column.number'),
      width: '104px',
      isCode: true,
      render: ({ documentNumber }) => documentNumber,
    },
    { key: 'state', sortBy: 'state', title: t('printing.column.state'), width: '124px', render: (job) => <PrintJobState job={job} /> },
    {
      key: 'reason',
      title: t('printing.column.reason'),
      width: 'minmax(126px, 1.4fr)',
      render: (job) => isStuck(job) && printReasonText(t, job),
    },
    {
      key: 'station',
      sortBy: 'station',
      title: t('printing.column.station'),
      width: 'minmax(80px, 0.6fr)',
      canHide: true,
      render: ({ station }) => station,
    },
    {
      key: 'copies',
      title: t('printing.column.copies'),
      width: '76px',
      align: 'end',
      isCode: true,
      canHide: true,
      render: ({ copies }) => copies,
    },
    {
      key: 'asked',
      sortBy: 'asked',
      title: t('printing.column.asked'),
      width: '78px',
      align: 'end',
      render: ({ createdAt }) => formatMoment(createdAt, timeZone, locale, today),
    },
  ]
}

type PrintingEmptyProps = { isOpenOnly: boolean; isNarrowed: boolean; search: string; onShowAll: () => void }

function PrintingEmpty({ isOpenOnly, isNarrowed, search, onShowAll }: PrintingEmptyProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const showAll = (isOpenOnly || isNarrowed) && <Button onClick={onShowAll}>{t('printing.empty.all')}</Button>
  if (search !== '') {
    return <EmptyState title={t('printing.empty.searched', { text: search })} text={t('printing.empty.searchedText')} actions={showAll} />
  }
  if (isNarrowed) return <EmptyState title={t('printing.empty.narrowed')} text={t('printing.empty.narrowedText')} actions={showAll} />
  return (
    <EmptyState
      title={isOpenOnly ? t('printing.empty.none') : t('printing.empty.any')}
      text={isOpenOnly ? t('printing.empty.noneText') : t('printing.empty.anyText')}
      actions={
        <>
          {showAll}
          <Button onClick={() => navigate('/settings/printers')}>{t('printing.empty.settings')}</Button>
        </>
      }
    />
  )
}
