import { labels } from '#shared/contract/labels.ts'
import { templateFaults } from '#shared/domain/labels/template-faults.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { insertTemplate, isNameTaken, loadTemplate, updateTemplate } from './labels.sql.ts'

/** A template keeps its kind for life: what a bin has to say makes no shipping label. */
export const saveTemplate = handle(labels.saveTemplate, async ({ tx, input, caller, clock, refuse, tell }) => {
  const { id, name, template, version } = input
  const before = await loadTemplate(tx, id)
  if (before ? before.template.kind !== template.kind : version !== undefined) return refuse('LABEL_TEMPLATE_UNKNOWN', { what: name })
  const faults = templateFaults(template)
  if (faults.length > 0) return refuse('LABEL_TEMPLATE_WRONG', { faults })
  if (await isNameTaken(tx, { id, kind: template.kind, name })) return refuse('LABEL_TEMPLATE_NAME_TAKEN', { name })
  const saved = { id, name, template, at: clock.now(), by: caller.userName }
  if (before) {
    if (!(await updateTemplate(tx, saved, version ?? 0))) return refuse('CHANGED_MEANWHILE', { what: before.name })
  } else await insertTemplate(tx, saved)
  tell('labelTemplateSaved', [{ kind: 'settings', id: 'labels' }], { documentKind: template.kind, template: name })
  return must(await loadTemplate(tx, id), 'the template just saved')
})
