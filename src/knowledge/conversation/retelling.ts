import { detectLanguage } from '../detectLanguage.js'
import { LANGUAGES, type Language } from '../entry.js'
import { COURTESY_AROUND } from './followUpWords.js'
import { readSpoken } from './spoken.js'

const NAMES: Readonly<Record<Language, string>> = {
  fr: 'fr|francais|frans|french',
  nl: 'nl|neerlandais|flamand|nederlands|vlaams|dutch|flemish',
  en: 'anglais|engels|english|eng',
}
const ANY_NAME = Object.values(NAMES).join('|')
/** Words that may stand around the name of a language when somebody asks for the answer in it. */
const ASKING =
  /^(?:et|mais|and|maar|tu|vous|peux|pouvez|peut|pourrais|pourriez|on|avoir|la|le|meme|chose|reponse|ca|cela|c|est|possible|redis|dis|dites|moi|repete|repeter|repetez|traduis|traduire|traduisez|traduction|reponds|repondez|plutot|non|je|voudrais|veux|prefere|kan|kunt|kun|mag|je|u|dat|het|antwoord|antwoorden|ook|graag|liever|nee|vertaal|vertalen|zeg|zeggen|herhaal|herhalen|eens|ik|wil|krijgen|geef|me|mij|can|could|you|i|get|have|that|it|this|the|answer|say|repeat|translate|again|now|no|rather|in|same|would|like|to)$/
/** The language named as one to speak in: "en français", "in het Frans", "naar het Engels", "to English". */
const SPOKEN_IN = new RegExp(`(?:^| )(?:en|in|in het|naar(?: het)?|into|to|vers le) (${ANY_NAME})$`)
const NAMED_ALONE = new RegExp(`^(${ANY_NAME})$`)

/** The language that a message asks for the last answer in; undefined when it asks for something else. */
export function languageAskedFor(message: string, spoken: Language): Language | undefined {
  const line = readSpoken(message, detectLanguage(message) ?? spoken)
    .line.replaceAll(COURTESY_AROUND, '')
    .trim()
  const within = SPOKEN_IN.exec(line)
  const before = within ? line.slice(0, within.index).split(' ') : []
  if (!before.every((word) => word === '' || ASKING.test(word))) return undefined
  const name = within?.[1] ?? NAMED_ALONE.exec(line)?.[1]
  const language = name && LANGUAGES.find((one) => NAMES[one].split('|').includes(name))
  // A bare name may be the subject ("néerlandais": the courses), unless it is not the language being spoken.
  return !within && language === spoken ? undefined : language || undefined
}
