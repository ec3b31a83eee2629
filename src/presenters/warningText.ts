import type { Warning } from '../domain/warnings.js'
import { fieldText } from './fieldText.js'
import { fill, type Words } from './words.js'

/** A warning as a person reads it. */
export function warningText(warning: Warning, words: Words): string {
  const sentence = words.warning[warning.code]
  switch (warning.code) {
    case 'implausible_age':
      return sentence
    case 'age_differs':
      return fill(sentence, { age: warning.age })
    case 'other_axis': {
      const { need, priorActions } = warning
      const typed = { need: need ?? '', priorActions: priorActions.join(',') }
      const items = [fieldText('need', typed, words), fieldText('priorActions', typed, words)].filter(Boolean)
      return fill(sentence, { items: items.join(', ') })
    }
    case 'postcode_outside':
      return fill(sentence, { postcode: warning.postcode })
    case 'postcode_elsewhere': {
      const language = words.language === 'nl' ? 'nl' : 'fr'
      const { municipality, organisation } = warning.at
      return fill(sentence, {
        postcode: warning.postcode,
        municipality: municipality[language],
        organisation: organisation[language],
      })
    }
  }
}
