import { Textarea, TextInput } from '@mantine/core'
import type { KeyboardEvent, Ref } from 'react'
import { type FieldProps, mantineField } from '#renderer/ui/fields/field-props.ts'

export type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  placeholder?: string | undefined
  maxLength?: number | undefined
  /** Codes and numbers that are compared are written in the mono face. */
  isCode?: boolean | undefined
  type?: 'text' | 'email' | 'tel' | 'password' | 'search'
  /** More than one line. */
  rows?: number | undefined
  onBlur?: (() => void) | undefined
  onKeyDown?: ((event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void) | undefined
  ref?: Ref<HTMLInputElement> | undefined
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, maxLength, isCode, type = 'text', rows, onBlur, onKeyDown } = props
  const shared = {
    ...mantineField(props, isCode ? 'mono' : 'text'),
    value,
    spellCheck: rows !== undefined && !isCode,
    ...(placeholder !== undefined && { placeholder }),
    ...(maxLength !== undefined && { maxLength }),
    ...(onBlur && { onBlur }),
    ...(onKeyDown && { onKeyDown }),
  }
  if (rows !== undefined) return <Textarea {...shared} rows={rows} onChange={(event) => onChange(event.currentTarget.value)} />
  return <TextInput {...shared} ref={props.ref ?? null} type={type} onChange={(event) => onChange(event.currentTarget.value)} />
}
