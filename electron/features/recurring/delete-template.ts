import { recurring } from '#shared/contract/recurring.ts'
import { handle } from '../handle.ts'
import { loadTemplate, madeOf, removeTemplate } from './templates.sql.ts'

export const deleteTemplate = handle(recurring.deleteTemplate, async ({ tx, input, refuse, tell }) => {
  const template = await loadTemplate(tx, input.id)
  if (!template) return refuse('TEMPLATE_UNKNOWN', { what: input.id })
  const { name } = template
  const users = await madeOf(tx, input.id)
  if (users.length > 0) return refuse('TEMPLATE_IN_USE', { name, recurring: users.length })
  await removeTemplate(tx, input.id)
  tell('templateDeleted', [{ kind: 'recurring', id: input.id }], { name })
  return { name }
})
