import { Menu as MantineMenu } from '@mantine/core'
import { Fragment, type ReactElement } from 'react'
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

export type MenuSection = {
  id: string
  title?: string | undefined
  items: readonly MenuItem[]
  /** Choices that do not exclude each other; otherwise one of a section is in force. */
  isAnyOf?: boolean | undefined
}

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
    <MantineMenu
      classNames={{ dropdown, item, label, divider }}
      closeOnItemClick={!staysOpen}
      withInitialFocusPlaceholder={false}
      position="bottom-start"
      width={240}
    >
      <MantineMenu.Target>{opener}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {sections.map((section, index) => (
          <Fragment key={section.id}>
            {index > 0 && <MantineMenu.Divider />}
            {section.title && <MantineMenu.Label>{section.title}</MantineMenu.Label>}
            {section.items.map((entry) => (
              <MenuRow key={entry.id} entry={entry} isAnyOf={section.isAnyOf === true} staysOpen={staysOpen === true} />
            ))}
          </Fragment>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}

function MenuRow({ entry, isAnyOf, staysOpen }: { entry: MenuItem; isAnyOf: boolean; staysOpen: boolean }) {
  const run = () => void entry.run()
  if (entry.isChosen === undefined) {
    return (
      <MantineMenu.Item
        data-danger={entry.isDanger || undefined}
        disabled={entry.disabled === true}
        onClick={run}
        rightSection={entry.shortcut && <Kbd shortcut={entry.shortcut} />}
      >
        {entry.label}
      </MantineMenu.Item>
    )
  }
  const choice = {
    disabled: entry.disabled === true,
    checked: entry.isChosen,
    onChange: run,
    closeMenuOnClick: !staysOpen,
    checkIcon: <Icon name="check" size={14} />,
    children: entry.label,
  }
  return isAnyOf ? <MantineMenu.CheckboxItem {...choice} /> : <MantineMenu.RadioItem {...choice} value={entry.id} />
}
