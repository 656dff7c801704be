import classes from '#renderer/ui/fields/field.module.css'

/** What every field has: its name above it, and beside it what is wrong with it. */
export type FieldProps = {
  label: string
  /** In a table the column's title stands for it; those who cannot see the page still hear it. */
  isLabelHidden?: boolean | undefined
  /** Says what is expected, before anything is wrong. */
  description?: string | undefined
  /** Says what is wrong and what would be right. */
  error?: string | undefined
  required?: boolean | undefined
  disabled?: boolean | undefined
  autoFocus?: boolean | undefined
  name?: string | undefined
}

const fieldClassNames = {
  root: classes['root'] ?? '',
  label: classes['label'] ?? '',
  required: classes['required'] ?? '',
  description: classes['description'] ?? '',
  error: classes['error'] ?? '',
  section: classes['section'] ?? '',
}

/** Mantine's props for a field of ours, without the ones that were not given. */
export function mantineField(props: FieldProps, inputLook: 'text' | 'mono' | 'number' = 'text') {
  const { label, isLabelHidden, description, error, required, disabled, autoFocus, name } = props
  const input = [classes['input'], inputLook === 'text' ? '' : classes[inputLook]].filter(Boolean).join(' ')
  return {
    ...(isLabelHidden ? { 'aria-label': label } : { label }),
    classNames: { ...fieldClassNames, input },
    inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const],
    autoComplete: 'off',
    ...(description !== undefined && { description }),
    ...(error !== undefined && { error }),
    ...(required !== undefined && { required }),
    ...(disabled !== undefined && { disabled }),
    ...(autoFocus && { 'data-autofocus': true, autoFocus }),
    ...(name !== undefined && { name }),
  }
}

/** A unit inside the field, behind what is typed. */
export function unitSection(unit: string | undefined) {
  if (unit === undefined) return {}
  const width = `${unit.length * 9 + 20}px`
  return {
    rightSection: unit,
    rightSectionWidth: width,
    rightSectionPointerEvents: 'none' as const,
    styles: { input: { paddingInlineEnd: width } },
  }
}
