/** Every expected "no". The person reads `strings.refusal[code]`; the text here is for maintainers and the log. */
export const REFUSALS = {
  REF_UNKNOWN: 'No such request, or not yours.',
  REF_STALE: 'The request changed meanwhile.',
  REF_TRANSITION: 'This step is not possible in the current state of the request.',
  REF_FORBIDDEN: 'This person may not do that.',
  REF_TOO_EARLY: 'The hour of the appointment has not passed.',
  REF_HOUR_PASSED: 'The hour of the appointment has passed: it has a result, and is no longer moved.',
  REF_NOTHING_TO_TELL: 'No appointment, cancelling or absence of which the person has to be told.',
  REF_TOLD_ALREADY: 'That the person was told is recorded already.',
  REF_MESSAGES_ENDED: 'The request was stopped more than 30 days ago.',
  REF_NO_ABSENCE: 'No unjustified absence to justify.',
  REF_ABSENCE_UNKNOWN: 'No unjustified absence at the named instant.',
  REF_JUSTIFY_LATE: 'The last day to justify this absence has passed.',
  REF_SECOND_PERSON: 'Who reported an error does not confirm it: a second person does.',
  REF_NOTHING_CHANGED: 'The correction changes nothing.',
  REF_RESUME_EARLY: 'The accompaniment was stopped, and may resume only from a later day.',
  REF_AGAIN_DUPLICATE: 'Rejected as a duplicate: the other request goes on instead.',
  REF_NO_RESULT: 'No appointment has a result yet.',
  REF_RESULT_LATE: 'The five working days to correct the latest result have passed.',
  REF_RESULT_SAME: 'The latest result is recorded like that already.',
  REF_PAST: 'The appointment is not in the future.',
  REF_LOCAL_TIME: 'No such hour in Brussels that day.',
  REF_INCOMPLETE: 'Something that this act needs is missing.',
  REF_REASON_TEXT: 'The reason OTHER needs a text of at least 20 characters.',
  REF_NO_CONTACT: 'The adviser has neither telephone nor e-mail.',
  REF_NEVER_ATTENDED: 'The person has not attended an appointment yet.',
  REF_ATTENDED: 'The person already attended: the request can be closed, no longer rejected.',
  REF_PERSON_UNKNOWN: 'Nobody who may be put in charge of this request.',
  REF_PERSON_SAME: 'This person is in charge already.',
  REF_NOBODY_ELSE: 'The directory has nobody else who may be put in charge.',
  DRAFT_UNKNOWN: 'No such draft, or not yours.',
  DRAFT_STALE: 'The draft went on elsewhere.',
  DRAFT_INVALID: 'Some fields are missing or wrong.',
  CONVENTION_INACTIVE: 'The organisation has no running convention.',
  FOLLOWED_BY_ACTIRIS: 'Unemployment benefit with residual aid: Actiris accompanies.',
  NOT_TARGET_PUBLIC: 'Outside the target publics of the framework.',
  NOT_REGISTERED: 'Axis 1 asks for a registration at Actiris first.',
  YOUTH_BY_CPAS: 'A young person in the insertion stage is followed by the CPAS.',
  NEED_OTHER_AXIS: 'This need belongs to the other axis.',
  OPEN_REQUEST_OWN: 'The organisation has an open request for this person.',
  OPEN_REQUEST_ELSEWHERE: 'An open request for this person exists.',
  SUSPENDED_OWN: 'The person is suspended until a date.',
  SUSPENDED_ELSEWHERE: 'No request for this person before a date.',
  QUESTION_UNKNOWN: 'No such question (any more), or not for this person.',
  QUESTION_NO_COORDINATOR: 'The organisation has no other coordinator to pass the question on to.',
  QUESTION_REPLY: 'The reply is empty or too long.',
  CHANNEL_FORBIDDEN: 'Only coordinators, at Actiris advisers, choose the channel in which theirs are told.',
  CHANNEL_NEEDED: 'Alerts for all are told in a channel of a team, not in a chat.',
  ACTION_UNKNOWN: 'No such action (any more), or not one of this person.',
  ACTION_INVALID: 'Some fields of the action are missing or wrong.',
  ACTION_KEPT: 'An action is taken back within 30 days.',
  POST_UNKNOWN: 'No such subsidised posts (any more), or not of this organisation.',
  POST_INVALID: 'Some fields of the subsidised posts are missing or wrong.',
  ACCESS_INVALID: 'The organisation or the role is missing, or does not fit.',
  ACCESS_HELD: 'The asker has this role there already.',
  ACCESS_TOO_SOON: 'A refused request may be made again on the next day.',
  ACCESS_NOBODY: 'Neither a coordinator nor an admin could decide on the request.',
  ACCESS_UNKNOWN: 'No such request for access, or not for this person to decide.',
  ACCESS_OWN: 'Nobody decides on his own request for access.',
  ACCESS_LAST: 'The asker is the last coordinator of his present organisation, or the last admin.',
  MEMBER_FORBIDDEN: 'Only coordinators and admins manage members.',
  MEMBER_UNKNOWN: 'No such member (any more), or not one of this organisation.',
  MEMBER_ADMIN: 'Only an admin changes or removes an admin.',
  MEMBER_LAST: 'The last coordinator of an organisation, or the last admin, does not give that up himself.',
  MEMBER_INVALID: 'A member has at least one role.',
  MEMBER_STALE: 'The member was changed meanwhile.',
  EVENT_REUSED: 'The same event id came with another body.',
} as const
export type RefusalCode = keyof typeof REFUSALS

/** What a refusal may show besides its words; never anything of another organisation but a date. */
export interface RefusalFacts {
  readonly reference?: string | undefined
  readonly day?: string | undefined
  readonly fields?: readonly FieldFault[] | undefined
}

/** A field that is missing or wrong; `code` is a key of `strings.fault`. */
export interface FieldFault {
  readonly field: string
  readonly code: string
}

/** An expected "no": a value, never thrown. Bugs and outages are thrown; refusals are returned. */
export interface Refused {
  readonly ok: false
  readonly code: RefusalCode
  readonly facts: RefusalFacts
}

export function refuse(code: RefusalCode, facts: RefusalFacts = {}): Refused {
  return { ok: false, code, facts }
}
