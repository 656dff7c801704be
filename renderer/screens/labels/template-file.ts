// Templates as files: what is written, and what is taken back from anywhere.
import { z } from 'zod'
import { LabelTemplate } from '#shared/contract/labels.ts'
import { type TemplateFault, templateFaults } from '#shared/domain/labels/template-faults.ts'

const TemplateFile = z.object({
  packbench: z.literal('label-template'),
  version: z.literal(1),
  name: z.string().min(1).max(60),
  template: LabelTemplate,
})
export type TemplateFile = z.infer<typeof TemplateFile>

/** More than any template with its pictures has. */
const mostBytes = 4_000_000

export type ReadFile =
  | { readonly kind: 'read'; readonly file: TemplateFile }
  | { readonly kind: 'tooLarge' | 'noJson' | 'noTemplate' }
  /** Where in the file it is not what it should be. */
  | { readonly kind: 'wrong'; readonly where: string }
  | { readonly kind: 'faulty'; readonly faults: readonly TemplateFault[] }

export function writeTemplateFile(name: string, template: LabelTemplateText): { fileName: string; mediaType: string; base64: string } {
  const text = JSON.stringify({ packbench: 'label-template', version: 1, name, template }, null, 2)
  const bytes = new TextEncoder().encode(text)
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  const plain = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  return { fileName: `${plain || 'label'}.label.json`, mediaType: 'application/json', base64 }
}
type LabelTemplateText = z.input<typeof LabelTemplate> | Readonly<object>

export async function readTemplateFile(file: Blob): Promise<ReadFile> {
  if (file.size > mostBytes) return { kind: 'tooLarge' }
  let content: unknown
  try {
    content = JSON.parse(await file.text())
  } catch {
    return { kind: 'noJson' }
  }
  if (typeof content !== 'object' || content === null || !('packbench' in content)) return { kind: 'noTemplate' }
  const parsed = TemplateFile.safeParse(content)
  if (!parsed.success) return { kind: 'wrong', where: parsed.error.issues[0]?.path.join('.') ?? '' }
  const faults = templateFaults(parsed.data.template)
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'read', file: parsed.data }
}
