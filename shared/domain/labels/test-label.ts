import type { BuiltInSize } from './built-in/built-in-template.ts'

/** Which template a test label is printed by: the one that is in use, one that comes with the program, or one of the house's own. */
export type TestTemplate =
  | { readonly by: 'use' }
  | { readonly by: 'builtIn'; readonly size: BuiltInSize }
  | { readonly by: 'own'; readonly id: string }

const MARK = 'template:'

/** A test label as the subject of a print: nothing of the warehouse, so its id says by which template it is drawn. */
export function testLabelId(template: TestTemplate): string {
  if (template.by === 'own') return MARK + template.id
  return template.by === 'use' ? `${MARK}use` : `${MARK}built-in:${template.size}`
}

/** Undefined for the id of a real package, bin, product or tote. */
export function readTestLabelId(documentId: string): TestTemplate | undefined {
  if (!documentId.startsWith(MARK)) return undefined
  const word = documentId.slice(MARK.length)
  if (word === 'use') return { by: 'use' }
  if (word === 'built-in:usual') return { by: 'builtIn', size: 'usual' }
  return word === 'built-in:a6' ? { by: 'builtIn', size: 'a6' } : { by: 'own', id: word }
}
