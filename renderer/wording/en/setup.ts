export const setup = {
  title: 'Welcome to Packbench',
  text: 'It runs a small warehouse: orders, stock, picking, packing, shipping, invoices. How should this one begin?',
  language: 'Language',
  choices: 'Ways to begin',
  keys: 'Arrow keys choose, Enter takes.',
  folder: 'The data is kept on this computer, in {{folder}}',
  choice: {
    sample: 'Sample warehouse',
    sampleText: 'A tea and coffee trader with products, bins, people and 90 days of orders: try everything, nothing is real.',
    empty: 'Empty warehouse',
    emptyText: 'Your own company, without goods yet: one form, then add products by hand or from a file.',
    open: 'Open existing data',
    openText: 'A folder that a Packbench worked on before, on this computer or from a backup.',
  },
  sample: {
    title: 'The sample warehouse is being filled',
    text: 'Every order of the last 90 days is written, picked, packed and shipped as people would do it. That takes a few seconds.',
  },
  company: {
    title: 'Your company',
    text: 'It stands on invoices, slips and labels. Everything can be changed later under Settings.',
    keys: 'goes to the next field',
    save: 'Set up the warehouse',
    wrong_one: '{{count}} field needs a look.',
    wrong_other: '{{count}} fields need a look.',
    owner: 'Your name',
    ownerHint: 'It stands beside what you do in the history. You may do everything.',
    ownerMissing: 'Enter a name.',
  },
  open: {
    opening: 'Opening {{folder}}',
    empty: '{{folder}} holds no warehouse yet. Begin one there, or open another folder.',
  },
  refused: {
    DATA_LOCKED: 'Another Packbench has this data open. Close it there, then try again.',
    DATA_NEWER: 'A newer Packbench wrote this data. Install that version here, or open another folder. Nothing was changed.',
    DATA_FOREIGN: 'This is no data of Packbench, or it is damaged. Open a backup or another folder. Nothing was changed. ({{detail}})',
    DATA_UNUSABLE: 'The data cannot be opened. Look whether the disk is there and may be written to, or open another folder. ({{detail}})',
    MIGRATION_FAILED:
      'The data could not be brought up to this version. Nothing was changed. Install the version of before, or open another folder. ({{detail}})',
    HUB_KEEPS_STOPPING:
      'The hub ended several times within a minute. Try again; if it ends again, its log says why. What was confirmed is safe.',
  },
  again: 'Try again',
} as const
