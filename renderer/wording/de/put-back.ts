import type { SameShape } from '#renderer/wording/same-shape.ts'
import type { putBack as english } from '../en/put-back.ts'

export const putBack: SameShape<typeof english> = {
  flow: 'Zurücklegen',
  opening: 'Der Packplatz wird angesehen',
  takeUp: 'Einen Artikel zum Zurücklegen scannen',
  takeUpDetail: '{{item}} gehört nach {{binCode}}. Jeder andere Artikel der Liste geht auch.',
  putDown: 'Platz {{binCode}} scannen',
  putDownDetail_one: '{{count}} {{item}} in der Hand. Ein weiterer Scan nimmt mehr mit.',
  putDownDetail_other: '{{count}} {{item}} in der Hand. Ein weiterer Scan nimmt mehr mit.',
  taken: 'in der Hand. Platz {{binCode}} scannen',
  down_one: '{{count}} {{item}} liegt wieder in {{binCode}}',
  down_other: '{{count}} {{item}} liegen wieder in {{binCode}}',
  undone: 'Der letzte Scan wurde zurückgenommen.',
  order: 'aus {{order}}',
  lot: 'Charge {{lot}}',
  inHandOf: '{{name}} hat es in der Hand',
  leave: 'Esc geht zurück',
  nothing: 'Nichts zurückzulegen',
  nothingText: 'Was ein Auftrag nicht mehr braucht, steht hier, wenn es schon kommissioniert ist.',
  allBack: 'Alles liegt wieder an seinem Platz',
  allBackText: 'Die Ware ist im Regal wieder frei.',
  noStep: 'Von dir gibt es keinen Schritt, der sich zurücknehmen lässt.',
  promised: '{{sku}} in {{binCode}} ist inzwischen einem Auftrag zugesagt und bleibt dort.',
  units_one: '{{count}} Stück auf dem Packplatz',
  units_other: '{{count}} Stück auf dem Packplatz',
}
