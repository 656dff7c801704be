import { useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { usePrint } from '#renderer/records/use-print.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { pastedInto, useCopiedElement } from '#renderer/screens/labels/copied-element.ts'
import { ElementFields } from '#renderer/screens/labels/element-fields.tsx'
import { elementKind, elementName, elementTitle } from '#renderer/screens/labels/element-name.ts'
import { LabelCanvas } from '#renderer/screens/labels/label-canvas.tsx'
import { LabelFields } from '#renderer/screens/labels/label-fields.tsx'
import classes from '#renderer/screens/labels/labels.module.css'
import { draftOf, newElement, stepDraft, withAdded, withElement, withoutElement } from '#renderer/screens/labels/template-draft.ts'
import { useImageElement } from '#renderer/screens/labels/use-image-element.tsx'
import { useLabelPicture } from '#renderer/screens/labels/use-label-picture.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Titled } from '#renderer/ui/fields/titled.tsx'
import { useLeaveGuard } from '#renderer/ui/leave/leave-guard.tsx'
import { Page } from '#renderer/ui/page/list-page.tsx'
import { templateFaultsText } from '#renderer/wording/template-faults-text.ts'
import type { LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { type PrinterProfile, usualProfile } from '#shared/domain/labels/printer-profile.ts'
import { templateFaults, withoutFaulty } from '#shared/domain/labels/template-faults.ts'
import { testLabelId } from '#shared/domain/labels/test-label.ts'

const kinds = ['text', 'barcode', 'line', 'box', 'triangle'] as const

type LabelEditorProps = {
  /** Its id once it is saved, or which of the built-in ones it is. */
  id: string
  name: string
  /** What "back to built in" makes of it. */
  builtIn: LabelTemplate
  template: LabelTemplate
  isNew: boolean
  isSaving: boolean
  trouble: AnyTrouble | undefined
  onSave: (name: string, template: LabelTemplate) => Promise<boolean>
  onClose: () => void
}

/** One template under the hand: the label as it is printed, and beside it what was taken hold of, by value. */
export function LabelEditor(props: LabelEditorProps) {
  const { id: templateId, name: savedName, builtIn, template, isNew, isSaving, trouble, onSave, onClose } = props
  const { t } = useTranslation()
  const [draft, step] = useReducer(stepDraft, template, draftOf)
  const [name, setName] = useState(savedName)
  const [saved, setSaved] = useState({ name: savedName, template })
  const [chosen, choose] = useState<string>()
  const [profile, setProfile] = useState<PrinterProfile>(usualProfile)
  const faults = templateFaults(draft.now)
  const { picture, isDrawing } = useLabelPicture(faults.length > 0 ? withoutFaulty(draft.now) : draft.now, profile)
  const test = usePrint()
  const copied = useCopiedElement(({ copied }) => copied)
  const element = draft.now.elements.find(({ id }) => id === chosen)
  const isChanged = name !== saved.name || draft.now !== saved.template
  const isUnsaved = isChanged || isNew
  useLeaveGuard(isChanged, {
    title: t('labels.leave.title'),
    text: t('labels.leave.text'),
    leave: t('labels.leave.leave'),
    stay: t('labels.leave.stay'),
  })

  const change = (next: LabelTemplate, isGoing = false) => step({ kind: 'change', template: next, isGoing })
  const put = (next: LabelElement, isGoing = false) => change(withElement(draft.now, next), isGoing)
  const image = useImageElement(draft.now, add)

  function add(next: LabelElement) {
    change(withAdded(draft.now, next))
    choose(next.id)
  }

  function paste(copied: LabelElement | undefined) {
    if (copied) add(pastedInto(draft.now, copied))
  }

  function remove(id: string) {
    change(withoutElement(draft.now, id))
    choose(undefined)
  }

  async function save() {
    const now = { name, template: draft.now }
    if (await onSave(name.trim(), draft.now)) setSaved(now)
  }

  function cannotSave(): string | undefined {
    if (name.trim() === '') return t('labels.nameMissing')
    if (faults.length > 0) return t('labels.faultsFirst')
    return isUnsaved ? undefined : t('labels.unchanged')
  }

  function nameOf(id: string): string {
    const named = draft.now.elements.find((one) => one.id === id)
    return named ? elementTitle(t, named, draft.now) : id
  }

  const none = element === undefined ? t('labels.chooseFirst') : undefined
  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('labels.action.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      isBusy: isSaving,
      disabledReason: cannotSave(),
      run: save,
    },
    {
      id: 'test',
      label: t('labels.action.test'),
      shortcut: 'Ctrl+P',
      disabledReason: isUnsaved ? t('labels.saveFirst') : undefined,
      isBusy: test.isPrinting,
      run: () => test.print(draft.now.kind, testLabelId({ by: 'own', id: templateId })),
    },
    { id: 'undo', label: t('labels.action.undo'), shortcut: 'Ctrl+Z', enabled: draft.before.length > 0, run: () => step({ kind: 'undo' }) },
    { id: 'redo', label: t('labels.action.redo'), shortcut: 'Ctrl+Y', enabled: draft.after.length > 0, run: () => step({ kind: 'redo' }) },
    { id: 'reset', label: t('labels.action.reset'), run: () => change(builtIn) },
    { id: 'close', label: t('labels.action.close'), shortcut: 'Escape', run: () => (element ? choose(undefined) : onClose()) },
  ]
  const toWhole: ButtonAction = { id: 'whole', label: t('labels.action.whole'), run: () => choose(undefined) }
  const ofElement: readonly ButtonAction[] = [
    {
      id: 'copy',
      label: t('labels.action.copyElement'),
      shortcut: 'Ctrl+C',
      disabledReason: none,
      run: () => element && useCopiedElement.setState({ copied: element }),
    },
    { id: 'duplicate', label: t('labels.action.duplicate'), shortcut: 'Ctrl+D', disabledReason: none, run: () => paste(element) },
    {
      id: 'delete',
      label: t('labels.action.delete'),
      shortcut: 'Delete',
      disabledReason: none,
      run: () => {
        if (element) remove(element.id)
      },
    },
  ]
  const adding: readonly ButtonAction[] = [
    ...kinds.map((kind) => ({
      id: `add-${kind}`,
      label: t(`labels.kind.${kind}`),
      run: () => add(newElement(draft.now, kind, t('labels.newText'))),
    })),
    { id: 'add-image', label: t('labels.kind.image'), run: image.choose },
  ]
  const pasting: ButtonAction = {
    id: 'paste',
    label: t('labels.action.paste'),
    shortcut: 'Ctrl+V',
    disabledReason: copied ? undefined : t('labels.nothingCopied'),
    run: () => paste(copied),
  }
  useActions([...steps, toWhole, ...ofElement, pasting])

  return (
    <Page title={t(`printing.document.${draft.now.kind}`)} actions={<ActionButtons actions={steps} inSight={3} />}>
      <div className={classes['editor']}>
        <div className={classes['desk']}>
          <LabelCanvas
            template={draft.now}
            picture={picture}
            isDrawing={isDrawing}
            chosen={chosen}
            onChoose={choose}
            onChange={put}
            onRemove={remove}
          />
        </div>
        <div className={classes['side']}>
          {faults.length === 0 && <TroubleNote trouble={trouble} />}
          {faults.length > 0 && (
            <Note tone="care">
              {templateFaultsText(
                t,
                faults.map(({ element: id, fault, what }) => ({
                  element: nameOf(id),
                  fault,
                  what: fault === 'FIELD_UNKNOWN' ? what : nameOf(what),
                })),
              )}
            </Note>
          )}
          {test.note}
          {image.isUnread && <Note tone="wrong">{t('labels.imageUnread')}</Note>}
          {image.input}
          {element ? (
            <>
              <div className={classes['head']}>
                <h2 className={classes['chosen']}>{elementTitle(t, element, draft.now)}</h2>
                <ActionButtons actions={[toWhole]} />
              </div>
              <ActionButtons actions={ofElement} />
              <ElementFields key={element.id} element={element} template={draft.now} onChange={(next) => put(next)} />
            </>
          ) : (
            <>
              <LabelFields
                name={name}
                template={draft.now}
                profile={profile}
                onName={setName}
                onSize={(size) => change({ ...draft.now, ...size })}
                onProfile={setProfile}
              />
              <Titled title={t('labels.add')}>
                <ActionButtons actions={[...adding, pasting]} />
              </Titled>
              <p className={classes['hint']}>{t('labels.keysHint')}</p>
            </>
          )}
          <Titled title={t('labels.elements')}>
            <div className={classes['list']}>
              {draft.now.elements.map((one) => (
                <button
                  key={one.id}
                  type="button"
                  aria-pressed={one.id === chosen}
                  onClick={() => choose(one.id === chosen ? undefined : one.id)}
                >
                  <em>{elementName(t, one, draft.now)}</em>
                  <span>{elementKind(t, one)}</span>
                </button>
              ))}
            </div>
          </Titled>
        </div>
      </div>
    </Page>
  )
}
