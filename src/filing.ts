import type { KnowledgeParts } from './answering.js'
import { draftsHandler } from './bot/handlers/drafts.js'
import { draftHandler, resumeHandler, startHandler } from './bot/handlers/filing.js'
import { followUpHandler } from './bot/handlers/followUp.js'
import type { Naming, openHandler } from './bot/handlers/referrals.js'
import { wholeFormHandler } from './bot/handlers/wholeForm.js'
import { wholeFormAgain } from './bot/handlers/wholeFormAgain.js'
import type { Handlers } from './bot/handlers.js'
import { loadMunicipalities } from './dataFiles.js'
import { draftView, fillDraft } from './usecases/fillDraft.js'
import { followUp } from './usecases/followUp.js'
import { startDraft } from './usecases/startDraft.js'
import { submitReferral } from './usecases/submitReferral.js'
import { viewDrafts } from './usecases/viewDrafts.js'
import type { viewReferral } from './usecases/viewReferrals.js'
import { viewWholeForm } from './usecases/viewWholeForm.js'

interface Parts extends KnowledgeParts {
  readonly niss: boolean
  readonly viewReferral: ReturnType<typeof viewReferral>
  readonly open: ReturnType<typeof openHandler>
}

/** The handlers of filing with their use cases; part of the composition. */
export function filingHandlers(
  parts: Parts,
  namesOf: Naming['namesOf'],
): Pick<Handlers, 'start' | 'draft' | 'drafts' | 'resume' | 'followUp' | 'wholeForm' | 'wholeFormAgain'> {
  const withPlaces = { ...parts, municipalities: loadMunicipalities() }
  const filing = {
    startDraft: startDraft(withPlaces),
    fillDraft: fillDraft(withPlaces),
    submitReferral: submitReferral(parts),
    viewDraft: draftView(withPlaces),
    niss: parts.niss,
    namesOf,
  }
  return {
    start: startHandler(filing),
    draft: draftHandler(filing),
    drafts: draftsHandler({ viewDrafts: viewDrafts(parts), fillDraft: filing.fillDraft }),
    resume: resumeHandler(filing),
    wholeFormAgain: wholeFormAgain(filing),
    wholeForm: wholeFormHandler({ ...filing, ...viewWholeForm(withPlaces) }),
    followUp: followUpHandler({ ...parts, followUp: followUp(parts), viewDraft: filing.viewDraft }),
  }
}
