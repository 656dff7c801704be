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

/** Where in the file it is not what it should be, in which element if it is one, and what should be there. */
export type WrongPlace = {
  readonly where: string
  readonly element: string | undefined
  readonly is: 'number' | 'text' | 'atLeast' | 'atMost' | 'oneOf' | 'unknown' | 'other'
  readonly what: string
}

/** More than any template with its pictures has. */
const mostBytes = 4_000_000

export type ReadFile =
  | { readonly kind: 'read'; readonly file: TemplateFile }
  | { readonly kind: 'tooLarge' | 'noJson' | 'noTemplate' | 'newer' }
  | ({ readonly kind: 'wrong' } & WrongPlace)
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
  if ('version' in content && typeof content.version === 'number' && content.version > 1) return { kind: 'newer' }
  const parsed = TemplateFile.safeParse(content)
  const [issue] = parsed.error?.issues ?? []
  if (!parsed.success) return { kind: 'wrong', ...placeOf(issue, content) }
  const faults = templateFaults(parsed.data.template)
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'read', file: parsed.data }
}

function placeOf(issue: z.core.$ZodIssue | undefined, content: object): WrongPlace {
  const path = issue?.path ?? []
  const at = path.indexOf('elements')
  const elements = z
    .object({ template: z.object({ elements: z.array(z.looseObject({ id: z.string() }).catch({ id: '' })) }) })
    .safeParse(content)
  const element = at < 0 ? undefined : elements.data?.template.elements[Number(path[at + 1])]?.id || undefined
  const where = path.slice(element === undefined ? 0 : at + 2).join('.')
  return { where, element, ...expected(issue) }
}

function expected(issue: z.core.$ZodIssue | undefined): Pick<WrongPlace, 'is' | 'what'> {
  switch (issue?.code) {
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? { is: 'number', what: '' }
        : { is: issue.expected === 'string' ? 'text' : 'other', what: '' }
    case 'too_small':
      return { is: 'atLeast', what: String(issue.minimum) }
    case 'too_big':
      return { is: 'atMost', what: String(issue.maximum) }
    case 'invalid_value':
      return { is: 'oneOf', what: issue.values.map(String).join(', ') }
    case 'unrecognized_keys':
      return { is: 'unknown', what: issue.keys.join(', ') }
    default:
      return { is: 'other', what: '' }
  }
}
