type Rewritings = readonly (readonly [RegExp, string])[]

/** French typed without its apostrophes. */
export const APOSTROPHES: Rewritings = [
  [
    /\b([ld])(?=(?:art(?:icle)?\s?\.?\s?6[01]|absence|accompagnement|accord|actiris|action|aide|allocation|annee|argent|asbl|assistante?|avenant|axe|ecosysteme|emploi|employeur|entretien|equivalence|evaluation|indicateur|information|insertion|inscription|objectif|onem|orientation|usager)s?\b)/g,
    "$1'",
  ],
  [/\bj(ai|etais|avais|aimerais|aide|accompagne|oriente)\b/g, 'j $1'],
  [/\bqu\s?est[\s-]?ce\s?(?:que?|qui)?\b|\bkeske?\b|\bc\s?est\s?(?:quoi|koi)\b/g, ' '],
]

/** Words that stemming makes one although they mean different things, the rarer given a form of its own. */
export const TWINS: Rewritings = [
  [/\bgouvernance\b/g, 'gouvernanca'],
  [/\bgovernance\b/g, 'gouvernanca'],
  [/\bcollaborat(?:eur|rice)(s?)\b/g, 'employe$1'],
  [/\bemployer(s?)\b/g, 'patron$1'],
  [/\boperators?\b/g, 'partner'],
  [/\bnationality\b/g, 'foreigner'],
  [/\bs'?appel(?:le|ait)\b/g, ' nom '],
]

/** Expressions that live by a word that says nothing elsewhere, and would be lost with it. */
export const BROKEN_BY_STOP_WORDS: Rewritings = [
  [/\bsavoirs?[ -]etre\b/g, 'savoiretre'],
  [/\bsavoirs?[ -]faire\b/g, 'savoirfaire'],
  [/\bbien[ -]etre\b/g, 'bienetre'],
  [/\bwell[ -]being\b/g, 'wellbeing'],
  [/\bknow[ -]how\b/g, 'knowhow'],
  [/\brendez[ -]?vous\b/g, 'rdv'],
  [/\b(?:des|de|les) sous\b(?![- ]trait)/g, 'argent'],
  [/\bop de hoogte\b/g, 'informeren'],
  [/\bpar rapport a(?:ux?)?\b/g, ' '],
  [/\b(?:re)?m(?:ise?|ettre|et) a niveau\b/g, 'remiseniveau'],
  [/\bm(?:ises?|is|ettre|et) a jour\b/g, 'actualisation'],
  [/\b(?:pris(?:es?)?|pren(?:dre|d|ds|nent)) en charge\b/g, 'accompagnement'],
  [/\b(?:tenir|tenus?|tient|mettre|mis|mise) au courant\b/g, 'informer'],
  [/\bpas (?:ete )?(?:venue?s?|presente?e?s?)\b/g, 'absent'],
  [
    /\bnon justifie(?:e?s?)\b|\bsans (?:aucune? |bonne )?(?:motifs?|justifi\w+|excuse|raison|prevenir)(?: valables?)?\b/g,
    'injustifie',
  ],
  [/\bniet gewettigde?\b/g, 'ongewettigd'],
  [
    /\bzonder (?:geldige |goede |gegronde |enige )?(?:reden|excuus|verwittig\w+|verantwoording|motief)\b/g,
    'ongewettigd',
  ],
  [/\bwithout (?:an? |any )?(?:valid |good )?(?:reason|excuse|justification|explanation|notice)\b/g, 'unjustified'],
  [/\bno[ -]shows?\b|\b(?:show|turn)(?:s|ed|ing)? up\b/g, 'absent'],
  [/\blook(?:s|ed|ing)? after\b|\btak(?:e|es|ing) (?:care|charge) of\b|\bin charge of\b/g, 'accompany'],
  [/\b(?:register|sign up|enrol) again\b|\bre-regist\w+/g, 'reregister'],
  [/\bsign(?:s|ed|ing)? up\b/g, 'enrol'],
  [/\b(?:weer|terug|opnieuw) (?:inschrijven|ingeschreven)\b/g, 'herinschrijving'],
  [/\b(?:weer|terug|opnieuw) (?:beginnen|begint|starten|start)\b/g, 'hervatten'],
  [/\b(?:start|begin)(?:s|n?ing)? again\b/g, 'restart'],
  [/\btop(?:s|ping)?[ -]ups?\b/g, 'supplement'],
  [/\b(?:brush|catch)(?:es|ing)? up\b/g, 'refresher'],
  [/\bteam(?:s|ing)? up\b/g, 'collaborate'],
  [/\brun(?:s|ning)? out\b|\b(?:is|are) over\b/g, 'expire'],
  [/\b(?:sur place|en personne|ter plaatse|in person|on site)\b/g, 'presentiel'],
  [
    /\b(?:[ld]es )?plus de 50 ans\b|\b[ld]es plus de 50\b|\b(?:boven de|over|above)[ -]50s?(?: jaar)?\b|\b50 ?\+|\b50-?plus(?:sers?)?\b|\b50 ans et plus\b/g,
    ' senior ',
  ],
]
