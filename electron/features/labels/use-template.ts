import { labels } from '#shared/contract/labels.ts'
import { handle } from '../handle.ts'
import { chooseTemplate, loadTemplate } from './labels.sql.ts'

export const useTemplate = handle(labels.useTemplate, async ({ tx, input, refuse, tell }) => {
  const { kind, templateId } = input
  const chosen = templateId === null ? undefined : await loadTemplate(tx, templateId)
  if (templateId !== null && chosen?.template.kind !== kind) return refuse('LABEL_TEMPLATE_UNKNOWN', { what: templateId })
  await chooseTemplate(tx, kind, templateId)
  tell('labelTemplateUsed', [{ kind: 'settings', id: 'labels' }], { documentKind: kind, template: chosen?.name ?? '' })
  return { kind, templateId }
})
