/**
 * Reads a number as people of that country type it: "1.234,50" in German and "1,234.50" in English are both '1234.50'.
 * @returns a decimal string without grouping, or undefined when it is not a number.
 */
export function parseDecimal(text: string, locale: string): string | undefined {
  const { decimal, group } = separators(locale)
  const compact = text
    .trim()
    .replace(/[\s'’]/g, '')
    .replace('−', '-')
  if (compact === '') return undefined
  const [whole = '', fraction, ...rest] = compact.split(decimal)
  if (rest.length > 0) return undefined
  const digits = ungroup(whole, group)
  if (digits === undefined || !/^-?\d*$/.test(digits) || !/^\d*$/.test(fraction ?? '')) return undefined
  if (!/\d/.test(digits + (fraction ?? ''))) return undefined
  const sign = digits.startsWith('-') ? '-' : ''
  const bare = digits.replace('-', '').replace(/^0+(?=\d)/, '') || '0'
  return fraction ? `${sign}${bare}.${fraction}` : `${sign}${bare}`
}

/** Groups are only taken as such where they stand, so that a German "12.5" is refused and not read as 125. */
function ungroup(whole: string, group: string): string | undefined {
  if (!whole.includes(group)) return whole
  const [first = '', ...groups] = whole.split(group)
  const isGrouped = /^-?\d{1,3}$/.test(first) && groups.every((part) => /^\d{3}$/.test(part))
  return isGrouped ? [first, ...groups].join('') : undefined
}

function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(12345.6)
  const find = (type: string) => parts.find((part) => part.type === type)?.value
  return { decimal: find('decimal') ?? '.', group: find('group') ?? ',' }
}
