import { labels } from '#shared/contract/labels.ts'
import { templateFaults } from '#shared/domain/labels/template-faults.ts'
import { answer } from '../handle.ts'
import { loadHouse } from '../printing/house.ts'

export const previewTemplate = answer(labels.previewTemplate, async ({ db, input, refuse, documents }) => {
  const { template, profile } = input
  const faults = templateFaults(template)
  if (faults.length > 0) return refuse('LABEL_TEMPLATE_WRONG', { faults })
  const { language } = await loadHouse(db)
  const { mediaType, bytes, dpi = 0 } = await documents.render({ kind: 'sampleLabel', template, language }, profile)
  return { mediaType, base64: Buffer.from(bytes).toString('base64'), dpi }
})
