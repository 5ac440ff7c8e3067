//! What of a run of capitals is no name: the word that opens a sentence, the letters behind a name, a title alone, a code.

use super::candidate::Candidate;
use super::kinds::{FIRST, is_branch, is_branch_of_country};
use super::lexicon::Tags;
use super::reader::Reader;
use super::roles;
use super::surroundings::is_state;
use super::writing::text_joins;
use crate::keys::word;
use crate::table;
use crate::text::{Key, Kind, Text};

table! {
    /// What stands behind a person's name for a rank, a seat or an honour.
    static LETTERS: () = {
        "kc" => (), "qc" => (), "sc" => (), "td" => (), "mp" => (), "mep" => (), "msp" => (), "mla" => (), "obe" => (),
        "cbe" => (), "mbe" => (), "dbe" => (), "bl" => (), "frs" => (), "rn" => (), "md" => (), "phd" => (), "esq" => (), "cpa" => (), "san" => (),
    };
}

table! {
    /// Offices that are nobody's surname: “Mr Chairman”, “the Virginia Governor”.
    static OFFICES: () = {
        "ambassador" => (), "chair" => (), "chairman" => (), "chairperson" => (), "chairwoman" => (),
        "commissioner" => (), "congressman" => (), "congresswoman" => (), "councillor" => (), "councilman" => (),
        "director" => (), "governor" => (), "guest" => (), "manager" => (), "mep" => (), "minister" => (), "mp" => (),
        "president" => (),
        "secretary" => (),
        "senator" => (), "speaker" => (), "spokesman" => (), "spokesperson" => (), "spokeswoman" => (), "superintendent" => (),
        "treasurer" => (),
    };
}

table! {
    /// What a number behind it counts: “State Highway 1”, “Ward 12”.
    static NUMBERED: () = {
        "district" => (), "highway" => (), "junction" => (), "route" => (), "terminal" => (), "ward" => (),
    };
}

