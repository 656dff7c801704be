/**
 * A bin's place on the walk, from its code: zone letters first, then each number as a number, so that A-2-1 comes before A-10-1.
 * Three levels of up to 999 each; bins whose code says nothing else are walked by code.
 */
export function walkPosition(code: string): number {
  const letters = /^[A-Z]{0,2}/.exec(code)?.[0] ?? ''
  const zone = [...letters].reduce((sum, letter) => sum * 27 + (letter.charCodeAt(0) - 64), 0)
  const [aisle = 0, rack = 0, shelf = 0] = [...code.matchAll(/\d+/g)].map((match) => Math.min(Number(match[0]), 999))
  return ((zone * 1000 + aisle) * 1000 + rack) * 1000 + shelf
}
