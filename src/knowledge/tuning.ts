/** Weights and thresholds, set on the entries' own wordings (each left out in turn) and cross-validated on the dev questions. */
export const TUNING = {
  /** BM25: how soon a repeated term stops counting, and how much a long field is held against it. */
  k1: 1.3,
  b: 0.6,
  topicWeight: 5,
  questionsWeight: 1,
  answerWeight: 2.5,
  /** Share of the score that comes from the entry as a whole; the rest comes from its nearest single wording. */
  passageShare: 0.83,
  /** What a background term counts, against 1 for a term of the subject. */
  background: 0.4,
  pair: 0.15,
  askedBonus: 0.02,
  kindBonus: 0.06,
  otherRegion: 0.5,
  bothRegions: 1.15,
  bothUnasked: 0.85,
  otherDocument: 0.7,
  foremUntold: 0.88,
  /** What makes up the evidence: the score, the share of the question held, the share stated in the answer, a pair held. */
  scoreShare: 0.7,
  heldShare: 0.1,
  statedShare: 0.1,
  pairShare: 0.1,
  comparesUnasked: 0.15,
  /** Below this evidence the engine abstains; an entry below the second is not even near. */
  evidence: 0.35,
  near: 0.2,
  /** An entry that scores at least this share of the best is hardly told apart from it: both are given. */
  also: 0.92,
  /** With no region told, the Forem's differing rule joins Brussels' from this share of its score. */
  counterpart: 0.5,
}
export type Tuning = typeof TUNING
