import { deleteTemplate } from './delete-template.ts'
import { listTemplates } from './list-templates.ts'
import { previewTemplate } from './preview-template.ts'
import { saveTemplate } from './save-template.ts'
import { useTemplate } from './use-template.ts'

export const labelsHandlers = { listTemplates, saveTemplate, deleteTemplate, useTemplate, previewTemplate }
