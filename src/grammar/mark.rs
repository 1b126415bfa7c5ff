//! What a phrase says of the words that it matches.

use super::set::word_set;

word_set! {
    /// What a phrase marks.
    Mark, Marks(u32) {
        /// It is a cue: "pointed out", "according to".
        Cue = "cue",
        /// It belongs to the cue beside it: "in a statement", "on Twitter".
        CueExtension = "cue-extension",
        /// What it matches is never a cue: "according to plan".
        ForbidCue = "forbid-cue",
        /// Its speaker can go on in the next sentences without a cue: "said", "found".
        GoesOn = "goes-on",
        /// It gives a claim without saying whose it is: "is understood to".
        Hedge = "hedge",
        /// The outlet says that it knows and not from whom: "the Guardian understands".
        OutletKnows = "outlet-knows",
        /// The reporter's own voice or eyes: "a Reuters witness".
        Reporter = "reporter",

        // How a source knows.
        Witness = "knowledge/witness",
        Direct = "knowledge/direct",
        Briefed = "knowledge/briefed",
        Familiar = "knowledge/familiar",

        // Why a source is not named.
        /// Anonymity is said, a reason is not.
        Unexplained = "disclosure/unexplained",
        /// A stock reason: "not authorized to speak publicly".
        Boilerplate = "disclosure/boilerplate",
        /// A reason of the source's own: "for fear of losing her job".
        Specific = "disclosure/specific",
        /// Only a part of the name is given, or another one.
        PartialName = "disclosure/partial-name",

        // What became of a request for an answer.
        Declined = "response/declined",
        /// No reply, or not reached.
        Unreached = "response/unreached",
        /// Asked, and not said whether answered.
        Sought = "response/sought",

        /// Says that a name is not the real one.
        Pseudonym = "policy/pseudonym",
        /// Another outlet's unnamed sources: "citing two officials".
        Secondhand = "policy/secondhand",

        // How words reached the outlet.
        Interview = "channel/interview",
        Statement = "channel/statement",
        Email = "channel/email",
        SocialPost = "channel/social-post",
        Speech = "channel/speech",
        InDocument = "channel/document",
        OtherOutlet = "channel/other-outlet",

        // How the outlet came by a document.
        /// The outlet has read or holds it: "reviewed by The Post".
        Seen = "provenance/seen",
        /// Anybody can read it: "public records".
        Public = "provenance/public",

        // The weights know a mark by its place among these, so new ones come last.
        /// Said where anybody could see who speaks: "in a speech", "told the court".
        InPublic = "policy/in-public",
        /// Messages that came out: "leaked emails".
        Leaked = "policy/leaked",
        /// How many the outlet spoke to: "interviewed more than 20".
        Interviewed = "policy/interviewed",
    }
}
