/**
 * Weights and thresholds. Those of the ranking were fitted on the entries' own wordings, each left out of the index in turn,
 * the thresholds on the dev questions; both were then checked on questions that they had not seen.
 */
export const TUNING = {
  /** BM25: how soon a repeated term stops counting, and how much a long field is held against it. */
  k1: 1.3,
  b: 0.6,
  topicWeight: 5,
  questionsWeight: 1,
  answerWeight: 2.5,
  /** Share of the match that comes from the entry's terms as a whole; the rest is its likeness to single wordings. */
  passageShare: 0.45,
  /** What a background term counts, against 1 for a term of the subject. */
  background: 0.4,
  pair: 0.15,
  /** Added to the match for what is known of the field. */
  kindAsked: 0.056,
  bothCompared: 0.4,
  comparedUnasked: -0.13,
  otherRegion: -0.35,
  foremUntold: -0.13,
  otherDocument: -0.13,
  /** What makes up the evidence: the match, the share of the question held, the share stated in the answer, a pair held. */
  matchShare: 0.7,
  heldShare: 0.1,
  statedShare: 0.1,
  pairShare: 0.1,
  comparesUnasked: 0.15,
  /** Below this evidence the engine abstains; an entry below the second is not even near. */
  evidence: 0.28,
  near: 0.2,
  /** What an entry needs that answers in the place of a better match which lacks the asked detail. */
  instead: 0.45,
  /** An entry within this of the best score is hardly told apart from it: both are given. */
  also: 0.12,
  /** The same for a single term, which all entries about it hold alike. */
  alsoBare: 0.04,
  /** What a question's terms must weigh together, against a rare word: one that stands everywhere tells nothing. */
  leastTelling: 0.19,
  /** A match from here needs no telling word. */
  unmistakable: 0.7,
  /** With no region told, the Forem's differing rule is offered from this share of the best match. */
  elsewhere: 0.5,
}
export type Tuning = typeof TUNING
