import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { type BuiltInRow, builtInRows } from '#renderer/screens/labels/built-in-rows.ts'
import { LabelEditor } from '#renderer/screens/labels/label-editor.tsx'
import { TemplateList } from '#renderer/screens/labels/template-list.tsx'
import type { SavedTemplate } from '#shared/contract/labels.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import type { LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** What is opened: a template of the house, or a copy of one that has not been saved yet. */
type Opened = {
  readonly id: string
  readonly name: string
  readonly template: LabelTemplate
  readonly builtIn?: LabelTemplate
  readonly version?: number | undefined
}

/** The house's label templates, and one of them under the hand. */
export function LabelsPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { first } = useParams<{ first?: string }>()
  const { data, error } = useQuery(ask.labels.listTemplates.queryOptions({ input: {} }))
  const saving = useAttempt(hub.labels.saveTemplate)
  const [copy, setCopy] = useState<Opened>()
  /** What built-in templates become once they are saved: some of the house's own. */
  const [ownIds, setOwnIds] = useState(newIds)
  const [latest, setLatest] = useState<SavedTemplate>()
  const builtIn = builtInRows.find(({ id }) => id === first)
  const saved = data?.templates.find(({ id }) => id === first)
  const opened: Opened | undefined = saved ?? (copy?.id === first ? copy : undefined) ?? (builtIn && ownOf(builtIn))

  function ownOf({ id, kind, size, template }: BuiltInRow): Opened {
    const name = t('labels.own', { document: t(`printing.document.${kind}`) })
    return {
      id: ownIds.get(id) ?? id,
      name: size === 'usual' ? name : `${name} ${t(`labels.sizeName.${size}`)}`,
      template,
      builtIn: template,
    }
  }

  function openCopy(name: string, template: LabelTemplate) {
    const id = uuidV7Ids.next()
    setCopy({ id, name, template })
    navigate(`/labels/${id}`)
  }

  async function save(name: string, template: LabelTemplate): Promise<boolean> {
    if (!opened || saving.isRunning) return false
    const version = latest?.id === opened.id ? latest.version : opened.version
    const done = await saving.run({ id: opened.id, name, template, ...(version !== undefined && { version }) })
    if (done) setLatest(done)
    return done !== undefined
  }

  function close() {
    setOwnIds(newIds)
    navigate('/labels')
  }

  if (opened) {
    return (
      <LabelEditor
        key={opened.id}
        id={opened.id}
        builtIn={opened.builtIn ?? builtInTemplate(opened.template.kind)}
        name={opened.name}
        template={opened.template}
        isNew={saved === undefined && latest?.id !== opened.id}
        isSaving={saving.isRunning}
        trouble={saving.trouble}
        onSave={save}
        onClose={close}
      />
    )
  }
  return (
    <>
      <QueryTrouble error={error} />
      <TemplateList
        templates={data?.templates ?? []}
        sizes={data?.sizes ?? []}
        onOpen={(id) => navigate(`/labels/${id}`)}
        onCopy={openCopy}
      />
    </>
  )
}

function newIds(): ReadonlyMap<string, string> {
  return new Map(builtInRows.map(({ id }) => [id, uuidV7Ids.next()]))
}
