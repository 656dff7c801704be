/** Words for what the history tells: each event by its name, with its facts. */
import type { TFunction } from 'i18next'
import { changesText, type EventFacts } from '#renderer/wording/changes-text.ts'
import { deliverySentences } from '#renderer/wording/delivery-event-text.ts'
import { documentWord, lostWord, outcomeWord, reasonsOf, roleWord } from '#renderer/wording/event-fact-words.ts'
import { care, type EventWords, right, type Say, type Sentence } from '#renderer/wording/event-sentence.ts'
import { formatDay, formatMoney, formatQuantity, formatWeight } from '#renderer/wording/format.ts'
import { goodsFactsText } from '#renderer/wording/goods-facts-text.ts'
import { languageNames, languages } from '#renderer/wording/language.ts'
import { moveReasonWord } from '#renderer/wording/move-reason-word.ts'
import { paperSentences } from '#renderer/wording/paper-sentences.ts'
import { priceSentences } from '#renderer/wording/price-event-text.ts'
import { printReasonText } from '#renderer/wording/print-reason-text.ts'
import { promiseSentences } from '#renderer/wording/promise-sentences.ts'
import { salesSentences } from '#renderer/wording/sales-sentences.ts'
import type { LocaleTerms } from '#renderer/wording/use-locale.ts'

type Word = Say['word']

function templateWords(word: Word, t: TFunction) {
  return { document: documentWord(word('documentKind'), t), template: word('template') }
}

