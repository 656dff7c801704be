import { countryCodes } from '#shared/kernel/countries.ts'

/** What people and other programs write for a country besides its code and its names in the languages of the program. */
const aliases: Readonly<Record<string, string>> = {
  uk: 'GB',
  'u.k.': 'GB',
  britain: 'GB',
  'great britain': 'GB',
  großbritannien: 'GB',
  england: 'GB',
  scotland: 'GB',
  schottland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  nordirland: 'GB',
  eire: 'IE',
  éire: 'IE',
  'republic of ireland': 'IE',
  el: 'GR',
  hellas: 'GR',
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'united states of america': 'US',
  america: 'US',
  'vereinigte staaten von amerika': 'US',
  holland: 'NL',
  'the netherlands': 'NL',
  'czech republic': 'CZ',
  'tschechische republik': 'CZ',
  brd: 'DE',
  deutschland: 'DE',
  österreich: 'AT',
  schweiz: 'CH',
  suisse: 'CH',
  svizzera: 'CH',
  france: 'FR',
  españa: 'ES',
  italia: 'IT',
  sverige: 'SE',
  norge: 'NO',
  danmark: 'DK',
  suomi: 'FI',
  polska: 'PL',
  belgique: 'BE',
  belgië: 'BE',
  magyarország: 'HU',
  'south korea': 'KR',
  'republic of korea': 'KR',
  russia: 'RU',
  'russian federation': 'RU',
  turkey: 'TR',
  türkei: 'TR',
  uae: 'AE',
  macedonia: 'MK',
  'ivory coast': 'CI',
  burma: 'MM',
  swaziland: 'SZ',
  'hong kong': 'HK',
  macau: 'MO',
  taiwan: 'TW',
}

/** Three letters (ISO 3166-1 alpha-3) of the countries that shops write most; the others are found by their names. */
const threeLetters: Readonly<Record<string, string>> = Object.fromEntries(
  `deu DE aut AT che CH gbr GB irl IE fra FR bel BE nld NL lux LU esp ES prt PT ita IT dnk DK swe SE nor NO fin FI isl IS pol PL cze CZ svk SK
hun HU svn SI hrv HR rou RO bgr BG grc GR cyp CY mlt MT est EE lva LV ltu LT usa US can CA mex MX bra BR aus AU nzl NZ jpn JP chn CN kor KR
ind IN sgp SG hkg HK tur TR ukr UA isr IL are AE zaf ZA`
    .split(/\s+(?=[a-z]{3} )/)
    .map((pair) => pair.split(' ')),
)

const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'sv', 'da', 'pl']

/** The country that is meant by a code, a name in one of nine languages, three letters or a usual word for it. */
export function countryNamed(text: string): string | undefined {
  const written = text.trim().toLowerCase().replace(/\s+/g, ' ')
  const code = written.toUpperCase()
  if (countryCodes.includes(code)) return code
  return aliases[written] ?? threeLetters[written] ?? byName(written)
}

let names: ReadonlyMap<string, string> | undefined

/** Made when first asked for: some two thousand names. */
function byName(written: string): string | undefined {
  names ??= new Map(
    languages.flatMap((language) => {
      const said = new Intl.DisplayNames(language, { type: 'region' })
      return countryCodes.map((code) => [(said.of(code) ?? code).toLowerCase(), code] as const)
    }),
  )
  return names.get(written)
}
