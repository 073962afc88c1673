/** When an answer is given at all. */
export const THRESHOLDS = {
  /**
   * How certain it must be that the owner found is the one meant. These are chosen on questions of people whose wordings
   * were not in yet, so that as many of a hundred are answered as are met with silence where no letter says.
   */
  evidence: -1.3,
  /** How likely it must be that what is asked is something the letters do not say: such a reply does less harm. */
  gap: 0.25,
  /** The same for a message that goes on about what was just answered. */
  going: -3.5,
  /** The same for each question of a message that has more of them. */
  part: -1.2,
  /** Things in one list that are answered besides the first, and how likely each of them must be. */
  listed: 2,
  listedLikely: 0.1,
  /** So much surer it must be of what has few wordings: these are easily mistaken for one another. */
  few: 1,
  /** From this certainty on a passage is quoted: of a letter that nobody annotated, and of one whose facts say most. */
  quoted: 0,
  quotedBeside: 0.4,
  /** Beside an answer less certain than this, the next best is given too when it is no further behind. */
  unsure: 0.3,
  nearly: 0.7,
  /** A fact this certain is worth offering as a question when none is certain enough. */
  near: -6.5,
  /** And a passage. */
  nearPassage: -5,
  /** Ja or nee is said only to who most certainly asks it. */
  opening: 0,
  /** Longest message that is read, in characters. */
  length: 4000,
};