/** The events that the hub tells today. Another one is shown by its own name. */
const sentences: Readonly<Record<string, Sentence>> = {
  ...deliverySentences,
  ...paperSentences,
  ...salesSentences,
  productAdded: ({ t, word }) => t('history.productAdded', { sku: word('sku') }),
  productChanged: (say) => say.t('history.productChanged', { sku: say.word('sku'), changes: changesText(say.t, say.facts, say.terms) }),
  productPictureSet: ({ t, word }) => t('history.productPictureSet', { sku: word('sku') }),
  productPictureRemoved: ({ t, word }) => t('history.productPictureRemoved', { sku: word('sku') }),
  customerAdded: ({ t, word }) => t('history.customerAdded', { number: word('number') }),
  customerChanged: (say) =>
    say.t('history.customerChanged', { number: say.word('number'), changes: changesText(say.t, say.facts, say.terms) }),
  customersMerged: ({ t, word, number }) =>
    care(
      t('history.customersMerged', {
        number: word('number'),
        other: word('other'),
        otherName: word('otherName'),
        orders: number('orders'),
        invoices: number('invoices'),
      }),
    ),
  orderAdded: ({ t, facts, money }) => t('history.orderAdded', { count: Number(facts['lines'] ?? 0), gross: money('grossMinor') }),
  orderChanged: ({ t, money }) => t('history.orderChanged', { before: money('grossMinorBefore'), after: money('grossMinor') }),
  orderConfirmed: ({ t, has, number }) =>
    has('short')
      ? care(t('history.orderConfirmedShort', { reserved: number('reserved'), short: number('short') }))
      : right(t('history.orderConfirmed', { reserved: number('reserved') })),
  orderUncancelled: ({ t, has, number }) =>
    has('short')
      ? care(t('history.orderUncancelledShort', { units: number('units'), short: number('short') }))
      : right(t('history.orderUncancelled', { units: number('units') })),
  orderUnconfirmed: ({ t, number }) => t('history.orderUnconfirmed', { freed: number('freed') }),
  orderReserved: ({ t, has, number }) =>
    has('short')
      ? care(t('history.orderReservedShort', { reserved: number('reserved'), short: number('short') }))
      : right(t('history.orderReserved', { reserved: number('reserved') })),
  orderAmended: ({ t, has, word, facts, money }) => {
    const changes = t('history.orderAmendedChanges', { count: Number(facts['changes'] ?? 0) })
    const said = { version: word('version'), changes, gross: money('grossMinor'), reason: word('reason') }
    return care(has('reason') ? t('history.orderAmendedBecause', said) : t('history.orderAmended', said))
  },
  putBackTaken: ({ t, word, number }) => t('history.putBackTaken', { quantity: number('quantity'), sku: word('sku') }),
  putBackDone: ({ t, word, number }) =>
    right(t('history.putBackDone', { quantity: number('quantity'), sku: word('sku'), binCode: word('binCode') })),
  putBackUndone: ({ t, word, number }) => care(t('history.putBackUndone', { quantity: number('quantity'), sku: word('sku') })),
  orderHeld: ({ t, word }) => care(t('holds.event.held', { reason: reasonsOf(word('reason'), t) })),
  orderUnheld: ({ t, word }) => right(t('holds.event.unheld', { reason: reasonsOf(word('reason'), t) })),
  holdsChecked: (say) => withHolds(say, say.t('holds.event.checked')),
  prepaymentRecorded: (say) => withHolds(say, say.t('holds.event.prepaid', { amount: say.money('amountMinor') })),
  holdSettingsChanged: ({ t }) => t('holds.event.settings'),
  customerCreditChanged: ({ t }) => t('holds.event.credit'),
  orderCancelled: ({ t, has, word, number }) =>
    care(
      has('reason')
        ? t('history.orderCancelledBecause', { units: number('units'), reason: word('reason') })
        : t('history.orderCancelled', { units: number('units') }),
    ),
  columnsArranged: ({ t }) => t('history.columnsArranged'),
  defaultViewSet: ({ t }) => t('history.defaultViewSet'),
  viewSaved: ({ t, word }) => t('history.viewSaved', { view: word('view') }),
  viewDeleted: ({ t, word }) => t('history.viewDeleted', { view: word('view') }),
  quoteAdded: ({ t, facts, money }) => t('history.quoteAdded', { count: Number(facts['lines'] ?? 0), gross: money('grossMinor') }),
  quoteChanged: ({ t, money }) => t('history.quoteChanged', { before: money('grossMinorBefore'), after: money('grossMinor') }),
  quoteSent: ({ t, word, day }) => t('history.quoteSent', { revision: word('revision'), validUntil: day('validUntil') }),
  quoteRevised: ({ t, word, money }) =>
    t('history.quoteRevised', { revision: word('revision'), before: money('grossMinorBefore'), after: money('grossMinor') }),
  quoteLost: ({ t, has, word }) => {
    const reason = lostWord(word('reason'), t)
    return care(has('note') ? t('history.quoteLostNote', { reason, note: word('note') }) : t('history.quoteLost', { reason }))
  },
  quoteAccepted: ({ t, word }) => right(t('history.quoteAccepted', { order: word('order') })),
  ordersReleased: ({ t, word }) => t('history.ordersReleased', { pickList: word('pickList') }),
  pickListWithdrawn: ({ t, word }) => t('history.pickListWithdrawn', { pickList: word('pickList') }),
  pickListStarted: ({ t, word }) => t('history.pickListStarted', { picker: word('picker'), pickList: word('pickList') }),
  binConfirmed: ({ t, word }) => t('history.binConfirmed', { binCode: word('binCode') }),
  itemPicked: ({ t, word, number }) =>
    right(t('history.itemPicked', { quantity: number('quantity'), sku: word('sku'), binCode: word('binCode') })),
  taskSkipped: ({ t, word }) => t('history.taskSkipped', { binCode: word('binCode') }),
  pickShort: ({ t, word, number }) => ({
    text: t('history.pickShort', {
      binCode: word('binCode'),
      picked: number('picked'),
      asked: number('asked'),
      sku: word('sku'),
      reason: moveReasonWord(word('reason'), t),
    }),
    tone: 'wrong',
  }),
  pickUndone: ({ t, word }) => t('history.pickUndone', { pickList: word('pickList') }),
  packingStarted: ({ t }) => t('history.packingStarted'),
  itemPacked: ({ t, word, number }) =>
    right(t('history.itemPacked', { quantity: number('quantity'), sku: word('sku'), package: word('package') })),
  packageClosed: ({ t, word, number }) => right(t('history.packageClosed', { package: word('package'), units: number('units') })),
  packageWeighed: ({ t, word, facts, terms }) => {
    const named = { package: word('package'), weight: formatWeight(Number(facts['grams']), terms.locale) }
    return word('source') === 'scale' ? t('history.packageWeighed', named) : t('history.packageWeightTyped', named)
  },
  packUndone: ({ t, number }) => t('history.packUndone', { units: number('units') }),
  shipped: ({ t, has, word }) => {
    const named = { shipment: word('shipment'), carrier: word('carrier') }
    return right(has('tracking') ? t('history.shippedTracked', { ...named, tracking: word('tracking') }) : t('history.shipped', named))
  },
  invoiceIssued: ({ t, word, money, day }) =>
    right(t('history.invoiceIssued', { invoice: word('invoice'), gross: money('grossMinor'), dueOn: day('dueOn') })),
  paymentRecorded: ({ t, has, money }) =>
    right(
      has('openMinor')
        ? t('history.paymentRecorded', { amount: money('amountMinor'), open: money('openMinor') })
        : t('history.paymentComplete', { amount: money('amountMinor') }),
    ),
  printerSet: ({ t, word }) => t('history.printerSet', { document: documentWord(word('documentKind'), t), printer: word('printer') }),
  labelTemplateSaved: ({ t, word }) => t('history.labelTemplateSaved', templateWords(word, t)),
  labelTemplateDeleted: ({ t, word }) => t('history.labelTemplateDeleted', templateWords(word, t)),
  labelTemplateUsed: ({ t, word, has }) =>
    t(has('template') ? 'history.labelTemplateUsed' : 'history.labelTemplateBuiltIn', templateWords(word, t)),
  printerRemoved: ({ t, word }) => t('history.printerRemoved', { document: documentWord(word('documentKind'), t) }),
  printAsked: ({ t, word }) =>
    t('history.printAsked', { document: documentWord(word('documentKind'), t), number: word('document'), station: word('station') }),
  printResolved: ({ t, word }) =>
    t('history.printResolved', {
      document: documentWord(word('documentKind'), t),
      number: word('document'),
      outcome: outcomeWord(word('outcome'), t),
    }),
  documentPrinted: ({ t, word }) =>
    right(
      t('history.documentPrinted', { document: documentWord(word('documentKind'), t), number: word('document'), station: word('station') }),
    ),
  printDelayed: (say) => care(say.t('history.printDelayed', printWords(say))),
  printerMissing: ({ t }) => care(t('history.printerMissing')),
  printUnsure: (say) => ({ text: say.t('history.printUnsure', printWords(say)), tone: 'wrong' }),
  stockReceived: ({ t, word, number }) =>
    right(t('history.stockReceived', { quantity: number('quantity'), binCode: word('binCode'), onHand: number('onHand') })),
  stockAdjusted: ({ t, word, number }) =>
    care(
      t('history.stockAdjusted', {
        binCode: word('binCode'),
        before: number('onHandBefore'),
        after: number('onHand'),
        reason: moveReasonWord(word('reason'), t),
      }),
    ),
  stockMoved: ({ t, word, number }) => t('history.stockMoved', { quantity: number('quantity'), from: word('from'), to: word('to') }),
  binAdded: ({ t, word }) => t('history.binAdded', { code: word('code'), zone: word('zone') }),
  warehouseAdded: ({ t, word }) => t('history.warehouseAdded', { code: word('code'), name: word('name') }),
  warehouseChanged: ({ t, word }) => t('history.warehouseChanged', { warehouse: word('warehouse') }),
  stationDevicesTold: ({ t, word }) => t('history.stationDevicesTold', { station: word('station'), devices: word('devices') }),
  stationMoved: ({ t, word }) => t('history.stationMoved', { station: word('station'), warehouse: word('warehouse') }),
  orderSentFrom: ({ t, word }) => t('history.orderSentFrom', { warehouse: word('warehouse') }),
  delivered: ({ t, word, day }) => right(t('history.delivered', { shipment: word('shipment'), day: day('deliveredOn') })),
  ordersShipped: ({ t, number }) => t('history.ordersShipped', { shipped: number('shipped'), behind: number('behind') }),
  userAdded: ({ t, word }) => t('history.userAdded', { name: word('name'), role: roleWord(word('role'), t) }),
  languageChosen: ({ t, word }) => {
    const chosen = languages.find((language) => language === word('language'))
    return t('history.languageChosen', { name: word('name'), language: chosen ? languageNames[chosen] : t('history.languageOfStation') })
  },
  warehouseStarted: ({ t, word }) => t('history.warehouseStarted', { company: word('company') }),
  sampleOpened: ({ t }) => t('history.sampleOpened'),
  backupAsked: ({ t }) => t('history.backupAsked'),
  backupMade: ({ t, word }) => right(t('history.backupMade', { backup: word('backup') })),
  backupFailed: ({ t, word }) => ({ text: t('history.backupFailed', { reason: word('reason') }), tone: 'wrong' }),
  restoreTried: ({ t, word }) => right(t('history.restoreTried', { backup: word('backup') })),
  restoreTrialFailed: ({ t, word }) => ({
    text: t('history.restoreTrialFailed', { backup: word('backup'), reason: word('reason') }),
    tone: 'wrong',
  }),
  restoreAsked: ({ t, word }) => care(t('history.restoreAsked', { backup: word('backup') })),
  backupRestored: ({ t, word }) => care(t('history.backupRestored', { backup: word('backup'), replaced: word('replaced') })),
  restoreRefused: ({ t, word }) => ({
    text: t('history.restoreRefused', { backup: word('backup'), reason: word('reason') }),
    tone: 'wrong',
  }),
  secondBackupFolderSet: ({ t, has, word }) =>
    has('folder') ? t('history.secondBackupFolderSet', { folder: word('folder') }) : t('history.secondBackupFolderEnded'),
  binsAdded: ({ t, word, facts }) =>
    t('history.binsAdded', { first: word('first'), last: word('last'), count: Number(facts['added'] ?? 0) }),
  moveInStepMarked: ({ t }) => t('history.moveInStepMarked'),
  companyLogoSet: ({ t }) => t('history.companyLogoSet'),
  companyLogoRemoved: ({ t }) => t('history.companyLogoRemoved'),
  ...promiseSentences,
  companyChanged: ({ t }) => t('history.companyChanged'),
  ...priceSentences,
  importStarted: ({ t, word }) => t('history.importStarted', { fileName: word('fileName') }),
  fileChecked: ({ t, word }) => t('history.fileChecked', { fileName: word('fileName') }),
  importRefused: ({ t, word, number }) => ({
    text: t('history.importRefused', { fileName: word('fileName'), problems: number('problems') }),
    tone: 'wrong',
  }),
  importCancelled: ({ t, word }) => care(t('history.importCancelled', { fileName: word('fileName') })),
  fileImported: ({ t, word }) => right(t('history.fileImported', { fileName: word('fileName') })),
}

