import { useTranslation } from 'react-i18next'
import { ConditionFields } from '#renderer/screens/labels/condition-fields.tsx'
import { BarcodeFields, BoxFields, TextFields } from '#renderer/screens/labels/kind-fields.tsx'
import { MmField } from '#renderer/screens/labels/mm-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
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
      </FormGrid>
      <ConditionFields element={element} template={template} onChange={onChange} />
    </>
  )
}
