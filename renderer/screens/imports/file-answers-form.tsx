import { useTranslation } from 'react-i18next'
import { ColumnMapping } from '#renderer/screens/imports/column-mapping.tsx'
import type { FileAnswers, Import } from '#renderer/screens/imports/use-import.ts'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import type { ImportKind, ImportView } from '#shared/contract/imports.ts'

/** What the file does not say by itself: which sheet, which decimal sign, which of two numbers is the day, which column is which. */
export function FileAnswersForm({ kind, view, work }: { kind: ImportKind; view: ImportView; work: Import }) {
  const { t } = useTranslation()
  const { detected, problems } = view
  if (detected === null) return undefined
  const { answers } = work
  const set = (part: FileAnswers) => void work.answer({ ...answers, ...part })
  const asks = (code: string) => problems.some((problem) => problem.code === code)
  const asksNumber = answers.decimalMark !== undefined || asks('NUMBER_AMBIGUOUS')
  const asksDay = answers.dateOrder !== undefined || asks('DATE_AMBIGUOUS')
  const hasSheets = detected.sheets.length > 1
  return (
    <>
      {(hasSheets || asksNumber || asksDay) && (
        <FormGrid columns={1}>
          {hasSheets && (
            <SelectField
              label={t('imports.answer.sheet')}
              value={detected.sheet}
              onChange={(sheet) => set({ sheet })}
              options={detected.sheets.map((value) => ({ value, label: value }))}
            />
          )}
          {asksNumber && (
            <SelectField
              label={t('imports.answer.decimalMark')}
              value={answers.decimalMark}
              onChange={(decimalMark) => set({ decimalMark })}
              placeholder={t('imports.answer.choose')}
              options={[
                { value: '.', label: t('imports.answer.point') },
                { value: ',', label: t('imports.answer.comma') },
              ]}
            />
          )}
          {asksDay && (
            <SelectField
              label={t('imports.answer.dateOrder')}
              value={answers.dateOrder}
              onChange={(dateOrder) => set({ dateOrder })}
              placeholder={t('imports.answer.choose')}
              options={[
                { value: 'dayFirst', label: t('imports.answer.dayFirst') },
                { value: 'monthFirst', label: t('imports.answer.monthFirst') },
              ]}
            />
          )}
        </FormGrid>
      )}
      <ColumnMapping
        kind={kind}
        headers={detected.headers}
        mapping={detected.mapping}
        isOpen={asks('COLUMN_MISSING') || answers.mapping !== undefined}
        onChange={(mapping) => set({ mapping })}
      />
    </>
  )
}
