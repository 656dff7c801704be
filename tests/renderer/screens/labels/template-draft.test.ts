import { describe, expect, test } from 'vitest'
import {
  draftOf,
  freeId,
  movedTo,
  newElement,
  sizedTo,
  stepDraft,
  withAdded,
  withElement,
} from '#renderer/screens/labels/template-draft.ts'
import { readTemplateFile, writeTemplateFile } from '#renderer/screens/labels/template-file.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import { must } from '#shared/kernel/must.ts'

const bin = builtInTemplate('binLabel')
const zone = must(bin.elements[0], 'the first element')

describe('a template under the hand', () => {
  test('a whole drag is one step back, and what was taken back can be done again', () => {
    let draft = draftOf(bin)
    for (const [index, x] of [4, 5, 6].entries()) {
      const template = withElement(draft.now, movedTo(zone, bin, x, 3))
      draft = stepDraft(draft, { kind: 'change', template, isGoing: index > 0 })
    }
    expect(draft.now.elements[0]).toMatchObject({ x: 6, y: 3 })
    const back = stepDraft(draft, { kind: 'undo' })
    expect(back.now).toBe(bin)
    expect(stepDraft(back, { kind: 'redo' }).now).toEqual(draft.now)
    expect(stepDraft(draftOf(bin), { kind: 'undo' }).now).toBe(bin)
  })

  test('nothing is moved where no hand can take hold of it, or made smaller than can be seen', () => {
    expect(movedTo(zone, bin, 5000, -5000)).toMatchObject({ x: bin.widthMm - 1, y: 1 - zone.height })
    expect(sizedTo(zone, -3, 0)).toMatchObject({ width: 0.3, height: 0.3 })
  })

  test('a new element has a name that no other has', () => {
    const one = withAdded(bin, newElement(bin, 'text', 'Text'))
    const two = withAdded(one, newElement(one, 'text', 'Text'))
    expect(two.elements.slice(-2).map(({ id }) => id)).toEqual(['text', 'text2'])
    expect(freeId(two, 'text2')).toBe('text3')
  })
})

describe('a template as a file', () => {
  const fileOf = (content: string) => new Blob([content])
  const written = (name: string) => Buffer.from(writeTemplateFile(name, bin).base64, 'base64').toString('utf8')

  test('comes back as it went', async () => {
    expect(writeTemplateFile('Große Fächer / 1', bin).fileName).toBe('Große-Fächer-1.label.json')
    expect(await readTemplateFile(fileOf(written('Große Fächer')))).toMatchObject({
      kind: 'read',
      file: { name: 'Große Fächer', template: bin },
    })
  })

  test('that is something else is refused, and said why', async () => {
    expect(await readTemplateFile(fileOf('{"packbench"'))).toEqual({ kind: 'noJson' })
    expect(await readTemplateFile(fileOf('{"orders": []}'))).toEqual({ kind: 'noTemplate' })
    expect(await readTemplateFile(fileOf(written('A').replace('"widthMm": 100', '"widthMm": "wide"')))).toEqual({
      kind: 'wrong',
      where: 'template.widthMm',
      element: undefined,
      is: 'number',
      what: '',
    })
    expect(await readTemplateFile(fileOf(written('A').replace('"rule": "wrap"', '"rule": "fold"')))).toMatchObject({
      kind: 'wrong',
      where: 'rule',
      element: 'zone',
      is: 'oneOf',
      what: 'wrap, shrink, cut',
    })
    expect(await readTemplateFile(fileOf(written('A').replace('"version": 1', '"version": 2')))).toEqual({ kind: 'newer' })
    expect(await readTemplateFile(fileOf(written('A').replace('{zone}', '{price}')))).toEqual({
      kind: 'faulty',
      faults: [{ element: 'zone', fault: 'FIELD_UNKNOWN', what: 'price' }],
    })
  })
})
