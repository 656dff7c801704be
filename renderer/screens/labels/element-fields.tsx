import { useTranslation } from 'react-i18next'
import { BarcodeFields, BoxFields, TextFields } from '#renderer/screens/labels/kind-fields.tsx'
import { MmField } from '#renderer/screens/labels/mm-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { labelFields } from '#shared/domain/labels/label-fields.ts'
import { type LabelElement, type LabelTemplate, type Rotation, rotations } from '#shared/domain/labels/label-template.ts'

type ElementFieldsProps = { element: LabelElement; template: LabelTemplate; onChange: (element: LabelElement) => void }

/** Everything about one element, by value. */
export function ElementFields({ element, template, onChange }: ElementFieldsProps) {
  const { t } = useTranslation()
  const set = (change: Partial<Pick<LabelElement, 'x' | 'y' | 'width' | 'height' | 'rotation'>>) => onChange({ ...element, ...change })
  return (
    <>
      {element.kind === 'text' && <TextFields element={element} template={template} onChange={onChange} />}
      {element.kind === 'barcode' && <BarcodeFields element={element} template={template} onChange={onChange} />}
      {element.kind === 'box' && <BoxFields element={element} onChange={onChange} />}
      {element.kind === 'triangle' && (
        <SelectField
          label={t('labels.field.points')}
          value={element.points}
          onChange={(points) => onChange({ ...element, points })}
          options={(['up', 'down'] as const).map((value) => ({ value, label: t(`labels.points.${value}`) }))}
        />
      )}
      <FormGrid columns={2} isDense>
        <MmField label={t('labels.field.x')} value={element.x} min={-400} onChange={(x) => set({ x })} />
        <MmField label={t('labels.field.y')} value={element.y} min={-400} onChange={(y) => set({ y })} />
        <MmField label={t('labels.field.width')} value={element.width} min={0.1} onChange={(width) => set({ width })} />
        <MmField label={t('labels.field.height')} value={element.height} min={0.1} onChange={(height) => set({ height })} />
        <SelectField
          label={t('labels.field.rotation')}
          value={String(element.rotation)}
          onChange={(value) => set({ rotation: rotations.find((one) => String(one) === value) ?? (0 satisfies Rotation) })}
          options={rotations.map((value) => ({ value: String(value), label: t('labels.degrees', { degrees: value }) }))}
        />
        <WhenField element={element} template={template} onChange={onChange} />
      </FormGrid>
    </>
  )
}

/** When the element is drawn. Several conditions, or those that compare with a word, stay as they are until another choice is made. */
function WhenField({ element, template, onChange }: ElementFieldsProps) {
  const { t } = useTranslation()
  const first = element.when?.[0]
  const isPlain = element.when === undefined || element.when.length === 0
  const written = isPlain ? '' : element.when?.map(({ field, is, value = '' }) => `${field} ${is} ${value}`.trim()).join(', ')
  const fields = labelFields[template.kind].filter((field) => !field.startsWith('say'))
  const choices = fields.flatMap((field) => [
    { value: `${field} filled`, label: t('labels.when.filled', { field }) },
    { value: `${field} empty`, label: t('labels.when.empty', { field }) },
  ])
  const own = written === '' || choices.some(({ value }) => value === written) ? [] : [{ value: written ?? '', label: written ?? '' }]

  function choose(value: string) {
    const { when: _, ...bare } = element
    const [field = '', is] = value.split(' ')
    if (value === '')
      onChange(bare as LabelElement) // without its condition it is of the kind that it was
    else if (is === 'filled' || is === 'empty') onChange({ ...element, when: [{ field, is }] })
    else if (first) onChange(element)
  }

  return (
    <SelectField
      label={t('labels.field.when')}
      value={written}
      onChange={choose}
      options={[{ value: '', label: t('labels.when.always') }, ...own, ...choices]}
      isSearchable
    />
  )
}
