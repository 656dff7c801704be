import type { TFunction } from 'i18next'
import type { ImportProblem } from '#shared/contract/imports.ts'
import { importProblemCodes } from '#shared/domain/imports/import-problem-codes.ts'

/** What is wrong with a file, and what to do about it. A code that a newer hub knows is shown as it came. */
export function importProblemText({ code, value, expected }: ImportProblem, t: TFunction): string {
  const known = importProblemCodes.find((one) => one === code)
  const written = expectedText(expected, t)
  if (known === undefined) return t('imports.codeOther', { code, expected: written })
  return t(`imports.code.${known}`, { value, expected: written }).trim()
}

/** What each problem is called in a list, without the cell it is about: for the file of rejected rows. */
export function importProblemNames(t: TFunction): Record<string, string> {
  return Object.fromEntries(importProblemCodes.map((code) => [code, t(`imports.code.${code}`, { value: '…', expected: '…' })]))
}

/** Ranges travel as `1..500` or `2..`, in no language. */
function expectedText(expected: string, t: TFunction): string {
  const [, least, most] = /^(.+)\.\.(.*)$/.exec(expected) ?? []
  if (least === undefined) return expected
  return most ? t('imports.range', { least, most }) : t('imports.rangeFrom', { least })
}
