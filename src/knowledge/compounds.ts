/** First parts of the compounds that Dutch makes freely in this field. The rest must be a word of its own, not an ending. */
export const COMPOUND_HEADS =
  /^(actie|arbeids|basis|begeleidings|competentie|computer|diploma|evaluatie|jongeren|kwaliteits|ontwikkelings|opleidings|partner|partnerschaps|project|samenwerkings|selectie|subsidie|taal|werk(?!zoek|lo|gev|nem|en))s?((?!schap|en$|loos|lozen)[a-z]{4,})$/
