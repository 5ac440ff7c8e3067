//! Places that stand for their teams: “Norway beat Chad 3–1” speaks of two sides, not of two countries.
//!
//! It takes both, words of play beside the place and an article that is about a match. Then the name is the team's all through
//! the article, but where something is said to be at the place.

use std::ops::Range;

use super::candidate::Candidate;
use super::entity::EntityKind::Place;
use super::lexicon::{KeyMap, Lexicon, Tags};
use super::surroundings;
use crate::keys::word;
use crate::pack::Pack;
use crate::table;
use crate::text::{Key, Kind, Text};

table! {
    /// Words of matches, and how much each says: what armies, firms and parties have as well says little.
    static MATCHES: u8 = {
        "batsman" => SURE, "batter" => SURE, "bowled" => SURE, "bowler" => SURE, "captain" => 1, "champions" => 1,
        "coach" => 1, "cup" => 1, "defender" => 1, "defenders" => 1, "draw" => 1, "equalised" => SURE,
        "equaliser" => SURE, "final" => 1, "fixture" => 1, "fly-half" => SURE, "football" => 1, "friendly" => 1,
        "full-time" => 1, "game" => 1, "games" => 1, "goal" => 1, "goalkeeper" => SURE, "goalless" => SURE,
        "goals" => 1, "group stage" => SURE, "half-time" => SURE, "halftime" => SURE, "hat-trick" => SURE,
        "innings" => SURE, "kick-off" => 1, "knockout" => SURE, "league" => 1, "match" => 1, "matches" => 1,
        "midfielder" => SURE, "net" => 1, "offside" => SURE, "penalty" => 1, "play-off" => SURE, "playoff" => SURE,
        "playoffs" => SURE, "qualifier" => 1, "quarter-final" => SURE, "quarter-finals" => SURE,
        "quarterback" => SURE, "quarterfinal" => SURE, "referee" => SURE, "rugby" => 1, "scored" => 1, "scoring" => 1,
        "scrum" => SURE, "semi-final" => SURE, "semi-finals" => SURE, "semifinal" => SURE, "squad" => 1,
        "stadium" => 1, "striker" => SURE, "substitute" => 1, "teams" => 1, "test" => 1, "touchdown" => SURE,
        "tournament" => 1, "tries" => SURE, "unbeaten" => 1, "wicket" => SURE, "wickets" => SURE, "winger" => SURE,
        "world cup" => SURE,
    };
}

/// What only a match has. It takes that and two more words, or as much again, to make an article one about a match.
const SURE: u8 = 8;
const MATCH: u8 = SURE + 2;

table! {
    /// What a team does, which is many in British English, and what is done to one: `true` where it has another for its object.
    static PLAYS: bool = {
        "are" => false, "beat" => true, "beaten" => false, "beating" => true, "beats" => true, "concede" => false, "conceded" => false,
        "defeat" => true, "defeated" => true, "defeating" => true, "defeats" => true, "drew" => false, "edged" => true,
        "equalised" => false, "equalized" => false, "face" => true, "faced" => true, "faces" => true, "facing" => true,
        "fielded" => false, "hammered" => true, "have" => false, "host" => true, "hosted" => true, "lead" => false, "led" => false,
        "lose" => false, "lost" => false, "overcame" => true, "play" => true, "played" => true, "playing" => true,
        "plays" => true, "qualified" => false, "scored" => false, "stunned" => true, "thrashed" => true,
        "thrashing" => true, "trail" => false, "trailed" => false, "were" => false, "win" => false, "winning" => false, "won" => false,
    };
}

table! {
    /// Whom and what a team has: “Norway's goalkeeper”, “the Norway coach”.
    static TEAM_HAS: () = {
        "back" => (), "batsmen" => (), "batters" => (), "bench" => (), "bowlers" => (), "captain" => (), "coach" => (),
        "defence" => (), "defender" => (), "fans" => (), "forward" => (), "forwards" => (), "goal" => (), "goalkeeper" => (),
        "innings" => (), "manager" => (), "midfield" => (), "midfielder" => (), "openers" => (), "player" => (), "players" => (),
        "side" => (), "skipper" => (), "squad" => (), "striker" => (), "team" => (), "winger" => (),
    };
}

/// Marks the candidates that are teams.
pub(super) fn mark(text: &Text<'_>, lexicon: &Lexicon, pack: &Pack, candidates: &mut [Candidate]) {
    let mut teams: KeyMap<()> = KeyMap::default();
    let (mut any, mut scores) = (false, false);
    for candidate in candidates.iter().filter(|candidate| is_place(pack, candidate)) {
        let scored = is_scored(text, &candidate.tokens);
        if scored || plays(text, &candidate.tokens) {
            teams.set(candidate.key, ());
            (any, scores) = (true, scores || scored);
        }
    }
    if !any || !is_of_match(text, scores) {
        return;
    }
    // “in Norway and Chad”, “in Lunden, Norway”
    let mut there = 0..0;
    for candidate in candidates.iter_mut().filter(|candidate| is_place(pack, candidate)) {
        let tokens = candidate.tokens.clone();
        let joins = |t: usize| text.tokens[t].is(',') || word!(text.key(t), "and" | "or");
        let listed = there.end > 0 && (there.end..tokens.start).all(joins) && tokens.start - there.end < 3;
        let own = is_scored(text, &tokens) || plays(text, &tokens);
        if !own && (listed || is_there(text, lexicon, &tokens)) {
            there = tokens;
        } else {
            candidate.team = teams.has(candidate.key);
        }
    }
}

