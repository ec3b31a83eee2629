const REFERENCE = 'ACT-2026-000042-5'
const SUBMITTED_AT = '2026-11-30T09:12:00.000Z'
const RECEIVED_AT = '2026-12-01T08:00:00.000Z'

const item = {
  reference: REFERENCE,
  status: 'received',
  version: 2,
  need: 'reference_adviser',
  axis: 1,
  organisation: 'cpas-21004',
  submittedAt: SUBMITTED_AT,
  changedAt: RECEIVED_AT,
  flags: ['registration_unknown'],
  cursor: 'cDEy',
}
const adviser = { name: 'Chloé Lambert', phone: '+32 2 000 00 00', email: 'c.lambert@example.test' }

/** An example of each body, invented people only; tests parse each with its schema. */
export const EXAMPLES = {
  ReferralPage: { items: [item], next: null },
  Referral: {
    ...item,
    person: {
      lastName: 'De Smet',
      firstName: 'Anaïs',
      niss: '85073003328',
      birthDate: '1985-07-30',
      language: 'fr',
      postcode: '1000',
    },
    situation: { category: 'ris', registered: 'unknown', insertionStage: false },
    trajectory: {
      need: 'reference_adviser',
      project: 'Devenir aide-soignante',
      priorActions: ['assessment'],
      obstacles: ['childcare'],
    },
    owner: { name: 'Amélie Dubois', email: 'a.dubois@example.test' },
    adviser,
    absences: 0,
    regime: '2026-01',
    events: [
      { type: 'submitted', at: SUBMITTED_AT, by: 'cpas', data: {} },
      { type: 'received', at: RECEIVED_AT, by: 'actiris', data: { occurredAt: RECEIVED_AT, adviser } },
    ],
  },
  Event: {
    type: 'schedule',
    reference: REFERENCE,
    expectedVersion: 2,
    occurredAt: '2026-12-01T09:00:00+01:00',
    adviser,
    data: {
      at: '2026-12-10T10:00:00+01:00',
      service: 'Accueil',
      channel: 'office',
      place: 'Avenue de l’Astronomie 14',
    },
  },
  Accepted: { reference: REFERENCE, status: 'scheduled', version: 3 },
  Problem: { type: 'about:blank', title: 'No such request.', status: 404 },
  Invalid: {
    type: 'about:blank',
    title: 'The event is not as the contract has it.',
    status: 422,
    errors: [{ pointer: '/data/at', detail: 'not in the future' }],
  },
  Conflict: {
    type: 'about:blank',
    title: 'Not possible in the current state of the request.',
    status: 'submitted',
    version: 1,
    allowed: ['receive', 'reject', 'schedule'],
  },
  Pushed: { type: 'referral.submitted', reference: REFERENCE, version: 1, occurredAt: SUBMITTED_AT },
} as const
