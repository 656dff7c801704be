import { recurring } from '#shared/contract/recurring.ts'
import { answer } from '../handle.ts'
import { templateView } from './template-view.ts'
import { listTemplateRows } from './templates.sql.ts'

export const listTemplates = answer(recurring.listTemplates, ({ db, input }) => listTemplateRows(db, input))

export const getTemplate = answer(recurring.getTemplate, async ({ db, input, refuse }) => {
  return (await templateView(db, input.id)) ?? refuse('TEMPLATE_UNKNOWN', { what: input.id })
})
