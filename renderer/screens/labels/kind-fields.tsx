import { useTranslation } from 'react-i18next'
import { fieldName } from '#renderer/screens/labels/element-name.ts'
import classes from '#renderer/screens/labels/labels.module.css'
import { MmField } from '#renderer/screens/labels/mm-field.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { labelFields } from '#shared/domain/labels/label-fields.ts'
import {
  type BarcodeElement,
  type BoxElement,
  type LabelElement,
  type LabelTemplate,
  symbologies,
  type TextElement,
  textRules,
} from '#shared/domain/labels/label-template.ts'

type FieldsOf<Element extends LabelElement> = { element: Element; template: LabelTemplate; onChange: (element: LabelElement) => void }

export function TextFields({ element, template, onChange }: FieldsOf<TextElement>) {
  const { t } = useTranslation()
  return (
    <>
      <Words element={element} template={template} onChange={onChange} />
      <FormGrid columns={2} isDense>
        <MmField label={t('labels.field.size')} value={element.size} min={1} onChange={(size) => onChange({ ...element, size })} />
        <MmField label={t('labels.field.least')} value={element.least} min={1} onChange={(least) => onChange({ ...element, least })} />
        <SelectField
          label={t('labels.field.rule')}
          value={element.rule}
          onChange={(rule) => onChange({ ...element, rule })}
          options={textRules.map((value) => ({ value, label: t(`labels.rule.${value}`) }))}
        />
        <SelectField
          label={t('labels.field.align')}
          value={element.align}
          onChange={(align) => onChange({ ...element, align })}
          options={(['left', 'center', 'right'] as const).map((value) => ({ value, label: t(`labels.align.${value}`) }))}
        />
        <SelectField
          label={t('labels.field.at')}
          value={element.at}
          onChange={(at) => onChange({ ...element, at })}
          options={(['top', 'middle', 'bottom'] as const).map((value) => ({ value, label: t(`labels.at.${value}`) }))}
        />
      </FormGrid>
    </>
  )
}

export function BarcodeFields({ element, template, onChange }: FieldsOf<BarcodeElement>) {
  const { t } = useTranslation()
  return (
    <>
      <SelectField
        label={t('labels.field.symbology')}
        value={element.symbology}
        onChange={(symbology) => onChange({ ...element, symbology })}
        options={symbologies.map((value) => ({ value, label: t(`labels.symbology.${value}`) }))}
      />
      <Words element={element} template={template} onChange={onChange} />
      <MmField label={t('labels.field.module')} value={element.module} min={0.1} onChange={(module) => onChange({ ...element, module })} />
      {(element.symbology === 'ean' || element.symbology === 'upca') && (
        <CheckField
          label={t('labels.field.digits')}
          value={element.hasDigits}
          onChange={(hasDigits) => onChange({ ...element, hasDigits })}
        />
      )}
    </>
  )
}

export function BoxFields({ element, onChange }: Omit<FieldsOf<BoxElement>, 'template'>) {
  const { t } = useTranslation()
  return (
    <FormGrid columns={2} isDense>
      <SelectField
        label={t('labels.field.fill')}
        value={element.fill}
        onChange={(fill) => onChange({ ...element, fill })}
        options={(['none', 'black', 'inverted'] as const).map((value) => ({ value, label: t(`labels.fill.${value}`) }))}
      />
      {element.fill === 'none' && (
        <MmField
          label={t('labels.field.thickness')}
          value={element.thickness}
          min={0.1}
          onChange={(thickness) => onChange({ ...element, thickness })}
        />
      )}
    </FormGrid>
  )
}

/** The words, and the fields that can be put behind them. */
function Words({ element, template, onChange }: FieldsOf<TextElement | BarcodeElement>) {
  const { t } = useTranslation()
  const fields = labelFields[template.kind]
  return (
    <>
      <TextField
        label={t('labels.field.text')}
        description={t('labels.field.textHint', { example: `{${fields[0]}}` })}
        value={element.text}
        onChange={(text) => onChange({ ...element, text })}
        maxLength={1000}
        rows={2}
        isCode
      />
      <div className={classes['fields']}>
        <SelectField
          label={t('labels.field.insert')}
          value={undefined}
          placeholder={t('labels.field.insertHint')}
          onChange={(field) => onChange({ ...element, text: `${element.text}{${field}}` })}
          options={fields.map((value) => ({ value, label: fieldName(t, template.kind, value) }))}
          isSearchable
        />
      </div>
    </>
  )
}
