//! The rules, one file each: a draft in, findings out. What a rule is for stands in its YAML.

use super::rule::Check;

macro_rules! rules {
    ($($kind:ident { $($module:ident = $id:literal),+ $(,)? })+) => {
        $($(mod $module;)+)+

        /// Name, file, the file's text, and what looks for it.
        pub const ALL: &[(&str, &str, &str, Check)] = &[$($((
            $id,
            concat!("policies/rules/", $id, ".yaml"),
            include_str!(concat!("../../../grammars/policies/rules/", $id, ".yaml")),
            Check::$kind($module::check),
        ),)+)+];
    };
}

rules! {
    Seen {
        adjacent_quotes = "adjacent-quotes",
        anonymous_attack = "anonymous-attack",
        anonymous_direct_quote = "anonymous-direct-quote",
        anonymous_lead = "anonymous-lead",
        anonymous_opinion = "anonymous-opinion",
        anonymous_praise = "anonymous-praise",
        bare_source = "bare-source",
        boilerplate_reason = "boilerplate-reason",
        declined_yet_anonymous = "declined-yet-anonymous",
        differing_figure = "differing-figure",
        disputed_claim = "disputed-claim",
        document_without_provenance = "document-without-provenance",
        first_name_only = "first-name-only",
        generic_collective = "generic-collective",
        hearsay_only = "hearsay-only",
        inconsistent_count = "inconsistent-count",
        knowledge_unstated = "knowledge-unstated",
        late_attribution = "late-attribution",
        loaded_cue = "loaded-cue",
        name_spelled_two_ways = "name-spelled-two-ways",
        no_reason = "no-reason",
        no_response_sought = "no-response-sought",
        only_anonymous = "only-anonymous",
        opens_anonymous = "opens-anonymous",
        outlet_has_learned = "outlet-has-learned",
        plural_for_one = "plural-for-one",
        pseudonym_unexplained = "pseudonym-unexplained",
        quote_without_source = "quote-without-source",
        secondhand_anonymous = "secondhand-anonymous",
        single_anonymous_source = "single-anonymous-source",
        unclosed_quotation = "unclosed-quotation",
        uncounted_anonymous = "uncounted-anonymous",
        unidentified_post = "unidentified-post",
        unqualified_officials = "unqualified-officials",
    }
    Measured {
        ratio_above = "ratio-above",
    }
}
