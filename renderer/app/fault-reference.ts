const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Four signs that are easily read out, the same for the same fault, so that a report can be matched with the log. */
export function faultReference(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return [0, 5, 10, 15].map((shift) => alphabet[(hash >>> shift) & 31]).join('')
}
