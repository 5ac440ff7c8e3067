//! Where a name ends within its run.

use super::candidate::key;
use super::entity::EntityKind;
use super::lexicon::Tags;
use super::persons::{self, is_suffix};
use super::reader::Reader;
use super::roles::{self, Role};
use super::writing::{is_elided, is_ship};
use crate::keys::word;
use crate::text::Kind;

impl Reader<'_> {
    /// Where the name that begins with word `at` ends.
    pub(super) fn name_end(&self, words: &[usize], at: usize, titled: bool) -> usize {
        let text = self.text;
        let known = self.lexicon.known(text, words[at]);
        let within = |behind: usize| words[at..].iter().take_while(|&&w| w < behind).count();
        // “White House Press Secretary”: a known name goes on, whatever title its words begin.
        let mut end = at + known.map_or(1, |(_, behind)| within(behind).max(1));
        // “Imran Sheikh KC”: no sheikh.
        let whole = self.without_letters(words, at, words.len());
        while end < words.len() {
            let tags = self.tags(words[end]);
            let dashed = text.tokens[words[end] - 1].is_dash();
            // “Ada May”, but “Ada May 5”
            let dated = text.tokens.get(words[end] + 1).is_some_and(|t| t.kind == Kind::Number);
            let name = self.given(words[end - 1]) && tags.any(Tags::GIVEN.or(Tags::SURNAME)) && !dated;
            if self.is_day(words[end]) && !name {
                break;
            }
            let of = matches!(text.str(words[end - 1]), "for" | "of");
            let ship = is_ship(text, words[at]);
            if !dashed
                && !of
                && !ship
                && roles::title(text, self.lexicon, words, end)
                    .is_some_and(|behind| behind < whole && !(behind + 1 == whole && is_suffix(text, words[behind])))
            {
                break;
            }
            // “the Refugee Council Ann Hale”, “the State Department Spokesperson”
            let headed = !of && end > at + 1 && words[at..end].iter().any(|&w| self.tags(w).any(Tags::ORGANISATION));
            let person =
                end + 2 == words.len() && self.given(words[end]) && !self.tags(words[end + 1]).any(Tags::HEADS);
            if headed && (person || roles::title(text, self.lexicon, words, end) == Some(words.len())) {
                break;
            }
            end += 1;
        }
        if titled {
            return self.titled_end(words, at, end);
        }
        // “Ann Hale & Co. have to wait”, where Ann Hale is somebody.
        let company = (at + 1..end).find(|&w| text.tokens[words[w]].is('&') && word!(text.key(words[end - 1]), "co"));
        if let Some(and) = company.filter(|&and| and + 2 == end && self.seen.has(key(text, words[at]..words[and]))) {
            return and;
        }
        // A known name at the start: the whole run is a name only where its last word says so.
        if let Some((known, behind)) = known {
            let first = end.min(at + within(behind));
            if first == end {
                return end;
            }
            // “Newcastle upon Tyne”
            if ["upon", "am", "sur"].contains(&text.str(words[first])) && first + 1 < end {
                return first + 2;
            }
            // “UN Middle East envoy”
            if matches!(known.name, "United Nations" | "European Union" | "NATO") && self.is_place(words, first, end) {
                return first;
            }
            // “Supreme Court of India”, “Sky News Australia”
            let of = ["of", "for"].contains(&text.str(words[first]));
            let branch = known.kind == EntityKind::Organisation && !known.demonym && self.is_place(words, first, end);
            if !of && !branch {
                // “the American Peter Rowlands”
                let person = |w: usize| w > first && self.given(words[w - 1]);
                // “Chicago Bulls”, but “U.S. Goods”
                let short = text.str(words[at]).ends_with('.');
                // “Afghan-Americans”: two peoples, no team.
                let joined =
                    |w: usize| text.tokens[words[w] - 1].is_dash() && self.lexicon.known(text, words[w]).is_some();
                let plural = |w: usize| self.is_plural_name(words[w]) && !person(w) && !short && !joined(w);
                // “the Iowan Ada Marsh”
                let surname = |w: usize| known.demonym && person(w) && self.tags(words[w]).any(Tags::SURNAME);
                let head = (first..end).rev().find(|&w| self.is_head(words[w]) && !surname(w) || plural(w));
                if let Some(head) = head {
                    // “Lunden Institute for Near East Policy”
                    let body = |w: usize| self.tags(words[w]).any(Tags::ORGANISATION_OF);
                    let of = |w: usize| body(w) && matches!(text.str(words[w + 1]), "of" | "for");
                    let goes_on = head + 1 < end && !text.tokens[words[head + 1]].capital() || (first..head).any(of);
                    return if goes_on { end } else { head + 1 };
                }
                let hyphen =
                    text.tokens[words[first] - 1].is_dash() && self.lexicon.known(text, words[first]).is_none();
                let next = self.lexicon.known(text, words[first]).is_none();
                let given = self.given(words[at]) || self.is_namesake(words, at);
                // “candidate Finn Brandt-Hale”, but “the Finn Ari Brandt”
                let role = |before: usize| self.tags(before).any(Tags::ROLE) && !text.tokens[before].capital();
                let people = known.demonym && !words[at].checked_sub(1).is_some_and(role);
                let person = given && !people && first == at + 1 && next;
                if !person && !hyphen {
                    return first;
                }
            }
        }
        // Particles and connectors at the end belong to nobody, nor do the members of a party.
        let loose = |w: usize| {
            let small = !text.tokens[w].capital() && !is_elided(text, w) && !word!(text.key(w), "plc");
            small && !text.tokens[w - 1].is_dash() || self.tags(w).any(Tags::TITLES)
        };
        while end > at + 1 && loose(words[end - 1]) {
            end -= 1;
        }
        end - usize::from(end > at + 2 && self.given(words[at]) && self.runs_in(words[end - 1]))
    }

    /// “… Ann Hale Norvan writer and …”, “By Ann Hale Political editor”: whether what was set beneath a name on the page, whose
    /// country or field the word tells, runs on from it.
    fn runs_in(&self, token: usize) -> bool {
        let (text, word) = (self.text, self.text.str(token));
        let next = text.tokens.get(token + 1).filter(|t| t.spaced() && (!t.capital() || t.upper()));
        let role = next.is_some_and(|t| {
            let title = Tags::TITLE.or(if t.upper() { Tags::NONE } else { Tags::ROLE });
            self.lexicon.tags(t.key).any(title)
        });
        let demonym = self.lexicon.known(text, token).is_some_and(|(known, _)| known.demonym);
        let like = word.len() > 6 && ["ian", "ish", "ese"].iter().any(|end| word.ends_with(end));
        let tags = self.tags(token);
        let field = tags.any(Tags::TOPIC.or(Tags::MODIFIER)) && !tags.any(Tags::GIVEN.or(Tags::SURNAME));
        role && (demonym || like || field || tags.any(Tags::PEOPLE))
    }

    /// In a headline only what is known, or a given name and the word behind it, is a name.
    fn titled_end(&self, words: &[usize], at: usize, end: usize) -> usize {
        let known = self.lexicon.known(self.text, words[at]);
        let known = known.map_or(at + 1, |(_, behind)| at + words[at..end].iter().take_while(|&&w| w < behind).count());
        let seen = |&to: &usize| self.seen.has(key(self.text, words[at]..words[to - 1] + 1));
        if let Some(to) = (known + 1..=end.min(at + 6)).rev().find(seen) {
            return to;
        }
        // “Ada-Jo Hale”
        let dashed = |word: usize| word < end && self.text.tokens[words[word] - 1].is_dash();
        let surname = at + 1 + usize::from(dashed(at + 1));
        // “Ada Little-Hale”
        let follows = surname < end && (dashed(surname + 1) || !self.lexicon.is_plain(self.text, words[surname]));
        let to = if known == at + 1 && self.given(words[at]) && follows { surname + 1 } else { known.max(at + 1) };
        // “Aoife Ní Dhálaigh”
        let particle = |w: &&usize| self.tags(**w).any(Tags::OPENING_PARTICLE) && !self.given(**w);
        let to =
            (to + words[to - 1..end - 1].iter().skip(usize::from(to == at + 1)).take_while(particle).count()).min(end);
        // “Ada von der Tann”
        let to = to + words[to - 1..end - 1].iter().take_while(|&&w| !self.text.tokens[w].capital()).count();
        // “Ada Brandt-Hale”
        to + words[to..end].iter().take_while(|&&w| self.text.tokens[w - 1].is_dash()).count()
    }

    /// “Berlin Brass” is something else than Berlin, but what? The end of a known name and the unknown words it leads to.
    pub(super) fn compound(&self, words: &[usize], at: usize, end: usize, titled: bool) -> Option<usize> {
        let next = *words.get(end).filter(|_| !titled)?;
        let (known, behind) = self.lexicon.known(self.text, words[at])?;
        let spaced = !self.text.tokens[next - 1].is_dash();
        let other = Tags::CALENDAR.or(Tags::MISTER).or(Tags::MISS).or(Tags::PEOPLE);
        let plain = behind == words[end - 1] + 1
            && !known.demonym
            && spaced
            && self.text.tokens[next].capital()
            && !self.tags(next).any(other.or(Tags::TOPIC))
            && !self.lexicon.is_plain(self.text, next)
            && !self.given(next)
            && self.lexicon.known(self.text, next).is_none()
            && !roles::starts(self.text, self.lexicon, words, end);
        // “Senate Democratic Leader Ada Tarrow”: the title is somebody's.
        let unknown = |&w: &usize| {
            let token = words[w];
            self.lexicon.known(self.text, token).is_none()
                && !self.tags(token).any(other)
                && !roles::starts(self.text, self.lexicon, words, w)
        };
        plain.then(|| end + (end..words.len()).take_while(unknown).count())
    }

    /// Whether what is said around the last two words of a run makes a person of them, whose first name is a place: “the
    /// chair, Georgia Tarn, …”, “Georgia Tarn, 40, …”.
    fn is_namesake(&self, words: &[usize], at: usize) -> bool {
        let (text, lexicon, token) = (self.text, self.lexicon, words[at]);
        let (end, sentence) = (words[words.len() - 1] + 1, text.sentence(token));
        let surname = words.get(at + 1).filter(|&&w| !lexicon.is_plain(text, w) && !self.tags(w).any(Tags::HEADS));
        let last = |&&w: &&usize| w + 1 == end || text.tokens[w + 1].is_dash();
        let person = |role: Role| role.what.any(Tags::TITLE.or(Tags::ROLE).or(Tags::KIN));
        let before = if at == 0 { roles::before(text, lexicon, token, sentence.start) } else { None };
        surname.filter(last).is_some()
            && !text.tokens[token].upper()
            && (self.seen.has(key(text, token..end))
                || before.is_some_and(person)
                || at > 0 && self.tags(words[at - 1]).any(Tags::TITLE.or(Tags::MISTER).or(Tags::MISS))
                || persons::is_aged(text, end)
                || text
                    .tokens
                    .get(end + usize::from(text.tokens.get(end).is_some_and(|t| t.is(','))))
                    .is_some_and(|t| word!(t.key, "who"))
                || roles::apposition(text, lexicon, end, sentence.end).is_some_and(person))
    }

    /// Whether the words `from..to` of a run are a known place.
    pub(super) fn is_place(&self, words: &[usize], from: usize, to: usize) -> bool {
        words.get(from).and_then(|&w| self.lexicon.place(self.text, w)) == Some(words[to - 1] + 1)
    }

    /// Whether a name may end with a word; “ACT” is no act.
    fn is_head(&self, token: usize) -> bool {
        let tags = self.tags(token);
        tags.any(Tags::HEADS) && !(tags.any(Tags::LAW) && self.text.tokens[token].upper())
    }

    /// The plural that names a team: “Chicago Bulls”.
    fn is_plural_name(&self, token: usize) -> bool {
        let word = self.text.str(token);
        word.len() > 3 && word.ends_with('s') && !word.ends_with("ss") && !self.given(token)
    }
}
