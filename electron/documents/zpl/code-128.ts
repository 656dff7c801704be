/** What ^BC can hold in automatic mode. `>` starts a command inside ^BC on many printers, so it stays out. */
const ENCODABLE = /^[\x20-\x3d\x3f-\x7e]{1,60}$/

/** Quiet zone on either side, in modules (ISO/IEC 15417 4.2). */
export const CODE_128_QUIET = 10

/** Start, check and stop characters. */
const FRAME = 11 + 11 + 13

/** Whether the printer can draw the text as Code 128. */
export function isCode128(text: string): boolean {
  return ENCODABLE.test(text)
}

/**
 * The most modules a text can take in automatic mode, without quiet zones: digits go in pairs, any change of subset costs one character.
 * An upper bound, because printers choose their subsets differently.
 */
export function code128Modules(text: string): number {
  const runs = text.match(/\d{4,}|[^\d]+|\d{1,3}/g) ?? []
  let characters = 0
  for (const run of runs) {
    const isPairs = /^\d{4,}$/.test(run)
    characters += isPairs ? Math.ceil(run.length / 2) + 2 : run.length
  }
  return characters * 11 + FRAME
}
