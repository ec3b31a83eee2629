import type { Language } from '../entry.js'
import type { Place } from './passage.js'

const SLIDE: Readonly<Record<Language, string>> = { fr: 'diapositive', nl: 'dia', en: 'slide' }
const QUOTED: Readonly<Record<Language, readonly [string, string]>> = {
  fr: ['« ', ' »'],
  nl: ['“', '”'],
  en: ['“', '”'],
}

/** Where a passage stands, as a reader of that language writes it: "p. 3", "diapositive 4", "« Titre »", "§ 12". */
export function placeText(place: Place, language: Language): string {
  if (place.kind === 'heading') {
    const [open, close] = QUOTED[language]
    return `${open}${place.title}${close}`
  }
  if (place.kind === 'slide') return `${SLIDE[language]} ${place.number}`
  return `${place.kind === 'page' ? 'p.' : '§'} ${place.number}`
}
