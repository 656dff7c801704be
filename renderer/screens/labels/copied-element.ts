import { create } from 'zustand'
import { freeId, movedTo } from '#renderer/screens/labels/template-draft.ts'
import type { LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'

/** What was copied last, for this template or another one. */
export const useCopiedElement = create<{ readonly copied: LabelElement | undefined }>()(() => ({ copied: undefined }))

/** The same thing on a template, a little beside one that stands in its place already. */
export function pastedInto(template: LabelTemplate, copied: LabelElement): LabelElement {
  const isTaken = template.elements.some(({ x, y, kind }) => x === copied.x && y === copied.y && kind === copied.kind)
  const beside = isTaken ? 2 : 0
  const id = freeId(template, copied.id)
  const placed = movedTo({ ...copied, id }, template, copied.x + beside, copied.y + beside)
  if (placed.kind !== 'text' || placed.follows === undefined) return placed
  const { follows, ...free } = placed
  return template.elements.some((one) => one.id === follows && one.kind === 'text') ? placed : free
}
