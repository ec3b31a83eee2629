import type { AlertChoice, AlertChoices } from '../domain/alerts.js'
import type { Audience } from '../domain/notices.js'
import type { Language, MemberId, Organisation } from '../domain/people.js'
import type { Regime } from '../domain/regime.js'
import type { WorkingCalendar } from '../domain/workingDays.js'
import type { Notice } from '../presenters/noticeCard.js'
import type { Words } from '../presenters/words.js'
import type { Directory, Store } from '../usecases/ports.js'

export interface SubjectDependencies {
  readonly store: Store
  readonly directory: Directory
  readonly regimes: readonly Regime[]
  readonly calendar: WorkingCalendar
  readonly words: Record<Language, Words>
}

/** What a message is about: who belongs to an audience now, and how it is put to a reader. */
export interface Subject {
  readonly id: string
  members(audience: Audience): readonly MemberId[]
  /** As whom they are told, where that is another audience: those who stand in for somebody who left. */
  toldAs?(audience: Audience): Audience
  /** Organisations whose channel is told what this audience is told at once. */
  channels?(audience: Audience): readonly Organisation['id'][]
  /** What a reader gets, by the audiences that he belongs to and his own choices. */
  choiceOf(member: MemberId, choices: AlertChoices): AlertChoice
  /** Whom it is sent to by name, where he may be no member. */
  readonly reader?: { readonly tenant: string; readonly aadObjectId: string; readonly language: Language }
  /** False: what it tells is no longer so, and nobody is told. */
  holds(now: Date): boolean
  compose(words: Words, reminder: boolean): Notice
  /** For all who read in a channel: what it is about and where that stands, nothing of anybody. */
  composeForChannel?(words: Words, reminder: boolean): Notice
}
