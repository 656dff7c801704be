import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { WindowWords } from './window-words.ts'

/** The menu of every window: what the system expects and no more, with the platform's own shortcuts. */
export function setAppMenu(words: WindowWords, tools: { forDevelopers: boolean; isLocked: boolean }): void {
  const isMac = process.platform === 'darwin'
  const file: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [{ role: 'quit', label: words.quit, accelerator: 'CommandOrControl+Q' }],
  }
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      { type: 'separator' },
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      { role: 'zoomIn', label: words.zoomIn },
      // the same key without Shift, where plus is the upper sign
      { role: 'zoomIn', label: words.zoomIn, accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.resetZoom },
      { type: 'separator' },
      { role: 'togglefullscreen', label: words.fullScreen },
    ],
  }
  const developers: MenuItemConstructorOptions = {
    label: 'Developer',
    visible: tools.forDevelopers,
    submenu: tools.forDevelopers ? [{ role: 'reload' }, { role: 'toggleDevTools' }] : [],
  }
  const first: MenuItemConstructorOptions = isMac ? { role: 'appMenu' } : file
  // what ends the program or changes its window is not there while the station is locked; copying and its keys are
  const all = tools.isLocked ? [edit] : [first, edit, view, ...(tools.forDevelopers ? [developers] : [])]
  Menu.setApplicationMenu(Menu.buildFromTemplate(all))
}
