import type { Slot } from './slot.js'

const NUMBER =
  /\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|two|three|four|five|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|een|one|un|une|seule?|chaque|aucune?|geen|no)\b/
const UNIT =
  /\b(?:jours?|semaines?|mois|ans?|annees?|dag(?:en)?|weken|week|maand(?:en)?|ja(?:ar|ren)|days?|weeks?|months?|years?)\b/
const SPAN = new RegExp(`\\d{4}|(?:${NUMBER.source})[^.]{0,12}${UNIT.source}`)

/** Amounts, hours, telephone numbers, durations, counts, shares, ages and dates. */
export const SLOTS_OF_FIGURES: readonly Slot[] = [
  {
    asked: {
      fr: /\bmontants?\b|\bquel(?:le)? (?:est|serait) (?:le |la |l')(?:salaire|indemnite|prime|bareme|remuneration|tarif)|\bquelle prime|\bquel (?:est|sera|etait) le budget|\beuros?\b|€|\bprix\b|\btarif|\bcombien\b.*\b(?:coute|paye|paie|gagne|touche|recoit[- ]on|verse)|\bcoute\b.*\bcombien|\bcombien (?:vaut|pese)|\bvaleur (?:d'un|du|en)/,
      nl: /\bbedra(?:ag|gt|gen|g)\b|\bwelke (?:premie|vergoeding)|\bwat is (?:het loon|de vergoeding|de premie)|\b(?:wat|hoe groot) (?:is|wordt|was) het budget|\beuros?\b|€|\b(?:wat|hoeveel) kost|\bprijs|\btarief|\bhoeveel (?:is|subsidie|geld)\b|\bwaarde van een\b|\bhoeveel\b.*\b(?:verdien|betaal|krijg je|ontvang)/,
      en: /\bamounts?\b|\bwhich (?:premium|bonus|allowance)|\bwhat (?:premium|bonus|allowance)|\bwhat (?:is|will|was) (?:be )?the budget|\beuros?\b|€|\bhow much\b|\bprice|\bwhat (?:does|do|will|would)\b.*\bcost\b|\bfee\b|\b(?:is|are) \w+ \w* ?worth\b|\bvalue of an?\b/,
    },
    held: /\d[\d .,]*(?:€|m€|euros?\b|million|miljoen|millioen)|€ ?\d|\bgratuit|\bsans frais|\bgratis\b|\bkosteloos|\bfree of charge|\bfree\b/,
  },
  {
    asked: {
      fr: /\bheures? d'?ouverture|\bhoraires?\b|\ba quelle heure|\bheure d|\bouvert (?:le|jusqu|quand)/,
      nl: /\bopeningsuren|\bopeningstijd|\bhoe laat|\bom welk uur|\buurrooster/,
      en: /\bopening (?:hours|times)|\bwhat time\b|\bopen (?:on|until)/,
    },
    held: /\b\d{1,2} ?(?:h|u|:)\d{0,2}\b/,
  },
  {
    asked: {
      fr: /\bnumeros?\b|\bn° de|\btelephone\b.*\b(?:de|du|d)\b|\bnum de|\btel (?:de|du|d)\b/,
      nl: /\b(?:telefoon|gsm)?nummers?\b/,
      en: /\b(?:phone|telephone|contact) number/,
    },
    held: /\d[\d /.]{6,}\d/,
  },
  {
    asked: {
      fr: /\bduree (?:max|min|legale|exacte)|\bcombien de (?:temps|jours?|semaines?|mois|annees?|tps)|\b(?:cb|dure\w*)\b.*\b(?:tps|temps)|\bquels? delais?\b|\bsous quel delai|\ben combien d/,
      nl: /\bhoe ?lang\b|\bhoeveel (?:dagen|tijd|weken|maanden|jaar|jaren)|\bwelke termijn|\bduurtijd/,
      en: /\bhow long\b|\bhow many (?:days|weeks|months|years)|\bdeadline|\btime ?(?:limit|frame)/,
    },
    held: SPAN,
  },
  {
    asked: { fr: /\bcombien\b|\bcb\b/, nl: /\bhoeveel\b/, en: /\bhow (?:many|much)\b/ },
    held: NUMBER,
  },
  {
    asked: {
      fr: /\bcombien de fois|\bfrequence|\btous les combien|\ba quel rythme/,
      nl: /\bhoe vaak|\bhoe dikwijls|\bhoeveel keer|\bfrequentie|\bom de hoeveel/,
      en: /\bhow often|\bhow many times|\bhow frequent|\bhow regularly/,
    },
    held: /\bfois\b|\bpar an\b|annuel|mensuel|trimestr|semestr|\bchaque\b|\btous les (?:ans|mois|\d|deux|trois|six)|\bregulier|\bregular|periodi|\bkeer\b|jaarlijks|maandelijks|\belke?\b|\bper jaar|regelmat|kwartaal|halfjaar|\btimes?\b|\bevery\b|\beach\b|annual|yearly|monthly|quarterly|\bonce\b|\btwice\b|\ban?nees?\b/,
  },
  {
    asked: {
      fr: /\bquel pourcentage|\bquelle (?:part|proportion)\b|\bquel (?:est le )?taux\b|\ben %|\bpour ?cent\b|\ba combien s'eleve le taux/,
      nl: /\b(?:welk|hoeveel) (?:percentage|procent)|\bwelk aandeel|\bhoe hoog is .{0,30}graad|\bhoe groot is het aandeel|\bin %/,
      en: /\b(?:what|which) percentage|\bhow many per ?cent|\b(?:what|which) (?:share|proportion|fraction)|\bwhat (?:is the )?.{0,20}\brate\b|\bin %/,
    },
    held: /\d ?%|\bpour ?cent\b|\bprocent\b|\bper ?cent\b|\bmoitie|\btiers\b|\bhelft|\bderde\b|\b1 op \d|\bhalf\b|\bthird|\bquart\b|\bquarter\b/,
  },
  {
    asked: {
      fr: /\bquel age\b|\bage (?:limite|minimum|maximum|minimal|maximal)|\blimite d'age/,
      nl: /\bwelke leeftijd|\bleeftijdsgrens|\b(?:minimum|maximum)leeftijd|\bhoe oud/,
      en: /\bwhat age|\bwhich age|\bage limit|\b(?:minimum|maximum) age|\bhow old/,
    },
    held: /\d ?\+|\d ?(?:ans|jaar|years?|-plus)\b|\b(?:under|over|onder de|boven de|aged) \d/,
  },
  {
    asked: {
      fr: /\b(?:date limite|date butoir|au plus tard|avant quelle date|jusqu'a quand|jusque quand|pour quand)\b/,
      nl: /\b(?:uiterste datum|uiterlijk|tegen welke datum|tegen wanneer|tot wanneer)\b/,
      en: /\b(?:closing date|by what date|by when|until when|no later than|due date)\b/,
    },
    held: SPAN,
  },
  {
    asked: {
      fr: /\ba quelle date|\bquelle (?:est|sera|etait) la date|\bquel (?:jour|mois)\b|\bdates? (?:de|du|des) (?:reunion|prochain|paiement|session|seance|rentree)/,
      nl: /\b(?:op |tegen )?welke datum|\bop welke dag|\bin welke maand/,
      en: /\b(?:what|which|exact) dates?\b|\b(?:which|what) (?:day|month)\b/,
    },
    held: /\b(?:19|20)\d\d\b|\d+ (?:jours?|mois|dagen|maanden|days|months)|\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|datum van|date d)/,
  },
  {
    asked: {
      fr: /\bdans combien|\bsous combien|\bdelais? (?:d'attente|de (?:traitement|reponse|paiement))|\btemps d'attente|\bcombien d'heures|\bcombien de minutes/,
      nl: /\bhoe snel|\bbinnen hoeveel|\bbinnen welke|\bwachttermijn|\bhoeveel (?:uur|uren|minuten)\b/,
      en: /\bhow soon|\bwithin how|\bwaiting (?:time|period)|\bhow many (?:hours|minutes)/,
    },
    held: SPAN,
  },
]
