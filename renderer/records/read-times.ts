/** Reads "12*TEA", "12 x TEA" and "TEA" as how many of what. */
export function readTimes(text: string): { times: number; what: string } {
  const [, count, what] = /^\s*(\d{1,6})\s*(?:\*|×|x\s)\s*(\S.*)$/i.exec(text) ?? []
  const times = Number(count)
  return what === undefined || times < 1 ? { times: 1, what: text.trim() } : { times, what: what.trim() }
}
