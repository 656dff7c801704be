import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { usePages } from '#renderer/api/use-pages.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { PrintJobPanel } from '#renderer/screens/printing/print-job-panel.tsx'
import { PrintState } from '#renderer/screens/printing/print-state.tsx'
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
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PrintJobRow } from '#shared/contract/printing.ts'

const filters = ['open', 'all'] as const
const rowKey = ({ id }: PrintJobRow) => id

/** What waits for a printer and why, and what was printed before. */
export function PrintingPage() {
  const { t } = useTranslation()
  const address = useListAddress('/printing', filters, 'open')
  const [search, setSearch] = useState('')
  const [wanted] = useDebouncedValue(search.trim(), 120)
  const { filter, openedId, close } = address
  const pages = usePages(ask.printing.listPrintJobs, { openOnly: filter === 'open', ...(wanted !== '' && { search: wanted }) })
  const table = useOpenRow(rowKey, address)
  const opened = pages.rows.find(({ id }) => id === openedId)
  const chips = filters.map((id) => ({ id, label: t(`printing.filter.${id}`) }))
  return (
    <ListPage
      title={t('printing.title')}
      filters={<FilterChips label={t('printing.title')} chips={chips} value={filter} onChange={address.setFilter} />}
      search={<ListSearch label={t('printing.search')} value={search} onChange={setSearch} />}
      panel={opened && <PrintJobPanel key={opened.id} job={opened} onClose={close} />}
    >
      <TroubleNote trouble={pages.trouble} />
      <DataTable
        label={t('printing.title')}
        columns={useJobColumns()}
        rowKey={rowKey}
        empty={<PrintingEmpty isOpenOnly={filter === 'open'} />}
        {...pages}
        {...table}
      />
    </ListPage>
  )
}

function useJobColumns(): readonly Column<PrintJobRow>[] {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const today = useToday()
  return [
    {
      key: 'document',
      title: t('printing.column.document'),
      width: 'minmax(110px, 0.8fr)',
      render: ({ documentKind }) => t(`printing.document.${documentKind}`),
    },
    { key: 'number', title: t('printing.column.number'), width: '110px', isCode: true, render: ({ documentNumber }) => documentNumber },
    { key: 'state', title: t('printing.column.state'), width: '126px', render: ({ state }) => <PrintState state={state} /> },
    { key: 'reason', title: t('printing.column.reason'), width: 'minmax(140px, 2fr)', render: ({ lastError }) => lastError },
    { key: 'station', title: t('printing.column.station'), width: 'minmax(80px, 0.6fr)', isCode: true, render: ({ station }) => station },
    {
      key: 'asked',
      title: t('printing.column.asked'),
      width: '84px',
      align: 'end',
      canHide: true,
      render: ({ createdAt }) => formatMoment(createdAt, timeZone, locale, today),
    },
  ]
}

function PrintingEmpty({ isOpenOnly }: { isOpenOnly: boolean }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  if (!isOpenOnly) return <EmptyState title={t('printing.empty.any')} text={t('printing.empty.anyText')} />
  return (
    <EmptyState
      title={t('printing.empty.none')}
      text={t('printing.empty.noneText')}
      actions={<Button onClick={() => navigate('/settings/printers')}>{t('printing.empty.settings')}</Button>}
    />
  )
}
