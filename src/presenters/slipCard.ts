import type { Referral } from '../domain/referral.js'
import { informing } from '../domain/slip.js'
import type { PersonLanguage } from '../domain/vocabulary.js'
import { button } from './buttons.js'
import type { Card, CardAction } from './cards.js'
import { informedRows } from './informedRows.js'
import { messageCard } from './messageCards.js'
import { type SlipView, slipLines } from './slipText.js'
import type { AllSlipWords, SlipLanguage } from './slipWords.js'
import { fill, type Words } from './words.js'

/** Who speaks another language, or an unknown one, gets both of Brussels. */
const LANGUAGES_OF: Readonly<Record<PersonLanguage, readonly SlipLanguage[]>> = {
  fr: ['fr'],
  nl: ['nl'],
  other: ['fr', 'nl'],
  unknown: ['fr', 'nl'],
}

/**
 * The slip for the caseworker to copy or print: the frame in the reader's language, the text in the person's, each
 * language one block that can be selected at once.
 */
export function slipCard(view: SlipView & { readonly alert?: string }, words: Words, slips: AllSlipWords): Card {
  const { id: referralId, reference, person, version } = view.referral
  const texts = LANGUAGES_OF[person.language].map((language) => slipLines(view, slips[language], language).join('\n\n'))
  const told = informedRows(view.referral, words).map(([label, value = '']) =>
    fill(words.text.labelled, { label, value }),
  )
  const tell = { verb: 'referral.informedPerson', referralId, version }
  return messageCard(
    fill(words.title.slip, { reference }),
    [view.alert ?? '', words.text.slipIntro, ...told, ...texts].filter(Boolean),
    [
      ...(informing(view.referral)?.informed ? [] : [button(words.button.informedPerson, tell, 'positive')]),
      button(words.button.back, { verb: 'referral.open', referralId, version }),
    ],
  )
}

/** The way to the slip; `version` is what the card that offers it speaks of. */
export function slipButton({ id, version }: Pick<Referral, 'id' | 'version'>, words: Words): CardAction {
  return button(words.button.slip, { verb: 'referral.slip', referralId: id, version })
}
