// What other programs and people call our columns. The first names are the surest; our own names come before all of these.
export type HeaderWords = Readonly<Record<string, readonly string[]>>

const sku = ['artikelnummer', 'artikelnr', 'artnr', 'artikel', 'itemcode', 'itemno', 'itemnumber', 'productcode', 'stockcode', 'partno', 'partnumber', 'variantsku', 'variant sku', 'lineitem sku', 'stock keeping unit', 'materialnummer', 'sachnummer', 'item', 'product id', 'produktnummer', 'bestellnummer', 'code'] // biome-ignore format: a list of words
const quantity = [
  'qty',
  'menge',
  'anzahl',
  'stück',
  'stueck',
  'stk',
  'units',
  'pieces',
  'lineitem quantity',
  'quantity purchased',
  'quantity ordered',
  'bestellmenge',
]
const postcode = ['plz', 'postleitzahl', 'zip', 'zipcode', 'postal code', 'post code', 'shipping zip']

export const headerWords: Readonly<Record<'products' | 'customers' | 'stock' | 'orders' | 'prices', HeaderWords>> = {
  products: {
    sku,
    name: ['bezeichnung', 'artikelbezeichnung', 'produktname', 'artikelname', 'product name', 'item name', 'title', 'titel', 'description', 'beschreibung', 'produkt', 'product'],
    unit: ['einheit', 'mengeneinheit', 'me', 'uom', 'unit of measure', 'verkaufseinheit'],
    unit_price: ['price', 'preis', 'vk', 'vk netto', 'vkpreis', 'vk preis', 'verkaufspreis', 'nettopreis', 'net price', 'sales price', 'selling price', 'list price', 'listenpreis', 'variant price', 'einzelpreis', 'unit price net'],
    tax_rate: ['vat', 'vat rate', 'vat %', 'tax', 'tax %', 'mwst', 'mwst %', 'mwst satz', 'ust', 'ust %', 'steuersatz', 'umsatzsteuer', 'mehrwertsteuer'],
    weight_g: ['weight', 'gewicht', 'gewicht g', 'gewicht in g', 'weight in g', 'weight grams', 'grams', 'variant grams', 'gramm'],
    barcode: ['ean', 'ean13', 'ean code', 'eancode', 'gtin', 'gtin13', 'upc', 'strichcode', 'variant barcode', 'barcode ean'],
    barcode_2: ['ean 2', 'ean karton', 'ean ve', 'carton ean', 'case barcode', 'carton barcode', 'gtin 2'],
    pack_2: ['ve', 'verpackungseinheit', 'pack size', 'case quantity', 'carton quantity', 'pack quantity', 'menge 2'],
    barcode_3: ['ean 3', 'ean palette', 'pallet barcode', 'gtin 3'],
    pack_3: ['palettenmenge', 'pallet quantity', 'menge 3'],
    hs_code: ['hs code', 'hs', 'tariff code', 'tariff number', 'commodity code', 'zolltarifnummer', 'warennummer', 'taric', 'statistische warennummer'],
    origin_country: ['country of origin', 'origin', 'made in', 'ursprungsland', 'herkunftsland', 'ursprung'],
  },
  customers: {
    number: ['kundennummer', 'kundennr', 'kdnr', 'kd nr', 'customer number', 'customer no', 'customer id', 'account', 'account number', 'account code', 'debitor', 'debitorennummer', 'nummer', 'customer'],
    name: ['firma', 'kundenname', 'kunde', 'company', 'company name', 'customer name', 'name 1', 'firmenname', 'full name'],
    email: ['e mail', 'mail', 'email address', 'e mail adresse'],
    phone: ['telefon', 'tel', 'telephone', 'phone number', 'telefonnummer', 'rufnummer'],
    tax_number: ['ust id', 'ustid', 'ust idnr', 'ustidnr', 'vat number', 'vat id', 'vat no', 'tax id', 'steuernummer'],
    address_line_1: ['straße', 'strasse', 'street', 'address', 'adresse', 'anschrift', 'address 1', 'street 1', 'straße und hausnummer', 'street address', 'address line 1'],
    address_line_2: ['adresszusatz', 'zusatz', 'address 2', 'street 2', 'address line 2'],
    postcode,
    city: ['ort', 'stadt', 'town', 'wohnort'],
    region: ['bundesland', 'state', 'province', 'county', 'kanton'],
    country: ['land', 'country code', 'ländercode', 'laendercode', 'landeskennzeichen', 'iso'],
    payment_days: ['zahlungsziel', 'zahlungsziel tage', 'payment terms', 'terms', 'net days', 'zahlungsfrist'],
  },
  stock: {
    zone: ['bereich', 'lagerbereich', 'lagerzone', 'area', 'warehouse', 'lager', 'lagerort'],
    bin: ['lagerplatz', 'platz', 'fach', 'lagerfach', 'stellplatz', 'location', 'bin location', 'bin code', 'shelf', 'regal', 'position'],
    sku,
    lot: ['charge', 'chargennummer', 'batch', 'batch number', 'los', 'losnummer', 'lot number'],
    quantity: ['bestand', 'lagerbestand', 'on hand', 'in stock', 'stock', 'soh', 'qty on hand', 'stock on hand', 'available', 'inventory', 'istbestand', ...quantity],
  },
  orders: {
    order: ['order id', 'order no', 'order number', 'auftrag', 'auftragsnummer', 'bestellung', 'bestellnr', 'bestell nr', 'belegnummer', 'sales order', 'amazon order id', 'sale number'],
    customer: ['kundennummer', 'kundennr', 'kdnr', 'customer number', 'customer no', 'customer id', 'account', 'kunde', 'debitor'],
    ordered_on: ['bestelldatum', 'auftragsdatum', 'order date', 'date', 'datum', 'purchase date', 'created at', 'belegdatum'],
    promised_on: ['lieferdatum', 'liefertermin', 'wunschtermin', 'delivery date', 'due date', 'ship by', 'promise date', 'requested date', 'fällig'],
    sku,
    quantity,
    unit_price: ['price', 'preis', 'einzelpreis', 'item price', 'lineitem price', 'sold for', 'nettopreis', 'vk'],
    channel: ['kanal', 'vertriebskanal', 'sales channel', 'source', 'quelle', 'shop'],
    customer_reference: ['kundenreferenz', 'ihr zeichen', 'referenz', 'po number', 'purchase order', 'reference', 'po', 'kundenbestellnummer'],
    notes: ['bemerkung', 'bemerkungen', 'notiz', 'note', 'comment', 'kommentar', 'hinweis', 'anmerkung', 'remarks'],
  },
  prices: {
    list: ['price list', 'pricelist', 'preisliste', 'liste', 'list name', 'preislistenname', 'price book', 'preisgruppe', 'price level'],
    sku,
    from_quantity: ['from', 'ab', 'ab menge', 'staffelmenge', 'staffel', 'min qty', 'minimum quantity', 'min quantity', 'mindestmenge', 'price break', 'break quantity', 'mengenstaffel', ...quantity],
    unit_price: ['price', 'preis', 'einzelpreis', 'nettopreis', 'net price', 'vk', 'vk netto', 'verkaufspreis', 'sales price', 'selling price', 'staffelpreis'],
    valid_from: ['gültig ab', 'gueltig ab', 'gilt ab', 'start', 'start date', 'valid since', 'startdatum', 'effective from', 'von', 'ab datum'],
    valid_to: ['gültig bis', 'gueltig bis', 'gilt bis', 'end', 'end date', 'valid until', 'valid till', 'enddatum', 'expires', 'bis'],
    currency: ['währung', 'waehrung', 'curr', 'currency code', 'iso currency'],
    group: ['kundengruppe', 'customer group', 'gruppe', 'price group'],
    customer: ['kundennummer', 'kundennr', 'kdnr', 'customer number', 'customer no', 'customer id', 'kunde', 'debitor', 'account'],
  },
} // biome-ignore format: lists of words

/** One key for the spellings of a header: `Artikel-Nr.`, `artikel nr` and `ArtikelNr` are the same. */
export function headerKey(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_\-./:#()]+/g, '')
}
