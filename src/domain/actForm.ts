import type { Act, ActType } from './act.js'
import {
  ACT_FIELDS,
  type ActField,
  type ActInputs,
  FEEDBACK_MAX,
  fault,
  JUSTIFIED,
  lengthFaults,
  missing,
  oneOf,
  type ReadAct,
  textFaults,
  trimmed,
} from './actFields.js'
import { readCancelling, readReschedule, readSchedule } from './appointmentForm.js'
import { brusselsDay } from './calendarDay.js'
import type { FormRules } from './formReading.js'
import { readPerson as readJobseeker } from './personStep.js'
import { MOTIVES, OUTCOMES, REJECT_REASONS, RESULTS, WITHDRAW_REASONS } from './vocabulary.js'

/** Reads an act's form at an instant; every fault names its field. `niss` false: the tool works without national numbers. */
export function readAct(type: ActType, inputs: ActInputs, at: Date, niss = true): ReadAct {
  if (type === 'correct') return readCorrection(inputs, { today: brusselsDay(at), niss })
  switch (type) {
    case 'receive':
    case 'take':
    case 'error':
    case 'informedPerson':
      return { ok: true, act: { type } }
    case 'handOver':
      return readPerson('adviser', inputs, (adviser) => ({ type, adviser }))
    case 'reassign':
      return readPerson('owner', inputs, (owner) => ({ type, owner }))
    case 'askInfo':
      return readText('question', inputs, (question) => ({ type, question }))
    case 'answerInfo':
      return readText('answer', inputs, (answer) => ({ type, answer }))
    case 'message':
      return readText('text', inputs, (text) => ({ type, text }))
    case 'reject':
      return readReason(REJECT_REASONS, inputs, (reason, text) => ({ type, reason, text }))
    case 'withdraw':
      return readReason(WITHDRAW_REASONS, inputs, (reason, text) => ({ type, reason, text }))
    case 'schedule':
      return readSchedule(inputs, at)
    case 'reschedule':
      return readReschedule(inputs, at)
    case 'cancelAppointment':
      return readCancelling(inputs)
    case 'attended':
      return { ok: true, act: { type, late: inputs.late === 'true' } }
    case 'absent':
      return readAbsent(inputs)
    case 'justifyAbsence':
    case 'justify':
      return readJustification(type, inputs)
    case 'correctResult':
      return readResult(inputs)
    case 'feedback':
      return readFeedback(inputs)
    case 'close':
      return readClose(inputs)
  }
}

/** Validated like the form of a new request. */
function readCorrection(inputs: ActInputs, rules: FormRules): ReadAct {
  const { value: person, faults } = readJobseeker(inputs, rules)
  return faults.length > 0 ? { ok: false, faults } : { ok: true, act: { type: 'correct', person } }
}

/** An act that is one text. */
function readText(field: ActField, inputs: ActInputs, actOf: (text: string) => Act): ReadAct {
  const text = trimmed(inputs[field])
  const faults = textFaults(field, text)
  return text && faults.length === 0 ? { ok: true, act: actOf(text) } : { ok: false, faults }
}

/** An act that names somebody of the directory; whether he may be named is for the domain. */
function readPerson(field: ActField, inputs: ActInputs, actOf: (id: string) => Act): ReadAct {
  const id = trimmed(inputs[field])
  return id ? { ok: true, act: actOf(id) } : missing(field)
}

/** An act that ends the request, for a reason of a list. */
function readReason<R extends string>(
  reasons: readonly R[],
  inputs: ActInputs,
  actOf: (reason: R, text: string | undefined) => Act,
): ReadAct {
  const reason = oneOf(reasons, inputs.reason)
  const text = trimmed(inputs.text)
  const faults = [...(reason ? [] : [fault('reason', 'required')]), ...(text ? textFaults('text', text) : [])]
  return reason && faults.length === 0 ? { ok: true, act: actOf(reason, text) } : { ok: false, faults }
}

function readAbsent(inputs: ActInputs): ReadAct {
  const justified = oneOf(JUSTIFIED, inputs.justified)
  if (!justified) return missing('justified')
  const motive = oneOf(MOTIVES, inputs.motive)
  const fault = justified === 'service_fault' ? ({ fault: 'service' } as const) : {}
  return { ok: true, act: { type: 'absent', justified: justified === 'yes', motive, ...fault } }
}

function readJustification(type: 'justifyAbsence' | 'justify', inputs: ActInputs): ReadAct {
  const text = trimmed(inputs.text)
  const absenceOf = trimmed(inputs.absenceOf)
  const missed = absenceOf ? new Date(absenceOf) : undefined
  const isWrong = missed && Number.isNaN(missed.getTime())
  const faults = [...textFaults('text', text), ...(isWrong ? [fault('absenceOf', 'date')] : [])]
  if (!text || faults.length > 0) return { ok: false, faults }
  const motive = oneOf(MOTIVES, inputs.motive)
  return { ok: true, act: { type, text, motive, absenceOf: missed?.toISOString() } }
}

function readResult(inputs: ActInputs): ReadAct {
  const [result, why] = [oneOf(RESULTS, inputs.result), trimmed(inputs.why)]
  const faults = [...(result ? [] : [fault('result', 'required')]), ...textFaults('why', why)]
  return result && why && faults.length === 0
    ? { ok: true, act: { type: 'correctResult', result, why } }
    : { ok: false, faults }
}

function readFeedback(inputs: ActInputs): ReadAct {
  const [facts, needs, perspectives] = [trimmed(inputs.facts), trimmed(inputs.needs), trimmed(inputs.perspectives)]
  if (!facts && !needs && !perspectives) return { ok: false, faults: [fault('facts', 'one_of')] }
  const faults = lengthFaults(ACT_FIELDS.feedback, inputs, FEEDBACK_MAX)
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, act: { type: 'feedback', facts, needs, perspectives } }
}

function readClose(inputs: ActInputs): ReadAct {
  const outcome = oneOf(OUTCOMES, inputs.outcome)
  const [facts, needs, perspectives] = [trimmed(inputs.facts), trimmed(inputs.needs), trimmed(inputs.perspectives)]
  const contact = trimmed(inputs.contact)
  const tooLong = [...lengthFaults(ACT_FIELDS.feedback, inputs, FEEDBACK_MAX), ...lengthFaults(['contact'], inputs)]
  if (outcome && facts && needs && perspectives && contact && tooLong.length === 0) {
    return { ok: true, act: { type: 'close', outcome, facts, needs, perspectives }, contact }
  }
  const given = { outcome, facts, needs, perspectives, contact }
  const empty = ACT_FIELDS.close.filter((field) => !given[field])
  return { ok: false, faults: [...empty.map((field) => fault(field, 'required')), ...tooLong] }
}
