import type { Language } from '../entry.js'

type Words = ReadonlyMap<string, number>
type NumberWords = {
  /** Say a number and nothing else: another language must say it too. */
  readonly plain: Words
  /** May stand for a number ("second", "both", "neuf"): enough where another language says it, never asked for. */
  readonly possible: Words
}

const from = (list: string, first: number, step = 1): [string, number][] =>
  list.split(' ').map((word, i) => [word, first + i * step])
const pairs = (list: string): [string, number][] =>
  list.split(' ').map((pair) => {
    const [word = '', number = ''] = pair.split('=')
    return [word, Number(number)]
  })

/** "vingt-deux", "tweeentwintig", "twenty-two". */
function compounds(
  tens: readonly [string, number][],
  units: readonly [string, number][],
  join: (ten: string, unit: string) => string,
): [string, number][] {
  return tens.flatMap(([ten, more]) => units.map(([unit, n]): [string, number] => [join(ten, unit), more + n]))
}

const TENS = {
  fr: from('vingt trente quarante cinquante soixante', 20, 10),
  nl: from('twintig dertig veertig vijftig zestig zeventig tachtig negentig', 20, 10),
  en: from('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
}
const UNITS = {
  fr: from('deux trois quatre cinq six sept huit', 2),
  nl: from('twee drie vier vijf zes zeven acht negen', 2),
  en: from('two three four five six seven eight nine', 2),
}
const UP_TO_TWENTY = {
  fr: from('dix onze douze treize quatorze quinze seize', 10),
  nl: from('tien elf twaalf dertien veertien vijftien zestien', 10),
  en: from('ten eleven twelve thirteen fourteen fifteen sixteen', 10),
}

/** Folded number words. What does not stand here is written in digits in the entries. */
export const NUMBER_WORDS: Readonly<Record<Language, NumberWords>> = {
  fr: {
    plain: new Map([
      ...UNITS.fr,
      ...UP_TO_TWENTY.fr,
      ...TENS.fr,
      ...compounds(TENS.fr, [...UNITS.fr, ['neuf', 9]], (ten, unit) => `${ten}-${unit}`),
    ]),
    possible: new Map(
      pairs(
        'second=2 seconde=2 deuxieme=2 double=2 doublement=2 bilateral=2 bilaterales=2 biennal=2 troisieme=3 tiers=3 triple=3 quatrieme=4 trimestre=3 trimestriel=3 trimestrielle=3 trimestriels=3 trimestriellement=3 semestre=6 semestriel=6 semestrielle=6 cinquieme=5 sixieme=6 neuf=9 cent=100 mille=1000',
      ),
    ),
  },
  nl: {
    plain: new Map([
      ...UNITS.nl,
      ...UP_TO_TWENTY.nl,
      ...TENS.nl,
      ...compounds(TENS.nl, UNITS.nl, (ten, unit) => `${unit}en${ten}`),
    ]),
    possible: new Map(
      pairs(
        'tweede=2 beide=2 beiden=2 allebei=2 dubbel=2 dubbele=2 tweemaal=2 tweejaarlijks=2 tweejaarlijkse=2 tweetal=2 tweeledig=2 tweezijdig=2 bilaterale=2 derde=3 derden=3 drievoudig=3 driemaal=3 drietal=3 driemaandelijks=3 driemaandelijkse=3 vierde=4 vijfde=5 vijftal=5 zesde=6 zesmaandelijks=6 zesmaandelijkse=6 honderd=100 duizend=1000',
      ),
    ),
  },
  en: {
    plain: new Map([
      ...UNITS.en,
      ...UP_TO_TWENTY.en,
      ...TENS.en,
      ...compounds(TENS.en, UNITS.en, (ten, unit) => `${ten}-${unit}`),
    ]),
    possible: new Map(
      pairs(
        'second=2 both=2 double=2 dual=2 twofold=2 twice=2 bilateral=2 biennial=2 third=3 thirds=3 triple=3 threefold=3 quarterly=3 quarter=3 half-yearly=6 six-monthly=6 fourth=4 fifth=5 sixth=6 hundred=100 thousand=1000',
      ),
    ),
  },
}
