import { Menu as MantineMenu } from '@mantine/core'
import type { ReactElement } from 'react'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Kbd } from '#renderer/ui/kbd/kbd.tsx'
import classes from '#renderer/ui/menu/menu.module.css'

export type MenuItem = {
  id: string
  label: string
  shortcut?: string | undefined
  disabled?: boolean | undefined
  isDanger?: boolean | undefined
  /** For a choice: whether this is the one in force. */
  isChosen?: boolean | undefined
  run: () => void | Promise<void>
}

export type MenuSection = { id: string; title?: string | undefined; items: readonly MenuItem[] }

export type MenuProps = {
  /** The button that opens it. */
  opener: ReactElement
  sections: readonly MenuSection[]
  /** Stays open after a choice, for settings that are tried out. */
  staysOpen?: boolean
}

/** Things to do or to choose, in named sections. */
export function Menu({ opener, sections, staysOpen }: MenuProps) {
  const { dropdown = '', item = '', label = '', divider = '' } = classes
  return (
    <MantineMenu classNames={{ dropdown, item, label, divider }} closeOnItemClick={!staysOpen} position="bottom-start" width={240}>
      <MantineMenu.Target>{opener}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {sections.map((section, index) => (
          <div key={section.id}>
            {index > 0 && <MantineMenu.Divider />}
            {section.title && <MantineMenu.Label>{section.title}</MantineMenu.Label>}
            {section.items.map((entry) => (
              <MenuRow key={entry.id} entry={entry} />
            ))}
          </div>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}

function MenuRow({ entry }: { entry: MenuItem }) {
  const choice = entry.isChosen === undefined ? {} : { role: 'menuitemradio', 'aria-checked': entry.isChosen }
  const sign = entry.isChosen ? <Icon name="check" size={14} /> : entry.shortcut ? <Kbd shortcut={entry.shortcut} /> : undefined
  return (
    <MantineMenu.Item
      {...choice}
      data-danger={entry.isDanger || undefined}
      disabled={entry.disabled === true}
      onClick={() => void entry.run()}
      rightSection={sign}
    >
      {entry.label}
    </MantineMenu.Item>
  )
}
