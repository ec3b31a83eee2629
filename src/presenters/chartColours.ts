import type { Need, RejectReason, Result, Status } from '../domain/vocabulary.js'

/**
 * Colours of Teams' charts for what is counted: those of the first of a set would make an ordinary status look like an
 * alarm. The legend names each with its number, so that no colour has to be told from another.
 */
const COLOURS: Readonly<Record<Status | Result, string>> = {
  draft: 'neutral',
  submitted: 'categoricalLightBlue',
  received: 'categoricalBlue',
  info_requested: 'categoricalMarigold',
  scheduled: 'categoricalTeal',
  warned: 'warning',
  in_progress: 'categoricalGreen',
  rejected: 'categoricalRed',
  closed: 'good',
  stopped: 'categoricalPurple',
  withdrawn: 'neutral',
  entered_in_error: 'categoricalLavender',
  attended: 'good',
  justified: 'categoricalLightBlue',
  unjustified: 'warning',
  service_fault: 'neutral',
}

/** One for each status and result of an appointment; needs and reasons share theirs. */
export function colourOf(key: Status | Result | Need | RejectReason): string {
  return (COLOURS as Readonly<Record<string, string>>)[key] ?? 'categoricalBlue'
}
