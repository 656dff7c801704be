import type { Condition, LabelFields } from './label-template.ts'

const FIELD = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g

/** The fields that a text names, each once. */
export function fieldsIn(text: string): string[] {
  return [...new Set([...text.matchAll(FIELD)].map(([, name = '']) => name))]
}

/** The paragraphs of a text with its fields filled in. What stands in a field is never read as a field again. */
export function fillText(text: string, fields: LabelFields): string[] {
  const alone = /^\{([a-zA-Z][a-zA-Z0-9]*)\}$/.exec(text.trim())?.[1]
  const value = alone === undefined ? undefined : fields[alone]
  if (alone !== undefined) return typeof value === 'string' ? [value] : [...(value ?? [])]
  return text.split('\n').map((line) => line.replace(FIELD, (_, name: string) => wordsOf(fields[name])))
}

/** Whether everything that an element asks for holds. */
export function holdsAll(conditions: readonly Condition[] | undefined, fields: LabelFields): boolean {
  return (conditions ?? []).every(({ field, is, value }) => {
    const words = wordsOf(fields[field])
    if (is === 'equal') return words === value
    return is === 'filled' ? words !== '' : words === ''
  })
}

function wordsOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : (value ?? []).filter((word) => word !== '').join(', ')
}
