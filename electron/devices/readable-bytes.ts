const names: Readonly<Record<number, string>> = {
  2: '<STX>',
  3: '<ETX>',
  4: '<EOT>',
  9: '<TAB>',
  10: '<LF>',
  13: '<CR>',
  27: '<ESC>',
  29: '<GS>',
  30: '<RS>',
}

/** Bytes as a person can compare them: what prints as itself, the rest by its name or number. */
export function readableBytes(bytes: Uint8Array): string {
  const shown = [...bytes.subarray(0, 400)].map((byte) => {
    if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte)
    return names[byte] ?? `\\x${byte.toString(16).padStart(2, '0')}`
  })
  return bytes.length > 400 ? `${shown.join('')}…` : shown.join('')
}

/** The number of each byte, for reports that hold no text. */
export function numberedBytes(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 64)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
}

/** Scanners send UTF-8 if they are new, Latin-1 if not; a text that is not the one is the other. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return Buffer.from(bytes).toString('latin1')
  }
}
