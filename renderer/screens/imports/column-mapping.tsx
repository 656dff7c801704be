import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/imports/imports.module.css'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { english } from '#renderer/wording/english.ts'
import type { ImportKind, ImportMapping } from '#shared/contract/imports.ts'

type ColumnMappingProps = {
  kind: ImportKind
  /** The first row of the file. */
  headers: readonly string[]
  mapping: ImportMapping
  /** Something is missing, so it is shown at once. */
  isOpen: boolean
  onChange: (mapping: ImportMapping) => void
}

/** Which column of the file is which of ours. What is chosen once is remembered for files with the same first row. */
export function ColumnMapping({ kind, headers, mapping, isOpen, onChange }: ColumnMappingProps) {
  const { t } = useTranslation()
  const names = headers.filter((header) => header !== '')
  if (names.length === 0) return undefined
  const options = [{ value: '', label: t('imports.answer.notInFile') }, ...[...new Set(names)].map((value) => ({ value, label: value }))]
  return (
    <details className={classes['mapping']} open={isOpen}>
      <summary>{t('imports.answer.columns')}</summary>
      <FormGrid columns={3}>
        {Object.keys(english.imports.columnNote[kind]).map((column) => (
          <SelectField
            key={column}
            label={column}
            value={mapping[column] ?? ''}
            onChange={(header) => onChange({ ...mapping, [column]: header })}
            options={options}
          />
        ))}
      </FormGrid>
    </details>
  )
}
