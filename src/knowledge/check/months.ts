import type { Language } from '../entry.js'

/** The months' names, folded, January first. */
export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'january february march april may june july august september october november december'.split(' '),
}
