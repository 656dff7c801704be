import type { LabelElement, LabelTemplate } from '../label-template.ts'

type Size = { readonly widthMm: number; readonly heightMm: number }

/** A template for a label of other proportions: places follow its width and height, letters and lines the smaller of the two. */
export function stretched(template: LabelTemplate, size: Size): LabelTemplate {
  const [across, down] = [size.widthMm / template.widthMm, size.heightMm / template.heightMm]
  return { ...template, ...size, elements: template.elements.map((element) => scaled(element, across, down)) }
}

/** A template for a label of another size: everything smaller or larger by the same part, and in the same corner of the label. */
export function resized(template: LabelTemplate, size: Size): LabelTemplate {
  const part = Math.min(size.widthMm / template.widthMm, size.heightMm / template.heightMm)
  if (part === 1) return { ...template, ...size }
  return { ...template, ...size, elements: template.elements.map((element) => scaled(element, part, part)) }
}

function scaled(element: LabelElement, across: number, down: number): LabelElement {
  const hundredths = (mm: number) => Math.round(mm * 100) / 100
  const place = {
    x: hundredths(element.x * across),
    y: hundredths(element.y * down),
    width: hundredths(element.width * across),
    height: hundredths(element.height * down),
  }
  const part = Math.min(across, down)
  if (element.kind === 'text')
    return { ...element, ...place, size: hundredths(element.size * part), least: hundredths(element.least * part) }
  if (element.kind === 'box') return { ...element, ...place, thickness: hundredths(element.thickness * part) }
  return { ...element, ...place }
}
