import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { autostartFile, autostartFolder, desktopEntry } from '#electron/windows/autostart-file.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'packbench-home-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

test('it lies where Linux desktops look, and is gone when it is switched off', () => {
  expect(autostartFolder({}, '/home/ada')).toBe('/home/ada/.config/autostart')
  const folder = autostartFolder({ XDG_CONFIG_HOME: home }, '/home/ada')
  const start = autostartFile(folder, { program: '/opt/packbench/packbench', args: [] })
  expect(start.isOn()).toBe(false)
  start.set(true)
  expect(start.isOn()).toBe(true)
  expect(readFileSync(path.join(home, 'autostart', 'packbench.desktop'), 'utf8')).toContain('Exec="/opt/packbench/packbench"\n')
  start.set(false)
  expect(start.isOn()).toBe(false)
  start.set(false)
})

test('what it starts gets every word as it was, blanks, quotes and all', () => {
  const program = path.join(home, 'a "program" of $5')
  const args = ['--data', '/srv/tea & `co`', '100 % \\ done']
  writeFileSync(program, '#!/bin/sh\nprintf "%s\\n" "$@"\n')
  chmodSync(program, 0o755)
  const [, exec = ''] = /^Exec=(.*)$/m.exec(desktopEntry({ program, args })) ?? []
  // what a desktop does: the value loses one layer of backslashes and its doubled %, then the quotes are read as a shell reads them
  const command = exec.replaceAll('\\\\', '\\').replaceAll('%%', '%')
  const said = spawnSync('sh', ['-c', command], { encoding: 'utf8' })
  expect(said.stdout.split('\n').slice(0, -1)).toEqual(args)
})
