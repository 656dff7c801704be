import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../../../renderer/ui/theme/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split(':root[data-mantine-color-scheme="dark"]')

function tokensOf(block: string): Map<string, string> {
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', colour = '']) => [name, colour]))
}

/** Relative luminance and contrast, WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [brighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (brighter + 0.05) / (darker + 0.05)
}

const grounds = ['ground', 'surface', 'sunk', 'select-bg']
const onAnyGround = ['ink', 'muted', 'faint', 'select', 'right', 'care', 'wrong']
const pairs: [string, string][] = [
  ...onAnyGround.flatMap((text) => grounds.map((ground) => [text, ground] as [string, string])),
  ...['right', 'care', 'wrong'].flatMap((tone) => ['ink', 'muted', tone].map((text) => [text, `${tone}-bg`] as [string, string])),
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['on-right', 'right'],
  ['on-wrong', 'wrong'],
  ['surface', 'ink'],
  ['on-kraft', 'kraft-bg'],
]

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('in the %s scheme', (_scheme, tokens) => {
  const between = ([a, b]: [string, string]) => contrast(tokens.get(a) ?? '', tokens.get(b) ?? '')

  test('every text holds 4.5:1 on every ground it may stand on', () => {
    const tooFaint = pairs.filter((pair) => !(between(pair) >= 4.5)).map(([text, ground]) => `${text} on ${ground}`)
    expect(tooFaint).toEqual([])
  })

  test('the edge of a field holds 3:1', () => {
    const tooFaint = ['ground', 'surface'].filter((ground) => !(between(['edge', ground]) >= 3))
    expect(tooFaint).toEqual([])
  })

  test('has every colour of the other', () => {
    expect([...tokens.keys()].sort()).toEqual([...tokensOf(light).keys()].sort())
  })
})
