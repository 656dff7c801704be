import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ReceiveDialog } from '#renderer/records/receive-dialog.tsx'
import { useExport } from '#renderer/records/use-export.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { AddBinDialog } from '#renderer/screens/stock/add-bin-dialog.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { FilterChips } from '#renderer/ui/lists/filter-chips.tsx'
import { ListSearch } from '#renderer/ui/lists/list-search.tsx'
import type { ListAddress } from '#renderer/ui/lists/use-list-address.ts'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import type { ExportFilter } from '#shared/contract/exports.ts'

/** The ways to look at the stock. */
export const stockFilters = ['goods', 'bins', 'aside'] as const
export type StockAddress = ListAddress<(typeof stockFilters)[number]>

type StockFrameProps = {
  address: StockAddress
  search: string
  onSearch: (text: string) => void
  /** What the list on the screen is narrowed to, for the file that is taken along. */
  exported?: ExportFilter
  /** What this list alone can do, in place of what both others can. */
  action?: ReactNode
  panel: ReactNode
  children: ReactNode
}

/** What the lists of the stock share: title, chips, search, and the ways to bring something in. */
export function StockFrame({ address, search, onSearch, exported, action, panel, children }: StockFrameProps) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'receive' | 'bin'>()
  const close = () => setDialog(undefined)
  const taken = useExport('stock', exported ?? {})
  useActions([
    { id: 'receive', label: t('stock.action.receive'), shortcut: 'i', run: () => setDialog('receive') },
    { id: 'addBin', label: t('stock.action.addBin'), shortcut: 'b', run: () => setDialog('bin') },
  ])
  return (
    <ListPage
      title={t('stock.title')}
      actions={
        <ButtonRow>
          {!panel && exported && taken.button}
          {action}
          {action === undefined && (
            <>
              <Button shortcut="i" onClick={() => setDialog('receive')}>
                {t('stock.action.receive')}
              </Button>
              <Button shortcut="b" onClick={() => setDialog('bin')}>
                {t('stock.action.addBin')}
              </Button>
            </>
          )}
        </ButtonRow>
      }
      filters={
        <FilterChips
          label={t('stock.title')}
          chips={stockFilters.map((id) => ({ id, label: t(`stock.filter.${id}`) }))}
          value={address.filter}
          onChange={address.setFilter}
        />
      }
      search={<ListSearch label={t('stock.search')} value={search} onChange={onSearch} />}
      panel={panel}
    >
      {taken.note}
      {children}
      {dialog === 'receive' && <ReceiveDialog onClose={close} />}
      {dialog === 'bin' && <AddBinDialog onClose={close} />}
    </ListPage>
  )
}