fn is_place(pack: &Pack, candidate: &Candidate) -> bool {
    let known = candidate.known.map(|known| known.kind);
    let kind = candidate.fact().and_then(|fact| pack.heading(fact)).map(|(kind, ..)| kind).or(known);
    kind == Some(Place) && !candidate.is_demonym()
}

/// Whether the words of the article are those of a match. That places have scores says much.
fn is_of_match(text: &Text<'_>, scores: bool) -> bool {
    let mut met: KeyMap<()> = KeyMap::default();
    let mut sum = if scores { SURE } else { 0 };
    let mut at = 0;
    while at < text.tokens.len() && sum < MATCH {
        if let Some((points, end)) = text.longest(&MATCHES, at) {
            if !met.has(text.key(at)) {
                met.set(text.key(at), ());
                sum += points;
            }
            at = end;
        } else {
            at += 1;
        }
    }
    sum >= MATCH
}

/// “Norway 3–1 Chad”, “beat Norway 3–1”, “won 3–1 against Norway”
fn is_scored(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let number = |at: usize| text.tokens.get(at).is_some_and(|t| t.kind == Kind::Number && t.span.len() < 4);
    let score = |at: usize| number(at) && number(at + 2) && text.tokens[at + 1].is_dash();
    let name = |at: usize| text.tokens.get(at).is_some_and(|t| t.is_word() && t.capital());
    let before = |back: usize| tokens.start.checked_sub(back);
    let beaten = before(1).is_some_and(|verb| PLAYS.get(text.key(verb)) == Some(&true));
    score(tokens.end) && (beaten || name(tokens.end + 3))
        || before(4).is_some_and(|at| score(at) && word!(text.key(at + 3), "to" | "over" | "against"))
        || before(4).is_some_and(|rival| name(rival) && score(rival + 1))
}

/// “Norway won”, “beat Norway”, “a goal for Norway”, “lost to Norway”, “Norway's goalkeeper”
fn plays(text: &Text<'_>, tokens: &Range<usize>) -> bool {
    let key = |at: usize| text.key(at);
    let before = |back: usize| tokens.start.checked_sub(back).map_or(Key::NONE, key);
    // “a win over Chad's Ada Hale” is one over him.
    let owns = text.tokens.get(tokens.end).is_some_and(|t| t.kind == Kind::Clitic);
    let rival = PLAYS.get(before(1)) == Some(&true)
        || word!(before(1), "against" | "v" | "vs")
        || !owns && word!(before(1), "over") && word!(before(2), "win" | "victory" | "triumph")
        || word!(before(1), "to") && word!(before(2), "lost" | "lose" | "loss" | "defeat" | "fell")
        || word!(before(1), "with") && word!(before(2), "drew" | "draw");
    let own = word!(before(1), "for")
        && word!(
            before(2),
            "goal" | "goals" | "scored" | "played" | "plays" | "caps" | "wickets" | "equaliser" | "penalty"
        );
    let of = word!(before(1), "of") && word!(before(2), "captain" | "coach" | "goalkeeper");
    // “Norway vs Chad”
    let versus = word!(key(tokens.end), "v" | "vs");
    rival || own || of || versus || !is_at(before(1)) && acts(text, tokens.end)
}

/// “… won”, “…'s first goalkeeper”, “… coach”
fn acts(text: &Text<'_>, end: usize) -> bool {
    let clitic = text.tokens.get(end).is_some_and(|t| t.kind == Kind::Clitic);
    let noun = |at: usize| TEAM_HAS.has(text.key(at));
    if clitic { (end + 1..end + 4).any(noun) } else { PLAYS.has(text.key(end)) || noun(end) }
}

fn is_at(before: Key) -> bool {
    word!(
        before,
        "in" | "from" | "at" | "near" | "across" | "around" | "throughout" | "outside" | "inside" | "into" | "within"
    )
}

/// Whether something is said to be at the place, or to go there; and whether only a country has what stands behind.
fn is_there(text: &Text<'_>, lexicon: &Lexicon, tokens: &Range<usize>) -> bool {
    let Some(before) = tokens.start.checked_sub(1) else { return false };
    let key = text.key(before);
    let ends = text.tokens.get(tokens.end).is_none_or(|t| matches!(t.kind, Kind::Punct(_)));
    // “Lunden, Norway, on Monday”
    let region = text.tokens[before].is(',') && before > 0 && text.tokens[before - 1].capital() && ends;
    region
        || is_at(key)
        || word!(key, "to" | "of" | "visit" | "visited" | "left")
        || lexicon.tags(key).any(Tags::DIRECTION)
        || surroundings::is_ruled(text, tokens.end)
}
