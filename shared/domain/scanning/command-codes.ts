/** The words on the printable command sheet. Letters only, because those survive most keyboard layouts. */
export const commandCodes = ['VALIDATE', 'UNDO', 'SKIP', 'SHORT', 'FULL', 'PRINT', 'REPRINT', 'PAUSE', 'HELP', 'NEXT'] as const

export type CommandCode = (typeof commandCodes)[number]

const known: ReadonlySet<string> = new Set(commandCodes)

/**
 * Reads a scan as a command, with or without the sheet's prefix. Caps Lock turns the case round and a French keyboard
 * turns A into Q; no command word has a Q, so both are undone.
 */
export function commandOf(raw: string): CommandCode | undefined {
  const word = raw.trim().toUpperCase().replaceAll('Q', 'A')
  const bare = word.startsWith('PB') ? word.slice(2) : word
  return known.has(bare) ? (bare as CommandCode) : undefined
}

/** The same for what can only stand on the command sheet: a bare word may as well be a product's code. */
export function commandOnSheet(raw: string): CommandCode | undefined {
  return /^PB/i.test(raw.trim()) ? commandOf(raw) : undefined
}

/** What the sheet's barcode for a command holds; the prefix keeps it apart from a product that is called "FULL". */
export function commandBarcode(code: CommandCode): string {
  return `PB${code}`
}
