import { SYNONYMS_OF_PEOPLE } from './synonymsOfPeople.js'
import { SYNONYMS_OF_RULES } from './synonymsOfRules.js'
import { SYNONYMS_OF_WORK } from './synonymsOfWork.js'

/** Words of the field that people use for one another, one group a line. The first group that claims a form keeps it. */
export const SYNONYMS = { ...SYNONYMS_OF_PEOPLE, ...SYNONYMS_OF_WORK, ...SYNONYMS_OF_RULES }
