import type { margins as english } from '#renderer/wording/en/margins.ts'
import type { SameShape } from '#renderer/wording/same-shape.ts'

export const margins: SameShape<typeof english> = {
  title: 'Spanne',
  onlyOwner: 'Das sieht nur die Leitung.',
  item: 'Artikel',
  cost: 'Einstand',
  margin: 'Spanne',
  total: 'An der Ware, {{percent}}',
  totalPlain: 'An der Ware',
  partly_one: 'Der Einstand von {{count}} Position ist nicht bekannt; sie zählt nicht mit.',
  partly_other: 'Der Einstand von {{count}} Positionen ist nicht bekannt; sie zählen nicht mit.',
  nothing: 'Von keinem der Artikel ist der Einstand bekannt.',
  otherCurrency: 'Der Einstand wird in {{currency}} geführt, in anderer Währung gibt es keine Spanne.',
  costPrice: 'Einstandspreis',
  costHint: 'Im Durchschnitt, ohne Steuer, je Einheit. Ware, die mit ihrem Einstand hereinkommt, verschiebt ihn.',
  none: 'nicht bekannt',
  change: 'Ändern',
  save: 'Einstandspreis speichern',
  undo: 'Der Einstandspreis von {{sku}} ist geändert.',
  received: 'Einstand einer Einheit',
  receivedHint: 'Leer: der Durchschnitt bleibt.',
  history: 'Was er gekostet hat',
  receipt: '{{quantity}} zu {{cost}} eingegangen, Durchschnitt {{average}}',
  typed: 'auf {{average}} gesetzt',
}
