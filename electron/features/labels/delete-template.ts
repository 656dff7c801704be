import { labels } from '#shared/contract/labels.ts'
import { handle } from '../handle.ts'
import { loadTemplate, removeTemplate } from './labels.sql.ts'

export const deleteTemplate = handle(labels.deleteTemplate, async ({ tx, input, refuse, tell }) => {
  const saved = await loadTemplate(tx, input.id)
  if (!saved) return refuse('LABEL_TEMPLATE_UNKNOWN', { what: input.id })
  await removeTemplate(tx, input.id)
  tell('labelTemplateDeleted', [{ kind: 'settings', id: 'labels' }], { documentKind: saved.template.kind, template: saved.name })
  return saved
})
