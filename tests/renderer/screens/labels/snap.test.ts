import { describe, expect, test } from 'vitest'
import { pastedInto } from '#renderer/screens/labels/copied-element.ts'
import { snapMoved, snapSized } from '#renderer/screens/labels/snap.ts'
import { newElement, withAdded } from '#renderer/screens/labels/template-draft.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import type { LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { templateFaults, withoutFaulty } from '#shared/domain/labels/template-faults.ts'

const bare: LabelTemplate = { kind: 'binLabel', widthMm: 100, heightMm: 50, elements: [] }
const still = { ...newElement(bare, 'text', 'A'), id: 'still', x: 10, y: 8, width: 30, height: 6 }
const held = { ...newElement(bare, 'text', 'B'), id: 'held', x: 60, y: 30, width: 20, height: 5 }
const label = withAdded(withAdded(bare, still), held)

describe('what is dragged', () => {
  test('clicks onto the edges and the middle of the label and of other elements', () => {
    expect(snapMoved(held, label, { x: 10.6, y: 18.3 }, 1)).toMatchObject({ element: { x: 10, y: 18.3 }, guides: { x: 10 } })
    expect(snapMoved(held, label, { x: 19.4, y: 7.8 }, 1)).toMatchObject({ element: { x: 20, y: 8 }, guides: { x: 40, y: 8 } })
    expect(snapMoved(held, label, { x: 39.5, y: 44.3 }, 1)).toMatchObject({ element: { x: 40, y: 45 }, guides: { x: 50, y: 50 } })
  })

  test('stays where it is let go when nothing is near, and never clicks onto itself', () => {
    expect(snapMoved(held, label, { x: 61.3, y: 33.4 }, 1)).toEqual({ element: { ...held, x: 61.3, y: 33.4 }, guides: {} })
    expect(snapMoved(held, label, { x: 10.6, y: 18.3 }, 0)).toMatchObject({ element: { x: 10.6, y: 18.3 }, guides: {} })
  })

  test('ends at an edge when its corner is pulled near one', () => {
    expect(snapSized(held, label, { width: 39.4, height: 12 }, 1)).toMatchObject({ element: { width: 40, height: 12 }, guides: { x: 100 } })
    expect(snapSized(still, label, { width: 49.5, height: 22.6 }, 1)).toMatchObject({
      element: { width: 50, height: 22 },
      guides: { x: 60, y: 30 },
    })
  })
})

describe('what is copied', () => {
  test('is put into another template in the same place, under a name that is free there', () => {
    expect(pastedInto(bare, held)).toEqual(held)
    expect(pastedInto(label, held)).toMatchObject({ id: 'held2', x: 62, y: 32, text: 'B' })
  })

  test('follows nothing where what it followed is not', () => {
    const follower = { ...held, follows: 'still' }
    expect(pastedInto(label, follower)).toMatchObject({ follows: 'still' })
    const alone = withAdded(bare, pastedInto(bare, follower))
    expect(templateFaults(alone)).toEqual([])
  })
})

test('while something is wrong with one element, the others are still to be seen', () => {
  const bin = builtInTemplate('binLabel')
  const broken = { ...bin, elements: [{ ...held, text: '{price}' }, { ...held, id: 'below', follows: 'held' }, ...bin.elements] }
  expect(withoutFaulty(broken)).toEqual(bin)
  expect(withoutFaulty(bin)).toBe(bin)
})
