import { labels } from '#shared/contract/labels.ts'
import { sizesOf } from '#shared/domain/labels/built-in/built-in-template.ts'
import { handle } from '../handle.ts'
import { chooseSize, chooseTemplate, loadTemplate } from './labels.sql.ts'

export const useTemplate = handle(labels.useTemplate, async ({ tx, input, refuse, tell }) => {
  const { kind, templateId, size } = input
  const chosen = templateId === null ? undefined : await loadTemplate(tx, templateId)
  if (templateId !== null && chosen?.template.kind !== kind) return refuse('LABEL_TEMPLATE_UNKNOWN', { what: templateId })
  await chooseTemplate(tx, kind, templateId)
  if (size !== undefined) await chooseSize(tx, kind, sizesOf(kind).includes(size) ? size : 'usual')
  tell('labelTemplateUsed', [{ kind: 'settings', id: 'labels' }], { documentKind: kind, template: chosen?.name ?? '' })
  return { kind, templateId }
})
