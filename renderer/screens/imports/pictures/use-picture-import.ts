import { useRef, useState } from 'react'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { shrinkPicture } from '#renderer/records/shrink-picture.ts'
import { type UndoStep, undoBy, useOfferUndo } from '#renderer/records/undo.ts'
import { fateOf, isMeant, type PictureFate, type PictureRow } from '#renderer/screens/imports/pictures/picture-fate.ts'
import { type LookedAt, lookAt, meantFiles } from '#renderer/screens/imports/pictures/picture-files.ts'
import type { PictureMatch } from '#shared/domain/catalog/picture-names.ts'

/** As many names as the hub judges at once. */
export const MOST_FILES = 2000

type Looked = { readonly file: File; readonly looked: LookedAt; readonly match: PictureMatch | undefined }

export type PictureStep =
  | { readonly kind: 'waitingForFiles' | 'nothing' | 'looking' }
  | { readonly kind: 'tooMany'; readonly count: number }
  | { readonly kind: 'trouble'; readonly trouble: AnyTrouble }
  | { readonly kind: 'planned'; readonly looked: readonly Looked[] }
  | { readonly kind: 'saving'; readonly done: number; readonly total: number }
  | { readonly kind: 'saved'; readonly rows: readonly PictureRow[] }

/** Takes pictures in two steps: whose each would be, by the name of its file, and then the pictures themselves, one after the other. */
export function usePictureImport() {
  const [step, setStep] = useState<PictureStep>({ kind: 'waitingForFiles' })
  const [keepsOld, setKeepsOld] = useState(false)
  const isStopped = useRef(false)
  const setPicture = useCommand(hub.catalog.setProductPicture)
  const offerUndo = useOfferUndo()
  const rows = step.kind === 'saved' ? step.rows : step.kind === 'planned' ? planned(step.looked, keepsOld) : []

  async function check(chosen: Iterable<File>) {
    const files = meantFiles(chosen)
    if (files.length === 0) return setStep({ kind: 'nothing' })
    if (files.length > MOST_FILES) return setStep({ kind: 'tooMany', count: files.length })
    setStep({ kind: 'looking' })
    const looked = await Promise.all(files.map(lookAt))
    const names = files.flatMap(({ name }, at) => (looked[at]?.kind === 'picture' ? [name] : []))
    const found = names.length === 0 ? undefined : await replyOf(hub.catalog.matchProductPictures({ fileNames: names }))
    if (found && !found.ok) return setStep({ kind: 'trouble', trouble: found as AnyTrouble }) // a query of the contract
    const matches = found?.value.rows ?? []
    let next = 0
    const each = files.map((file, at) => {
      const one = looked[at] ?? { kind: 'unreadable' }
      return { file, looked: one, match: one.kind === 'picture' ? matches[next++] : undefined }
    })
    setStep({ kind: 'planned', looked: each })
  }

  async function save() {
    const meant = rows.filter(isMeant)
    const undos: UndoStep[] = []
    const fates = new Map<number, PictureFate>()
    isStopped.current = false
    for (const row of meant) {
      setStep({ kind: 'saving', done: fates.size, total: meant.length })
      const { fate, undo } = isStopped.current ? { fate: { kind: 'stopped' } as const } : await saveOne(row)
      fates.set(row.at, fate)
      if (undo) undos.push(undo)
    }
    setStep({ kind: 'saved', rows: rows.map((row) => ({ ...row, fate: fates.get(row.at) ?? row.fate })) })
    if (undos.length > 0) offerUndo((words) => words('imports.pictures.done', { count: undos.length }), undos)
  }

  async function saveOne({ file, match }: PictureRow): Promise<{ fate: PictureFate; undo?: UndoStep }> {
    const productId = match?.product?.productId ?? ''
    const base64 = await shrinkPicture(file)
    if (base64 === undefined) return { fate: { kind: 'unreadable' } }
    const reply = await setPicture.run({ productId, picture: { kind: 'new', base64 } })
    if (!reply.ok) return { fate: { kind: 'refused', trouble: reply as AnyTrouble } } // a command of the contract
    const { before } = reply.value
    const former = before === null ? ({ kind: 'none' } as const) : ({ kind: 'kept', sha256: before } as const)
    return { fate: { kind: 'saved' }, undo: undoBy(() => hub.catalog.setProductPicture({ productId, picture: former })) }
  }

  return {
    step,
    rows,
    keepsOld,
    setKeepsOld,
    check,
    save,
    stop: () => {
      isStopped.current = true
    },
    again: () => setStep({ kind: 'waitingForFiles' }),
  }
}

function planned(looked: readonly Looked[], keepsOld: boolean): PictureRow[] {
  return looked.map(({ file, looked: what, match }, at) => ({ at, file, match, fate: fateOf(what, match, keepsOld) }))
}
