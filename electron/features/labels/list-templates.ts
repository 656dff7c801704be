import { labels } from '#shared/contract/labels.ts'
import { answer } from '../handle.ts'
import { loadSizes, loadTemplates } from './labels.sql.ts'

export const listTemplates = answer(labels.listTemplates, async ({ db }) => ({
  templates: await loadTemplates(db),
  sizes: await loadSizes(db),
}))