/** Whether an event has words of its own. */
export function hasEventWords(what: string): boolean {
  return Object.hasOwn(sentences, what)
}

/** An event as a sentence with its tone. An event that is not known here, of a newer hub, is shown by its own name and facts. */
export function eventText(t: TFunction, what: string, facts: EventFacts, terms: LocaleTerms): EventWords {
  const sentence = hasEventWords(what) ? sentences[what] : undefined
  if (!sentence)
    return { text: [what, ...Object.entries(facts).map(([name, fact]) => `${name} ${String(fact)}`)].join(', '), tone: 'neutral' }
  const said = sentence(sayOf(t, facts, terms))
  const { text, tone }: EventWords = typeof said === 'string' ? { text: said, tone: 'neutral' } : said
  const goods = goodsFactsText(t, facts, terms.locale)
  return { text: goods === '' ? text : `${text}; ${goods}`, tone }
}

function sayOf(t: TFunction, facts: EventFacts, terms: LocaleTerms): Say {
  const { locale } = terms
  const word = (name: string) => String(facts[name] ?? '')
  const currency = word('currency') || terms.currency
  return {
    t,
    facts,
    terms,
    word,
    number: (name) => formatQuantity(Number(facts[name] ?? 0), locale),
    money: (name) => formatMoney(Number(facts[name] ?? 0), currency, locale),
    day: (name) => (word(name) === '' ? '' : formatDay(word(name), locale)),
    has: (name) => Boolean(facts[name]),
  }
}

/** A print that waits or may have failed, and why. */
function printWords({ t, word }: Say) {
  const reason = printReasonText(t, { lastError: word('reason') })
  return { document: documentWord(word('documentKind'), t), number: word('document'), station: word('station'), reason }
}

/** A sentence, and which holds came or went with it. */
function withHolds({ t, has, word }: Say, text: string): string | EventWords {
  const held = has('held') ? t('holds.event.heldByRule', { reason: reasonsOf(word('held'), t) }) : ''
  const unheld = has('unheld') ? t('holds.event.unheldByRule', { reason: reasonsOf(word('unheld'), t) }) : ''
  const all = [text, held, unheld].filter(Boolean).join('; ')
  return held === '' ? all : care(all)
}
