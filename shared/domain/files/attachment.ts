import type { FileKind } from './file-kind.ts'

/** What a file may be attached to. */
export const attachmentOwners = ['order', 'quote', 'customer', 'product'] as const
export type AttachmentOwner = (typeof attachmentOwners)[number]

/** What an attached file is to the record: any paper, or the customer's own purchase order. */
export const attachmentRoles = ['paper', 'purchaseOrder'] as const
export type AttachmentRole = (typeof attachmentRoles)[number]

/** More on one record is a folder that belongs elsewhere. */
export const MOST_ATTACHMENTS = 50

const endings: Readonly<Record<FileKind, readonly [string, ...string[]]>> = {
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
  webp: ['.webp'],
  pdf: ['.pdf'],
  text: ['.txt', '.csv', '.tsv', '.eml', '.xml', '.json', '.edi', '.md', '.log'],
  heic: ['.heic', '.heif'],
  xlsx: ['.xlsx'],
  docx: ['.docx'],
  ods: ['.ods'],
  odt: ['.odt'],
}

/** The name a file goes out under: no folder, nothing that a disk refuses, and the ending of what it is, so that no name makes a program of it. */
export function attachmentName(name: string, kind: FileKind): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const plain = [...last]
    .filter((c) => c >= ' ' && !'<>:"|?*\u202e'.includes(c))
    .join('')
    .replace(/^\.+/, '')
    .trim()
  const [usual, ...others] = endings[kind]
  const lower = plain.toLowerCase()
  if ([usual, ...others].some((ending) => lower.endsWith(ending) && lower.length > ending.length)) return plain
  return `${plain || 'file'}${usual}`
}

/** Whether a file may be handed to another program by its name alone: only endings of papers and pictures. */
export function isSafeToOpen(name: string): boolean {
  const lower = name.toLowerCase()
  return Object.values(endings).some((all) => all.some((ending) => lower.endsWith(ending)))
}
