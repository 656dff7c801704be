import { labels } from '#shared/contract/labels.ts'
import { answer } from '../handle.ts'
import { loadTemplates } from './labels.sql.ts'

export const listTemplates = answer(labels.listTemplates, async ({ db }) => ({ templates: await loadTemplates(db) }))
