import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useSaveFile } from '#renderer/records/use-save-file.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { Menu } from '#renderer/ui/menu/menu.tsx'
import { formatDecimal } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { type ExportFilter, type ExportList, exportFormats } from '#shared/contract/exports.ts'

/** Takes the list on the screen along as a file, narrowed as it is: the button for the page's head, and what became of it. */
export function useExport(list: ExportList, filter: ExportFilter): { button: ReactNode; note: ReactNode } {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const saving = useSaveFile()
  // a spreadsheet opens the list sign of its own country, which is the one that is not its decimal sign
  const delimiter = formatDecimal('0.5', locale, 1).includes(',') ? ';' : ','
  const items = exportFormats.map((format) => ({
    id: format,
    label: t(`imports.export.${format}`),
    run: () => saving.save(() => replyOf(hub.exports.exportList({ list, format, filter, delimiter }))),
  }))
  return {
    button: (
      <Menu
        opener={
          <Button isBusy={saving.isSaving} icon="down">
            {t('imports.export.label')}
          </Button>
        }
        sections={[{ id: 'formats', items }]}
      />
    ),
    note: saving.note,
  }
}
