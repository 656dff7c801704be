import { useTranslation } from 'react-i18next'
import { fieldName } from '#renderer/screens/labels/element-name.ts'
import classes from '#renderer/screens/labels/labels.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Titled } from '#renderer/ui/fields/titled.tsx'
import { labelFields } from '#shared/domain/labels/label-fields.ts'
import type { Condition, LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'

const ways = ['filled', 'empty', 'equal'] as const
/** As many as the contract takes. */
const mostConditions = 8

type ConditionFieldsProps = { element: LabelElement; template: LabelTemplate; onChange: (element: LabelElement) => void }

/** When an element is printed: always, or if everything that is said here holds. */
export function ConditionFields({ element, template, onChange }: ConditionFieldsProps) {
  const { t } = useTranslation()
  const conditions = element.when ?? []
  const own = labelFields[template.kind].filter((field) => !field.startsWith('say'))
  const fields = own.map((field) => ({ value: field as string, label: fieldName(t, template.kind, field) }))

  function put(next: readonly Condition[]) {
    const { when: _, ...bare } = element
    onChange((next.length === 0 ? bare : { ...bare, when: next }) as LabelElement) // without its conditions it is of the kind that it was
  }
  const change = (at: number, next: Condition) => put(conditions.map((one, index) => (index === at ? next : one)))

  return (
    <Titled title={t('labels.field.when')}>
      {conditions.map((condition, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: conditions are told apart by nothing but their place
        <div key={index} className={classes['condition']}>
          <SelectField
            label={t('labels.when.field')}
            value={condition.field}
            onChange={(field) => change(index, { ...condition, field })}
            options={fields}
            isSearchable
          />
          <SelectField
            label={t('labels.when.is')}
            value={condition.is}
            onChange={(is) =>
              change(index, is === 'equal' ? { field: condition.field, is, value: condition.value ?? '' } : { field: condition.field, is })
            }
            options={ways.map((value) => ({ value, label: t(`labels.when.${value}`) }))}
          />
          {condition.is === 'equal' && (
            <TextField
              label={t('labels.when.value')}
              value={condition.value ?? ''}
              onChange={(value) => change(index, { ...condition, value })}
              maxLength={200}
              isCode
            />
          )}
        </div>
      ))}
      {conditions.length === 0 && <p className={classes['hint']}>{t('labels.when.always')}</p>}
      <ButtonRow>
        <Button disabled={conditions.length >= mostConditions} onClick={() => put([...conditions, { field: own[0] ?? '', is: 'filled' }])}>
          {t('labels.when.add')}
        </Button>
        {conditions.length > 0 && <Button onClick={() => put(conditions.slice(0, -1))}>{t('labels.when.remove')}</Button>}
      </ButtonRow>
    </Titled>
  )
}
