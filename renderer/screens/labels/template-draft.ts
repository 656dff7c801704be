// A template under the hand: what each step makes of it, and how steps are taken back.
import type { LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'

export type Draft = {
  readonly now: LabelTemplate
  readonly before: readonly LabelTemplate[]
  readonly after: readonly LabelTemplate[]
}

export type DraftStep =
  /** `isGoing`: part of a movement that began earlier and is taken back with it. */
  { readonly kind: 'change'; readonly template: LabelTemplate; readonly isGoing?: boolean } | { readonly kind: 'undo' | 'redo' }

const mostSteps = 200

export function draftOf(template: LabelTemplate): Draft {
  return { now: template, before: [], after: [] }
}

export function stepDraft(draft: Draft, step: DraftStep): Draft {
  if (step.kind === 'change') {
    const before = step.isGoing ? draft.before : [...draft.before, draft.now].slice(-mostSteps)
    return { now: step.template, before, after: [] }
  }
  const [from, to] = step.kind === 'undo' ? [draft.before, draft.after] : [draft.after, draft.before]
  const next = from.at(-1)
  if (next === undefined) return draft
  const [left, gained] = [from.slice(0, -1), [...to, draft.now]]
  return step.kind === 'undo' ? { now: next, before: left, after: gained } : { now: next, before: gained, after: left }
}

export function withElement(template: LabelTemplate, element: LabelElement, id = element.id): LabelTemplate {
  return { ...template, elements: template.elements.map((one) => (one.id === id ? element : one)) }
}

export function withoutElement(template: LabelTemplate, id: string): LabelTemplate {
  return { ...template, elements: template.elements.filter((one) => one.id !== id) }
}

export function withAdded(template: LabelTemplate, element: LabelElement): LabelTemplate {
  return { ...template, elements: [...template.elements, element] }
}

/** A name for an element that no other has: `text`, `text2`, `text3`. */
export function freeId(template: LabelTemplate, word: string): string {
  const taken = new Set(template.elements.map(({ id }) => id))
  const stem = word.replace(/\d+$/, '')
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}${number}`
    if (!taken.has(id)) return id
  }
}

/** To a tenth of a millimetre: finer than that is no print head. */
export function tenths(mm: number): number {
  return Math.round(mm * 10) / 10
}

/** An element elsewhere, but never wholly over the label's edge, where nobody could take hold of it. */
export function movedTo(element: LabelElement, template: LabelTemplate, x: number, y: number): LabelElement {
  const bounded = (at: number, size: number, label: number) => tenths(Math.min(Math.max(at, 1 - size), label - 1))
  return { ...element, x: bounded(x, element.width, template.widthMm), y: bounded(y, element.height, template.heightMm) }
}

export function sizedTo(element: LabelElement, width: number, height: number): LabelElement {
  return { ...element, width: Math.max(0.3, tenths(width)), height: Math.max(0.3, tenths(height)) }
}

export type NewKind = LabelElement['kind']

/** A new element in the middle of the label. */
export function newElement(template: LabelTemplate, kind: Exclude<NewKind, 'image'>, words: string): LabelElement {
  const id = freeId(template, kind)
  const [width, height] = { text: [40, 6], barcode: [50, 15], line: [50, 0.4], box: [30, 15], triangle: [10, 10] }[kind]
  const place = {
    id,
    x: tenths(Math.max(0, (template.widthMm - (width ?? 0)) / 2)),
    y: tenths(Math.max(0, (template.heightMm - (height ?? 0)) / 2)),
    width: Math.min(width ?? 0, template.widthMm),
    height: Math.min(height ?? 0, template.heightMm),
    rotation: 0,
  } as const
  switch (kind) {
    case 'text':
      return { ...place, kind, text: words, size: 4, least: 2, rule: 'wrap', align: 'left', at: 'top' }
    case 'barcode':
      return { ...place, kind, symbology: 'code128', text: words, module: 0.5, hasDigits: false }
    case 'line':
      return { ...place, kind }
    case 'box':
      return { ...place, kind, fill: 'none', thickness: 0.4 }
    case 'triangle':
      return { ...place, kind, points: 'up' }
  }
}
