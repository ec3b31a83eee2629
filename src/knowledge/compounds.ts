/** First parts of the compounds that Dutch makes freely in this field, the longer before the shorter. */
const HEADS = [
  'aanvraag|actie|afwezigheids|arbeids|begeleidings|beroeps|competentie|computer|contract(?!u)|diensten|diploma|evaluatie',
  'financierings|informatica|informatie|inschakelings|inschrijvings|jaar|jongeren|kinder|kwaliteits|kwalificatie|netwerk',
  'ontwikkelings|opleidings|opvolgings|overgangs|partnerschaps|partner|project|referentie|samenwerkings|school',
  'selectie|sollicitatie|subsidie|taal|tewerkstellings|transitie|uitvoerings|validerings|werkloosheids',
  'werk(?!zoek|zaam|gelegen|lo|gev|ge(?:ver|n)|nem|neem|en)',
].join('|')

/** A compound of the field: its first part, and a rest that must be a word of its own, not an ending. */
export const COMPOUND_HEADS = new RegExp(`^(${HEADS})s?((?!s?chap|en$|loos|lozen|lijk)[a-z]{4,})$`)