impl Reader<'_> {
    /// “Ann Hale QC”: the end of the name without the letters behind it.
    pub(super) fn without_letters(&self, words: &[usize], at: usize, mut end: usize) -> usize {
        let letters = |w: usize| self.text.tokens[w].upper() && LETTERS.has(self.text.key(w));
        while end > at + 2 && letters(words[end - 1]) {
            end -= 1;
        }
        end
    }

    /// Whether these words name nobody: a people, a title alone, a numeral, a part of a code or a sum of money.
    pub(super) fn is_no_name(&self, words: &[usize], candidate: &Candidate) -> bool {
        let text = self.text;
        let (first, end) = (candidate.tokens.start, candidate.tokens.end);
        if self.is_counted(candidate) || words.len() == 1 && self.is_left_over(candidate) {
            return true;
        }
        let behind_number = first > 0 && !text.tokens[first].spaced() && text.tokens[first - 1].kind == Kind::Number;
        // “44 B.C.”
        let era = text.str(first) == "B.C."
            && first > 0
            && (text.tokens[first - 1].kind == Kind::Number || word!(text.key(first - 1), "century"));
        if candidate.known.is_some() {
            // “US57.5c”
            let amount = text.tokens.get(end).is_some_and(|t| t.kind == Kind::Number && !t.spaced());
            return behind_number || amount || era;
        }
        let last = text.str(words[words.len() - 1]);
        behind_number
            || OFFICES.has(text.key(end - 1))
            // “Shed A”, but “King Charles V”
            || last.len() == 1
                && !is_joint(text, first, end)
                && !(candidate.role.is_some() && words.len() > 1 && is_numeral(last))
            // “All-”, “D-Ohio”
            || matches!(text.str(first), "All" | "D" | "R") && text_joins(text, first, end)
            || !text.str(first).starts_with(|c: char| c < '\u{250}')
            || self.is_line_of_work(words, candidate)
            || if words.len() == 1 { self.is_title_alone(candidate) } else { self.is_title_of(words, candidate) }
    }

    /// Whether what stands behind the words makes a part of a code, a number or a sum of money of them.
    fn is_counted(&self, candidate: &Candidate) -> bool {
        let text = self.text;
        let (first, end) = (candidate.tokens.start, candidate.tokens.end);
        let Some(next) = text.tokens.get(end) else { return false };
        let code = next.kind == Kind::Number && !next.spaced()
            || next.is_dash()
                && !next.spaced()
                && text.tokens.get(end + 1).is_some_and(|t| t.kind == Kind::Number && !t.spaced());
        // “US$5”, “NZ $5”
        let money = matches!(next.kind, Kind::Currency(_)) && (!next.spaced() || text.tokens[first].upper());
        let numbered = next.kind == Kind::Number && NUMBERED.has(text.key(end - 1));
        (code || numbered) && candidate.known.is_none() || money
    }

    /// Whether one word is a part of a name, or letters behind one.
    fn is_left_over(&self, candidate: &Candidate) -> bool {
        let text = self.text;
        let (first, end) = (candidate.tokens.start, candidate.tokens.end);
        // “[Mayor Ann] Hale”: what an editor put in parts the name; “Morning Joe” in marks is a title.
        let capital = |t: usize| text.tokens.get(t).is_some_and(|t| t.capital());
        let put_in = text.tokens.get(end).is_some_and(|t| t.is(']')) && capital(end + 1);
        let mark = |t: usize| text.tokens.get(t).is_some_and(|t| matches!(t.kind, Kind::Mark(_)));
        let morning = first > 1
            && self.given(first)
            && capital(first - 1)
            && self.lexicon.is_plain(text, first - 1)
            && mark(first - 2)
            && mark(end);
        // “Ann Hale, M.D.”, “Ann Hale (QC)”
        let state = matches!(text.str(first), "MD" | "SC");
        let apart = |t: usize| text.tokens[t].is(',') || text.tokens[t].is('(');
        let letters = first > 1 && apart(first - 1) && LETTERS.has(text.key(first)) && !state;
        // “Uncle Sam”, “Aunt Jemima”
        let kin = first.checked_sub(1).map_or(Key::NONE, |kin| text.key(kin));
        let brand = word!(kin, "uncle") && word!(text.key(first), "sam" | "tom")
            || word!(kin, "aunt") && word!(text.key(first), "jemima" | "bessie");
        put_in || morning && candidate.known.is_none() || letters || brand
    }

    /// Whether one word is a people's, or the rest of what somebody is.
    fn is_title_alone(&self, candidate: &Candidate) -> bool {
        let (text, first) = (self.text, candidate.tokens.start);
        let tags = self.tags(first);
        let before = first.checked_sub(1).map_or(Key::NONE, |before| text.key(before));
        let titled =
            candidate.role.is_some() || candidate.honorific != Tags::NONE && !candidate.honorific.any(Tags::MISTER);
        // “the Lord Lieutenant”, but “Lord Judge”
        word!(before, "lord")
            && word!(
                text.key(first),
                "lieutenant" | "chamberlain" | "chancellor" | "advocate" | "mayor" | "commissioner" | "provost" | "steward"
            )
            // “Detective Sergeants”
            || candidate.role.is_some() && roles::is_plural(text, self.lexicon, first, Tags::TITLE)
            // “Chief Medical officer”, “the Ambassador Extraordinary”
            || candidate.role.is_some()
                && tags.any(Tags::ROLE.or(Tags::TOPIC).or(Tags::MODIFIER))
                && !tags.any(Tags::GIVEN.or(Tags::SURNAME))
            || titled && tags.any(Tags::TITLE.or(Tags::MISTER).or(Tags::MISS))
            || tags.any(Tags::PEOPLE) && candidate.honorific == Tags::NONE
            || is_numeral(text.str(first))
            || is_state(text, first)
            // “the Executive Mansion”, “the General Staff”; but “Attorney General Sessions”
            || self.is_office_of(candidate)
            // “Chief Investigator”
            || word!(before, "chief") && tags.any(Tags::ROLE) && !tags.any(Tags::SURNAME)
    }

    /// Whether several words are what somebody is, a people of somewhere, or shouted.
    fn is_title_of(&self, words: &[usize], candidate: &Candidate) -> bool {
        let (text, first, last) = (self.text, candidate.tokens.start, words[words.len() - 1]);
        // “MAYOR SEES HER SHIPS COME IN”
        if words.len() > 3 && words.iter().all(|&w| text.tokens[w].upper()) {
            return true;
        }
        // “Lord Great Chamberlain”, “Lord Privy Seal”
        if candidate.honorific != Tags::NONE {
            return word!(text.key(first), "great" | "high" | "privy");
        }
        let title = Tags::TITLE.or(Tags::MODIFIER).or(Tags::MISTER).or(Tags::MISS);
        let plain = |&w: &usize| self.lexicon.is_plain(text, w) && !self.tags(w).any(Tags::GIVEN.or(Tags::SURNAME));
        roles::title(text, self.lexicon, words, 0) == Some(words.len())
            // “Principal Asset Management”
            || candidate.role.is_some() && words.iter().all(plain)
            // “Acting Chief”, but “Press Council”
            || !self.tags(candidate.tokens.end - 1).any(Tags::ORGANISATION)
                && words.iter().all(|&w| self.tags(w).any(title))
            || self.tags(last).any(Tags::PEOPLE) && !self.is_surname(words) && candidate.role.is_none()
    }

    /// “Ann Hale, Chief Political Correspondent, …”: what somebody is, all in capitals.
    fn is_line_of_work(&self, words: &[usize], candidate: &Candidate) -> bool {
        let Some((&last, fields)) = words.split_last() else { return false };
        let field = |&w: &usize| {
            self.tags(w).any(Tags::TOPIC.or(Tags::MODIFIER)) || self.lexicon.is_plain(self.text, w) && !self.given(w)
        };
        let work = self.tags(last).any(Tags::ROLE) && !self.tags(last).any(Tags::GIVEN.or(Tags::SURNAME));
        candidate.role.is_some() && !fields.is_empty() && work && fields.iter().all(field)
    }

    /// “Ann Black”, “Ann Lee-Mandarin”, but “Will Black voters …”: whether the people that a name ends with is a surname.
    fn is_surname(&self, words: &[usize]) -> bool {
        let (text, first, last) = (self.text, words[0], words[words.len() - 1]);
        let verb = text.tokens[first].opens_sentence() && self.lexicon.is_plain(text, first);
        let family = word!(text.key(last), "black" | "christian" | "roman") || text.tokens[last - 1].is_dash();
        // “In Charlotte Black leaders met”
        let next = text.tokens.get(last + 1).filter(|t| t.is_word() && !t.capital());
        let members = next.is_some_and(|t| {
            roles::is_persons(text, self.lexicon, last + 1)
                || word!(t.key, "voters" | "people" | "families" | "communities" | "men" | "women")
        });
        family && self.given(first) && !verb && !members
    }

    /// Whether the title of one word before the candidate's belongs to a thing: “Executive Orders”, “the Norvan General Staff”.
    fn is_office_of(&self, candidate: &Candidate) -> bool {
        let first = candidate.tokens.start;
        let known = |t: usize| t > 0 && self.lexicon.known(self.text, t - 1).is_some();
        let alone = |&title: &usize| {
            let span = self.text.tokens[title].span;
            candidate.role.is_some_and(|role| role.end == span.end && (role.start == span.start || known(title)))
        };
        let Some(title) = first.checked_sub(1).filter(alone) else { return false };
        let thing = self.tags(first).any(Tags::HEADS.or(Tags::MODIFIER)) || self.lexicon.is_plain(self.text, first);
        let key = self.text.key(title);
        word!(key, "executive") || word!(key, "general" | "premier") && thing && !self.tags(first).any(Tags::SURNAME)
    }

    /// Whether the word only opens its sentence.
    pub(super) fn is_opening(&self, words: &[usize], at: usize, titled: bool) -> bool {
        let (text, token) = (self.text, words[at]);
        let (key, tags) = (text.key(token), self.tags(token));
        let known = self.lexicon.known(text, token);
        // “North West Norfolk”
        let further = words[at..].iter().find(|&&w| !self.tags(w).any(Tags::DIRECTION));
        let wider = tags.any(Tags::DIRECTION) && further.is_some_and(|&w| self.lexicon.known(text, w).is_some());
        // “Labour's leader …”
        let owner = |end: usize| text.tokens.get(end).is_some_and(|t| t.kind == Kind::Clitic);
        if wider || known.is_some_and(|(_, end)| end > token + 1 || !tags.any(Tags::ORDINARY) || owner(end)) {
            return false;
        }
        // “US Attorney General Ann Hale”, but “US AND THEM”
        let shouts = words.get(at + 1).is_some_and(|&next| text.tokens[next].upper());
        if known.is_some_and(|(known, _)| known.upper) && !shouts && !titled {
            return false;
        }
        // “Age UK said …”, but “In UK courts …”
        let last = words[words.len() - 1];
        // “Universities UK chief executive Ann Hale”
        let several = ["ies", "ers", "ors"].iter().any(|end| text.str(token).ends_with(end));
        let led = several && self.is_office_at(last + 1);
        let branch = at + 1 < words.len() && is_branch_of_country(text, last) && (led || self.acts(last + 1));
        // “Queen Ada Hospital”
        if branch || tags.any(Tags::TITLE) && roles::is_institution(text, words, at) {
            return false;
        }
        let given = tags.any(Tags::GIVEN);
        if titled {
            return self.lexicon.is_plain(text, token) && !given || self.casing.ordinary(key);
        }
        // “Son Min-ho”
        let syllable = words.get(at + 2).is_some_and(|&w| !text.tokens[w].capital() && text.tokens[w - 1].is_dash());
        // “Said Tom Oakes: …”
        let says = tags.any(Tags::SPEECH) && text.tokens.get(last + 1).is_some_and(|t| t.is(':'));
        if given && !says && at + 1 < words.len() || syllable {
            return false;
        }
        // “Infrastructure Australia”
        let topic = |&&w: &&usize| self.tags(w).any(Tags::TOPIC) || word!(text.key(w), "and");
        let topics = words[at..].iter().take_while(topic).count();
        // “Hockey Norvania CEO Ann Hale”
        let place = words.get(at + topics).and_then(|&w| self.lexicon.place(text, w));
        let behind =
            at + topics + words[at + topics..].iter().take_while(|&&w| place.is_some_and(|end| w < end)).count();
        if topics > 0 && place.is_some() && (behind == words.len() || roles::starts(text, self.lexicon, words, behind))
        {
            return !is_branch(text.str(words[at + topics - 1]));
        }
        // “Northern Harbour Trust”, “Public Records Association”
        let names = tags.any(Tags::TOPIC.or(Tags::DIRECTION)) || word!(key, "royal" | "international" | "executive");
        let names = names && words.len() > at + 2;
        // “Access Holdings Plc”
        let heads = words.len() > at + 2 && words[at + 1..].iter().all(|&w| self.tags(w).any(Tags::ORGANISATION));
        // “Law Society of Lunden”, “Campaign for Real Bread”
        let of = |&w: &usize| {
            self.tags(w).any(Tags::ORGANISATION_OF) && words.contains(&(w + 1)) && !text.tokens[w + 1].capital()
        };
        let body = self.tags(last).any(Tags::ORGANISATION) || words.get(at + 1).is_some_and(of);
        // “Tropical Cyclone Ada”
        let storm = words.get(at + 1).is_some_and(|&w| FIRST.has(text.key(w)));
        if heads || names && (body || storm) || of(&token) {
            return false;
        }
        // “Rival Halden Shipping …”
        // “Fishermen Ann Hale and Leo Doe”
        let men = text.str(token).strip_suffix("men").map(|man| Key::of_word(&[man, "man"].concat()));
        let men = men.is_some_and(|man| roles::is_person(self.lexicon, man));
        // “Passenger Ann Hale”, but “Passenger Rail Agency”
        let next = words.get(at + 1);
        let kin = (tags.any(Tags::KIN) || men) && next.is_some_and(|&w| self.given(w) || !body || roles::is_rival(key));
        kin || says || self.lexicon.is_plain(text, token) && !self.casing.proper(key) || self.casing.ordinary(key)
    }

    /// Whether a word in small letters begins what somebody is there.
    fn is_office_at(&self, token: usize) -> bool {
        let small = self.text.tokens.get(token).is_some_and(|t| t.is_word() && !t.capital());
        small && self.tags(token).any(Tags::TITLE.or(Tags::ROLE).or(Tags::MODIFIER))
    }

    /// Whether what stands at a token says that the name before it acts or owns.
    fn acts(&self, token: usize) -> bool {
        let next = self.text.tokens.get(token);
        let which = next.is_some_and(|t| t.is(',')) && word!(self.text.key(token + 1), "which");
        let verb = self.lexicon.tags(self.text.key(token)).any(Tags::SPEECH);
        verb || which || next.is_some_and(|t| t.kind == Kind::Clitic)
    }
}

/// “AT&T”, “H&M”, but “R&D”, “S&M”: whether what “&” joins is a firm that all know by it.
fn is_joint(text: &Text<'_>, first: usize, end: usize) -> bool {
    let joint = text.slice(text.span(first..end));
    matches!(joint, "AT&T" | "B&Q" | "C&A" | "H&M" | "M&S" | "P&G" | "P&O" | "R&A" | "S&P" | "V&A")
}

/// A Roman numeral.
fn is_numeral(word: &str) -> bool {
    word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}
