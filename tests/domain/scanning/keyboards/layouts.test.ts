// Our tables of keyboards beside those of the X Window System, where its compiler is installed.
import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { type LayoutName, layoutNames } from '#shared/domain/scanning/keyboards/layout.ts'
import { layouts } from '#shared/domain/scanning/keyboards/layouts.ts'

const xkbNames: Readonly<Record<LayoutName, string>> = { us: 'us', uk: 'gb', de: 'de', fr: 'fr', es: 'es', it: 'it' }
const hasCompiler = spawnSync('xkbcomp', ['-version']).error === undefined

/** X calls the places by row and column. */
const rows: Readonly<Record<string, readonly string[]>> = {
  AE: [...'1234567890'].map((digit) => `Digit${digit}`).concat('Minus', 'Equal'),
  AD: [...'QWERTYUIOP'].map((letter) => `Key${letter}`).concat('BracketLeft', 'BracketRight'),
  AC: [...'ASDFGHJKL'].map((letter) => `Key${letter}`).concat('Semicolon', 'Quote'),
  AB: [...'ZXCVBNM'].map((letter) => `Key${letter}`).concat('Comma', 'Period', 'Slash'),
}
const named: Readonly<Record<string, string>> = { TLDE: 'Backquote', BKSL: 'Backslash', LSGT: 'IntlBackslash' }
const signNames: Readonly<Record<string, string>> = {
  exclam: '!',
  quotedbl: '"',
  numbersign: '#',
  dollar: '$',
  percent: '%',
  ampersand: '&',
  apostrophe: "'",
  parenleft: '(',
  parenright: ')',
  asterisk: '*',
  plus: '+',
  comma: ',',
  minus: '-',
  period: '.',
  slash: '/',
  colon: ':',
  semicolon: ';',
  less: '<',
  equal: '=',
  greater: '>',
  question: '?',
  at: '@',
  bracketleft: '[',
  backslash: '\\',
  bracketright: ']',
  asciicircum: '^',
  underscore: '_',
  grave: '`',
  braceleft: '{',
  bar: '|',
  braceright: '}',
  asciitilde: '~',
  dead_circumflex: '◌^',
  dead_grave: '◌`',
  dead_tilde: '◌~',
}

/** The signs of each place by the X tables. */
function xkb(name: string): ReadonlyMap<string, readonly string[]> {
  const source = `xkb_keymap { xkb_keycodes { include "evdev" }; xkb_types { include "complete" }; xkb_compat { include "complete" }; xkb_symbols { include "pc+${name}" }; };`
  const { stdout } = spawnSync('xkbcomp', ['-w', '0', '-xkb', '-', '-'], { input: source, encoding: 'utf8' })
  const found = new Map<string, readonly string[]>()
  for (const [, place = '', body = ''] of stdout.matchAll(/key <(\w+)> \{([^}]*)\}/g)) {
    const [, row = '', column = ''] = /^(A[B-E])(\d\d)$/.exec(place) ?? []
    const code = named[place] ?? rows[row]?.[Number(column) - 1]
    const list = /(?:symbols\[Group1\]= )?\[([^\]]*)\]\s*$/.exec(body.trim())?.[1] ?? /symbols\[Group1\]= \[([^\]]*)\]/.exec(body)?.[1]
    if (code !== undefined && list !== undefined)
      found.set(
        code,
        list.split(',').map((sign) => signNames[sign.trim()] ?? sign.trim()),
      )
  }
  return found
}

/** Where Windows, which scanners follow, differs from X. */
const known: Readonly<Record<LayoutName, readonly string[]>> = {
  us: ['IntlBackslash 0: \\ is <', 'IntlBackslash 1: | is >'],
  uk: [],
  de: [],
  fr: ['Digit2 2: ◌~ is ~', 'Digit7 2: ◌` is `'],
  es: ['Digit4 2: ◌~ is ~'],
  it: [],
}

describe('keyboards', () => {
  test.skipIf(!hasCompiler).each(layoutNames)('the %s keyboard has every sign of ASCII where the X tables have it', (name) => {
    const independent = xkb(xkbNames[name])
    expect(independent.size).toBeGreaterThan(46)
    const differences: string[] = []
    for (const [code, signs] of layouts[name].signs)
      for (const [level, sign] of signs.entries()) {
        const isPlain = /^◌?[!-~]$/.test(sign ?? '')
        const other = independent.get(code)?.[level]
        if (isPlain && code !== 'Space' && other !== sign) differences.push(`${code} ${level}: ${sign} is ${other}`)
      }
    expect(differences).toEqual(known[name])
  })

  test.each(layoutNames)('no sign lies on two keys of the %s keyboard at the same level', (name) => {
    for (const level of [0, 1]) {
      const signs = [...layouts[name].signs.entries()]
        .filter(([code]) => !['IntlBackslash', 'Space'].includes(code))
        .map(([, all]) => all[level])
      expect(signs.filter((sign, index) => sign && signs.indexOf(sign) !== index)).toEqual([])
    }
  })
})
