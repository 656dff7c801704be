import { type CommandCode, commandCodes } from '#shared/domain/scanning/command-codes.ts'

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
