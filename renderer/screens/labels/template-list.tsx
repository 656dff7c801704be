import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useSaveFile } from '#renderer/records/use-save-file.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/labels/labels.module.css'
import { type ReadFile, readTemplateFile, writeTemplateFile } from '#renderer/screens/labels/template-file.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FileInput } from '#renderer/ui/fields/file-input.tsx'
import { ListPage } from '#renderer/ui/page/list-page.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDecimal, formatInstant } from '#renderer/wording/format.ts'
import { templateFaultsText } from '#renderer/wording/template-faults-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { SavedTemplate } from '#shared/contract/labels.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import { type LabelTemplate, labelKinds } from '#shared/domain/labels/label-template.ts'

/** A template that comes with the program has its kind for an id. */
type Row = { readonly id: string; readonly template: LabelTemplate; readonly isUsed: boolean; readonly saved?: SavedTemplate }

type TemplateListProps = {
  templates: readonly SavedTemplate[]
  onOpen: (id: string) => void
  onCopy: (name: string, template: LabelTemplate) => void
}

/** Every kind of label with the templates there are for it, the one in use marked. */
export function TemplateList({ templates, onOpen, onCopy }: TemplateListProps) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const using = useAttempt(hub.labels.useTemplate)
  const deleting = useAttempt(hub.labels.deleteTemplate)
  const file = useSaveFile()
  const input = useRef<HTMLInputElement>(null)
  const [chosenId, choose] = useState<string>()
  const [problem, setProblem] = useState<Exclude<ReadFile, { kind: 'read' }>>()
  const rows = rowsOf(templates)
  const chosen = rows.find(({ id }) => id === chosenId)
  const nameOf = (row: Row) => row.saved?.name ?? t('labels.builtIn')
  const mm = (value: number) => formatDecimal(String(Math.round(value * 10) / 10), locale)

  async function take(taken: File | undefined) {
    if (!taken) return
    const read = await readTemplateFile(taken)
    if (input.current) input.current.value = ''
    setProblem(read.kind === 'read' ? undefined : read)
    if (read.kind === 'read') onCopy(read.file.name, read.file.template)
  }

  const none = chosen === undefined ? t('labels.chooseTemplate') : undefined
  const steps: readonly ButtonAction[] = [
    {
      id: 'edit',
      label: t('labels.action.edit'),
      shortcut: 'Enter',
      tone: 'primary',
      disabledReason: none,
      run: () => chosen && onOpen(chosen.id),
    },
    {
      id: 'use',
      label: t('labels.action.use'),
      shortcut: 'u',
      disabledReason: none ?? (chosen?.isUsed ? t('labels.usedAlready') : undefined),
      isBusy: using.isRunning,
      run: async () => {
        if (chosen) await using.run({ kind: chosen.template.kind, templateId: chosen.saved?.id ?? null })
      },
    },
    {
      id: 'copy',
      label: t('labels.action.copy'),
      shortcut: 'c',
      disabledReason: none,
      run: () => chosen && onCopy(t('labels.copyOf', { name: nameOf(chosen) }), chosen.template),
    },
    {
      id: 'export',
      label: t('labels.action.export'),
      shortcut: 'e',
      disabledReason: none,
      isBusy: file.isSaving,
      run: async () => {
        if (chosen) await file.save(async () => ({ ok: true, value: writeTemplateFile(nameOf(chosen), chosen.template) }))
      },
    },
    { id: 'import', label: t('labels.action.import'), shortcut: 'i', run: () => input.current?.click() },
    {
      id: 'delete',
      label: t('labels.action.deleteTemplate'),
      shortcut: 'x',
      tone: 'danger',
      disabledReason: none ?? (chosen?.saved ? undefined : t('labels.builtInStays')),
      isBusy: deleting.isRunning,
      run: async () => {
        if (chosen?.saved) await deleting.run({ id: chosen.saved.id })
      },
    },
  ]
  useActions(steps)

  return (
    <ListPage title={t('labels.title')} summary={t('labels.summary')} actions={<ActionButtons actions={steps} inSight={4} />}>
      <div className={classes['above']}>
        <TroubleNote trouble={using.trouble ?? deleting.trouble} />
        {file.note}
        {problem && <Note tone="wrong">{problemText(problem)}</Note>}
      </div>
      <FileInput input={input} accept=".json,application/json" label={t('labels.action.import')} onChoose={(file) => void take(file)} />
      <DataTable
        label={t('labels.title')}
        rows={rows}
        empty={undefined}
        rowKey={({ id }) => id}
        selectedKey={chosenId}
        onSelect={({ id }) => choose(id)}
        onOpen={({ id }) => onOpen(id)}
        columns={[
          { key: 'label', title: t('labels.column.label'), render: ({ template }) => t(`printing.document.${template.kind}`) },
          { key: 'name', title: t('labels.column.template'), render: nameOf },
          {
            key: 'size',
            title: t('labels.column.size'),
            width: '170px',
            isCode: true,
            render: ({ template }) => t('labels.size', { width: mm(template.widthMm), height: mm(template.heightMm) }),
          },
          {
            key: 'used',
            title: t('labels.column.used'),
            width: '120px',
            render: ({ isUsed }) => isUsed && <Toned tone="right">{t('labels.used')}</Toned>,
          },
          {
            key: 'changed',
            title: t('labels.column.changed'),
            render: ({ saved }) =>
              saved && t('labels.changed', { at: formatInstant(saved.changedAt, timeZone, locale), by: saved.changedBy }),
          },
        ]}
      />
    </ListPage>
  )

  function problemText(read: Exclude<ReadFile, { kind: 'read' }>): string {
    if (read.kind === 'wrong') return t('labels.import.wrong', { where: read.where })
    if (read.kind === 'faulty') return t('labels.import.faulty', { faults: templateFaultsText(t, read.faults) })
    return t(`labels.import.${read.kind}`)
  }
}

function rowsOf(templates: readonly SavedTemplate[]): Row[] {
  return labelKinds.flatMap((kind) => {
    const own = templates.filter(({ template }) => template.kind === kind)
    const builtIn: Row = { id: kind, template: builtInTemplate(kind), isUsed: own.every(({ isUsed }) => !isUsed) }
    return [builtIn, ...own.map((saved) => ({ id: saved.id, template: saved.template, isUsed: saved.isUsed, saved }))]
  })
}
