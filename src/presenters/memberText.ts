import type { Organisation, Role } from '../domain/people.js'
import type { Words } from './words.js'

/** What an organisation is called in the reader's language; English readers know it by its French name. */
export const organisationName = ({ name }: Pick<Organisation, 'name'>, { language }: Pick<Words, 'language'>): string =>
  name[language === 'nl' ? 'nl' : 'fr']

/** Roles in words. */
export const rolesText = (roles: readonly Role[], words: Words): string =>
  roles.map((role) => words.role[role]).join(', ')
