import { imports } from '#shared/contract/imports.ts'
import { answer } from '../handle.ts'

export const getImport = answer(imports.getImport, async ({ input, refuse, files }) => {
  const facts = files.look(input.id)
  if (!facts) return refuse('IMPORT_UNKNOWN', { id: input.id })
  const { after, limit, column } = input
  const wanted = column === undefined ? facts.problems : facts.problems.filter((problem) => (problem.column ?? '') === column)
  const next = after + limit
  return { ...facts, problems: wanted.slice(after, next), next: next < wanted.length ? next : null }
})
