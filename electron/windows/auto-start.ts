// Starts this station with the computer. Windows and macOS keep that themselves; Linux desktops read a small file (Desktop Application Autostart).
import os from 'node:os'
import { app } from 'electron'
import { type AutoStart, autostartFile, autostartFolder, type Launch } from './autostart-file.ts'

export function autoStart(launch: Launch): AutoStart {
  if (process.platform === 'linux') return autostartFile(autostartFolder(process.env, os.homedir()), launch)
  const login = { path: launch.program, args: [...launch.args] }
  return {
    isOn: () => app.getLoginItemSettings(login).openAtLogin,
    set: (openAtLogin) => app.setLoginItemSettings({ ...login, openAtLogin }),
  }
}
