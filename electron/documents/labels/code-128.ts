/** Start, check and stop characters. */
const FRAME = 11 + 11 + 13

/**
 * The most modules that a text can take as Code 128, without quiet zones: digits go in pairs, any change of subset costs one character.
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
