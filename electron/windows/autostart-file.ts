// The small file by which Linux desktops start a program (Desktop Application Autostart).
import fs from 'node:fs'
import path from 'node:path'

/** What is started: the program, with the words behind its name. */
export type Launch = { readonly program: string; readonly args: readonly string[] }

export type AutoStart = { isOn(): boolean; set(isOn: boolean): void }

export function autostartFolder(environment: { readonly [name: string]: string | undefined }, home: string): string {
  return path.join(environment['XDG_CONFIG_HOME'] || path.join(home, '.config'), 'autostart')
}

export function autostartFile(folder: string, launch: Launch): AutoStart {
  const file = path.join(folder, 'packbench.desktop')
  return {
    isOn: () => fs.existsSync(file),
    set(isOn) {
      if (!isOn) return fs.rmSync(file, { force: true })
      fs.mkdirSync(folder, { recursive: true })
      fs.writeFileSync(file, desktopEntry(launch))
    },
  }
}

/** Desktop Entry Specification 1.5: a word stands in quotes with four signs escaped, and % begins a field. */
export function desktopEntry({ program, args }: Launch): string {
  // one layer of backslashes is taken by the value, one by the quotes
  const quoted = (word: string) =>
    `"${word
      .replace(/(["`$\\])/g, '\\$1')
      .replaceAll('\\', '\\\\')
      .replaceAll('%', '%%')}"`
  const exec = [program, ...args].map(quoted).join(' ')
  return `[Desktop Entry]\nType=Application\nName=Packbench\nExec=${exec}\nTerminal=false\n`
}
