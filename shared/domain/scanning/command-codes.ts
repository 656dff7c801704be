/** The words on the printable command sheet. Letters only, because those survive most keyboard layouts. */
export const commandCodes = ['VALIDATE', 'UNDO', 'SKIP', 'SHORT', 'FULL', 'PRINT', 'REPRINT', 'PAUSE', 'HELP', 'NEXT'] as const

export type CommandCode = (typeof commandCodes)[number]

/** What the sheet's barcode for a command holds; the prefix keeps it apart from a product that is called "FULL". */
export function commandBarcode(code: CommandCode): string {
  return `PB${code}`
}
