/** Names that Windows keeps for devices, with or without an extension. */
const DEVICE_NAMES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
const LONGEST = 100

/** A name that every file system takes and that leads nowhere else: no paths, no reserved characters or names, no dots or blanks at its ends. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{C}<>:"/\\|?*]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^[\s.-]+|[\s.-]+$/g, '')
  if (plain === '') return 'print'
  return DEVICE_NAMES.test(plain) ? `_${plain}` : plain
}
