import { z } from 'zod'
import { accessWords } from './accessWords.js'
import { buttonWords } from './buttonWords.js'
import { coordinationWords } from './coordinationWords.js'
import { eventWords } from './eventWords.js'
import { exportWords } from './exportWords.js'
import { fieldWords } from './fieldWords.js'
import { staffWords } from './staffWords.js'
import { textWords } from './textWords.js'
import { vocabularyWords } from './vocabularyWords.js'

/**
 * Every word that the bot says, by language. A status, reason, need or notice without its words stops the start (and
 * fails the tests); so does a key that is not listed in one of the files spread here.
 */
export const wordsSchema = z.strictObject({
  ...vocabularyWords,
  ...fieldWords,
  ...eventWords,
  ...buttonWords,
  ...textWords,
  ...coordinationWords,
  ...exportWords,
  ...staffWords,
  ...accessWords,
})
