import { useTranslation } from 'react-i18next'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { importProblemText } from '#renderer/wording/import-problem-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ImportProblem } from '#shared/contract/imports.ts'

type Numbered = ImportProblem & { readonly at: number }

/** What is wrong in a file: where, what stands there, what to do. */
export function ProblemTable({ label, problems }: { label: string; problems: readonly ImportProblem[] }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const rows: readonly Numbered[] = problems.map((problem, at) => ({ ...problem, at }))
  return (
    <LinesTable
      label={label}
      rows={rows}
      rowKey={({ at }) => String(at)}
      columns={[
        {
          key: 'row',
          title: t('imports.row'),
          width: '64px',
          isCode: true,
          render: ({ row }) => (row === 0 ? t('imports.wholeFile') : formatQuantity(row, locale)),
        },
        { key: 'column', title: t('imports.column'), width: '130px', isCode: true, render: ({ column }) => column },
        { key: 'value', title: t('imports.value'), width: '200px', render: ({ value }) => <Code>{value}</Code> },
        { key: 'what', title: t('imports.what'), render: (problem) => importProblemText(problem, t) },
      ]}
    />
  )
}
