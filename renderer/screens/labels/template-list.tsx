import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useSaveFile } from '#renderer/records/use-save-file.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { builtInRows } from '#renderer/screens/labels/built-in-rows.ts'
import classes from '#renderer/screens/labels/labels.module.css'
import { type ReadFile, readTemplateFile, writeTemplateFile } from '#renderer/screens/labels/template-file.ts'
import { ToteDialog } from '#renderer/screens/labels/tote-dialog.tsx'
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
import type { BuiltInSize } from '#shared/domain/labels/built-in/built-in-template.ts'
import { type LabelKind, type LabelTemplate, labelKinds } from '#shared/domain/labels/label-template.ts'

type Row = {
  readonly id: string
  readonly template: LabelTemplate
  readonly isUsed: boolean
  readonly saved?: SavedTemplate
  /** Of one that comes with the program. */
  readonly size?: BuiltInSize
}

type Sizes = readonly { readonly kind: LabelKind; readonly size: BuiltInSize }[]

type TemplateListProps = {
  templates: readonly SavedTemplate[]
  /** The kinds whose built-in template is used in another size than the usual one. */
  sizes: Sizes
  onOpen: (id: string) => void
  onCopy: (name: string, template: LabelTemplate) => void
}

/** Every kind of label with the templates there are for it, the one in use marked. */
export function TemplateList({ templates, sizes, onOpen, onCopy }: TemplateListProps) {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const using = useAttempt(hub.labels.useTemplate)
  const deleting = useAttempt(hub.labels.deleteTemplate)
  const file = useSaveFile()
  const input = useRef<HTMLInputElement>(null)
  const [chosenId, choose] = useState<string>()
  const [problem, setProblem] = useState<Exclude<ReadFile, { kind: 'read' }>>()
  const [isAskingTotes, setAskingTotes] = useState(false)
  const [totes, setTotes] = useState<readonly string[]>([])
  const rows = rowsOf(templates, sizes)
  const chosen = rows.find(({ id }) => id === chosenId)
  const nameOf = ({ saved, size }: Row) => saved?.name ?? t(size === 'a6' ? 'labels.builtInA6' : 'labels.builtIn')
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
        if (!chosen) return
        const { template, saved, size } = chosen
        await using.run({ kind: template.kind, templateId: saved?.id ?? null, ...(size && { size }) })
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
    { id: 'totes', label: t('labels.action.totes'), shortcut: 't', run: () => setAskingTotes(true) },
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
        {totes.length > 0 && (
          <Note tone="right" action={<Link href="/printing">{t('printing.title')}</Link>}>
            {t('labels.totes.queued', { first: totes[0] ?? '', last: totes.at(-1) ?? '', count: totes.length })}
          </Note>
        )}
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
        isChosenByClick
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
      {isAskingTotes && <ToteDialog onPrinted={setTotes} onClose={() => setAskingTotes(false)} />}
    </ListPage>
  )

  function problemText(read: Exclude<ReadFile, { kind: 'read' }>): string {
    if (read.kind === 'wrong') {
      const { where, element, is, what } = read
      const place = element === undefined ? t('labels.import.at', { where }) : t('labels.import.atElement', { where, element })
      return t('labels.import.wrong', { fault: t(`labels.import.is.${is}`, { place, what }) })
    }
    if (read.kind === 'faulty') return t('labels.import.faulty', { faults: templateFaultsText(t, read.faults) })
    return t(`labels.import.${read.kind}`)
  }
}

function rowsOf(templates: readonly SavedTemplate[], sizes: Sizes): Row[] {
  return labelKinds.flatMap((kind) => {
    const own = templates.filter(({ template }) => template.kind === kind)
    const isBuiltInUsed = own.every(({ isUsed }) => !isUsed)
    const usedSize = sizes.find((one) => one.kind === kind)?.size ?? 'usual'
    const builtIn = builtInRows.filter((row) => row.kind === kind)
    const rows = builtIn.map(({ id, template, size }): Row => ({ id, template, size, isUsed: isBuiltInUsed && size === usedSize }))
    return [...rows, ...own.map((saved) => ({ id: saved.id, template: saved.template, isUsed: saved.isUsed, saved }))]
  })
}
