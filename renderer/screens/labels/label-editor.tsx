import { useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ElementFields } from '#renderer/screens/labels/element-fields.tsx'
import { LabelCanvas } from '#renderer/screens/labels/label-canvas.tsx'
import classes from '#renderer/screens/labels/labels.module.css'
import { MmField } from '#renderer/screens/labels/mm-field.tsx'
import {
  draftOf,
  freeId,
  movedTo,
  newElement,
  stepDraft,
  withAdded,
  withElement,
  withoutElement,
} from '#renderer/screens/labels/template-draft.ts'
import { useImageElement } from '#renderer/screens/labels/use-image-element.tsx'
import { useLabelPicture } from '#renderer/screens/labels/use-label-picture.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Titled } from '#renderer/ui/fields/titled.tsx'
import { useLeaveGuard } from '#renderer/ui/leave/leave-guard.tsx'
import { Page } from '#renderer/ui/page/list-page.tsx'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import type { LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { type LabelLanguage, labelResolutions } from '#shared/domain/labels/printer-profile.ts'

const languages = ['zpl', 'epl', 'tspl', 'escpos'] as const satisfies readonly LabelLanguage[]
const kinds = ['text', 'barcode', 'line', 'box', 'triangle'] as const

type LabelEditorProps = {
  name: string
  template: LabelTemplate
  isNew: boolean
  isSaving: boolean
  trouble: AnyTrouble | undefined
  onSave: (name: string, template: LabelTemplate) => Promise<boolean>
  onClose: () => void
}

/** One template under the hand: the label as it is printed, and beside it what was taken hold of, by value. */
export function LabelEditor({ name: savedName, template, isNew, isSaving, trouble, onSave, onClose }: LabelEditorProps) {
  const { t } = useTranslation()
  const [draft, step] = useReducer(stepDraft, template, draftOf)
  const [name, setName] = useState(savedName)
  const [saved, setSaved] = useState({ name: savedName, template })
  const [chosen, choose] = useState<string>()
  const [language, setLanguage] = useState<(typeof languages)[number]>('zpl')
  const [dpi, setDpi] = useState<(typeof labelResolutions)[number]>(203)
  const { picture } = useLabelPicture(draft.now, { language, dpi })
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

  function duplicate() {
    if (!element) return
    const copy = { ...element, id: freeId(draft.now, element.id) }
    add(movedTo(copy, draft.now, copy.x + 2, copy.y + 2))
  }

  function remove(id: string) {
    change(withoutElement(draft.now, id))
    choose(undefined)
  }

  async function save() {
    const now = { name, template: draft.now }
    if (await onSave(name.trim(), draft.now)) setSaved(now)
  }

  const none = element === undefined ? t('labels.chooseFirst') : undefined
  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('labels.action.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      isBusy: isSaving,
      disabledReason: name.trim() === '' ? t('labels.nameMissing') : isUnsaved ? undefined : t('labels.unchanged'),
      run: save,
    },
    { id: 'undo', label: t('labels.action.undo'), shortcut: 'Ctrl+Z', enabled: draft.before.length > 0, run: () => step({ kind: 'undo' }) },
    { id: 'redo', label: t('labels.action.redo'), shortcut: 'Ctrl+Y', enabled: draft.after.length > 0, run: () => step({ kind: 'redo' }) },
    { id: 'reset', label: t('labels.action.reset'), run: () => change(builtInTemplate(draft.now.kind)) },
    { id: 'close', label: t('labels.action.close'), shortcut: 'Escape', run: () => (element ? choose(undefined) : onClose()) },
  ]
  const ofElement: readonly ButtonAction[] = [
    { id: 'duplicate', label: t('labels.action.duplicate'), shortcut: 'Ctrl+D', disabledReason: none, run: duplicate },
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
  useActions([...steps, ...ofElement])

  return (
    <Page title={t(`printing.document.${draft.now.kind}`)} actions={<ActionButtons actions={steps} />}>
      <div className={classes['editor']}>
        <div className={classes['desk']}>
          <LabelCanvas template={draft.now} picture={picture} chosen={chosen} onChoose={choose} onChange={put} onRemove={remove} />
        </div>
        <div className={classes['side']}>
          <TroubleNote trouble={trouble} />
          {image.isUnread && <Note tone="wrong">{t('labels.imageUnread')}</Note>}
          {image.input}
          {element ? (
            <>
              <h2 className={classes['chosen']}>{t('labels.elementNamed', { kind: t(`labels.kind.${element.kind}`), id: element.id })}</h2>
              <ActionButtons actions={ofElement} />
              <ElementFields key={element.id} element={element} template={draft.now} onChange={(next) => put(next)} />
            </>
          ) : (
            <>
              <TextField label={t('labels.field.name')} value={name} onChange={setName} maxLength={60} required />
              <FormGrid columns={2} isDense>
                <MmField
                  label={t('labels.field.width')}
                  value={draft.now.widthMm}
                  min={10}
                  onChange={(widthMm) => change({ ...draft.now, widthMm })}
                />
                <MmField
                  label={t('labels.field.height')}
                  value={draft.now.heightMm}
                  min={10}
                  onChange={(heightMm) => change({ ...draft.now, heightMm })}
                />
                <SelectField
                  label={t('labels.field.language')}
                  value={language}
                  onChange={setLanguage}
                  options={languages.map((value) => ({ value, label: t(`labels.language.${value}`) }))}
                />
                <SelectField
                  label={t('labels.field.dpi')}
                  value={String(dpi)}
                  onChange={(value) => setDpi(labelResolutions.find((one) => String(one) === value) ?? dpi)}
                  options={labelResolutions.map((value) => ({ value: String(value), label: t('labels.dpi', { dpi: value }) }))}
                />
              </FormGrid>
              <Titled title={t('labels.add')}>
                <ActionButtons actions={adding} />
              </Titled>
              <p className={classes['hint']}>{t('labels.keysHint')}</p>
            </>
          )}
          <Titled title={t('labels.elements')}>
            <div className={classes['list']}>
              {draft.now.elements.map(({ id, kind }) => (
                <button key={id} type="button" aria-pressed={id === chosen} onClick={() => choose(id === chosen ? undefined : id)}>
                  {id}
                  <span>{t(`labels.kind.${kind}`)}</span>
                </button>
              ))}
            </div>
          </Titled>
        </div>
      </div>
    </Page>
  )
}
