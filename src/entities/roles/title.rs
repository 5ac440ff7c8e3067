//! Titles in capitals before a name: “Foreign Minister”, “Minister for Ports”, “Chief Harbour Officer”.

use super::super::lexicon::{Lexicon, Tags};
use super::super::persons::is_suffix;
use super::super::writing::text_joins;
use super::{LONGEST, modifiers};
use crate::keys::word;
use crate::span::Span;
use crate::table;
use crate::text::{Key, Kind, Text};

/// A minister's field has at most so many words.
const PORTFOLIO: usize = 3;

table! {
    /// What the last word of a name says that begins like an officer's: “Duke Street”.
    static INSTITUTIONS: () = {
        "act" => (), "street" => (), "road" => (), "avenue" => (), "boulevard" => (), "square" => (), "bridge" => (),
        "contractors" => (), "hospital" => (), "hotel" => (), "school" => (), "university" => (), "airport" => (),
    };
}

/// The index behind the title that begins at word `at` of a run: modifiers, what it is, and “of …”.
pub(in crate::entities) fn title(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> Option<usize> {
    let title = Title { text, lexicon, words, at };
    if title.is_none() {
        return None;
    }
    let end = title.office().filter(|&end| !title.is_thing(end))?;
    Some(title.field(end))
}

/// What may be a title: the words of a run from `at` on.
struct Title<'a> {
    text: &'a Text<'a>,
    lexicon: &'a Lexicon,
    words: &'a [usize],
    at: usize,
}

impl Title<'_> {
    fn key(&self, word: usize) -> Key {
        self.words.get(word).map_or(Key::NONE, |&w| self.text.key(w))
    }

    fn tags(&self, word: usize) -> Tags {
        self.lexicon.tags(self.key(word))
    }

    fn str(&self, word: usize) -> &str {
        self.words.get(word).map_or("", |&w| self.text.str(w))
    }

    fn given(&self, word: usize) -> bool {
        self.tags(word).any(Tags::GIVEN)
    }

    /// “Chief of the General Staff General Ann Hale”: no general of the staff.
    fn is_general_staff(&self, word: usize) -> bool {
        word > 0 && word!(self.key(word), "staff") && word!(self.key(word - 1), "general")
    }

    /// Whether the words belong to a firm, an institution, another language, the time of day.
    fn is_none(&self) -> bool {
        let &Self { text, words, at, .. } = self;
        // “Det Norske Sjofart”: the article of another language, where neither a rank nor a dot says that it is short.
        let dot = || text.tokens.get(words[at] + 1).is_some_and(|t| t.is('.'));
        let rank = self.tags(at + 1).any(Tags::TITLE.or(Tags::MODIFIER)) || matches!(self.str(at + 1), "Con" | "Garda");
        let foreign = self.str(at) == "Det" && !rank && !dot();
        // “3:45 PM IST” is a time of day.
        let number = || words[at].checked_sub(1).is_some_and(|before| text.tokens[before].kind == Kind::Number);
        let timed = word!(self.key(at), "pm") && number();
        // “Halden Global CEO”, “Halden Energy CEO”: the end of a firm's name, but “Halden interim CEO”.
        let energy = word!(self.key(at + 1), "ceo") && self.tags(at).any(Tags::TOPIC);
        let of_firm = at > 0 && (energy || word!(self.key(at), "global" | "group"));
        let local = word!(self.key(at), "local") && !word!(self.key(at + 1), "government" | "council" | "authority");
        // “General Medical Council”, “General Civil Aviation Authority”
        let last = self.tags(words.len() - 1);
        let general = word!(self.key(at), "general") && self.tags(at + 1).any(Tags::TOPIC) && !self.given(at + 1);
        let council = general && last.any(Tags::ORGANISATION) && !last.any(Tags::SURNAME.or(Tags::TOPIC));
        of_firm || foreign || timed || local || council || self.is_general_staff(at) || is_institution(text, words, at)
    }

    /// The index behind the last word of what somebody is.
    fn office(&self) -> Option<usize> {
        let mut end = portfolio(self.text, self.lexicon, self.words, self.at).unwrap_or(self.at);
        let mut found = None;
        while end < self.words.len() && end < self.at + LONGEST && !self.is_name(end, found.is_some()) {
            // “Sergeant First Class Ann Hale”
            let class =
                found.is_some() && word!(self.key(end), "first" | "second") && word!(self.key(end + 1), "class");
            end += usize::from(class);
            if class || self.is_office(end, found.is_some()) {
                found = Some(end + 1);
            } else if !self.leads_on(end, found) {
                break;
            }
            end += 1;
        }
        // “the Attorney General's Office”
        found.filter(|&end| !self.owns(end) || !self.tags(end).any(Tags::TITLE))
    }

    /// “By Crime Correspondent Hina Tamahere”
    fn is_byline(&self) -> bool {
        let by = self.words[0].checked_sub(1).filter(|&by| word!(self.text.key(by), "by"));
        by.is_some_and(|by| self.text.tokens[by].opens_sentence())
    }

    /// “Sheriff's Office”
    fn owns(&self, word: usize) -> bool {
        let &Self { text, words, .. } = self;
        words
            .get(word)
            .is_some_and(|&w| words.get(word + 1) == Some(&(w + 2)) && text.tokens[w + 1].kind == Kind::Clitic)
    }

    /// Whether a word that is a title as well begins the name: “Commander Dean Foley”, “Dean Foley Jr”, “Earl “Mo” Foley”, but
    /// “Dean Marta Foley”; or is the honorific of the name: “Speaker Sir Lindon Hale”.
    fn is_name(&self, end: usize, found: bool) -> bool {
        let &Self { text, words, .. } = self;
        let suffix = usize::from(is_suffix(text, words[words.len() - 1]));
        let nickname = text.tokens.get(words[end] + 1).is_some_and(|t| matches!(t.kind, Kind::Mark(_)));
        let whole = nickname || end + 2 + suffix == words.len();
        whole && self.given(end) && self.tags(end).any(Tags::TITLE)
            || found && self.tags(end).any(Tags::MISTER.or(Tags::MISS))
    }

    /// Whether a word says what somebody is. `found` tells whether one before it does.
    fn is_office(&self, end: usize, found: bool) -> bool {
        let &Self { text, lexicon, words, at } = self;
        let tags = self.tags(end);
        // “Neil Usher-Grant”, “Stephanie Pope-Ramirez”; but “Attorney-General”
        let capital = |&w: &usize| !lexicon.tags(text.key(w)).any(Tags::TITLE) && text.tokens[w].capital();
        let joined = text_joins(text, words[end], text.tokens.len()) && words.get(end + 1).is_some_and(capital);
        if self.owns(end) || joined {
            return false;
        }
        // “Chief Harbour Correspondent Dr. Ann Hale”
        let doctor = word!(self.key(end + 1), "dr") && self.given(end + 2);
        // “Negotiator Hina Tamahere”: a role that opens the sentence, before a name.
        let heads = Tags::ORGANISATION.or(Tags::PLACE).or(Tags::EVENT).or(Tags::WORK);
        let opens = end == at && at + 3 == words.len() && text.tokens[words[at]].opens_sentence();
        let opens = opens && !self.tags(at + 2).any(heads);
        let role = tags.any(Tags::ROLE) && !tags.any(Tags::GIVEN);
        // “Baker McKenzie”, a firm; but “Baker Ann Hale”
        let surname =
            word!(self.key(end), "baker" | "barber" | "carpenter" | "cook" | "potter" | "shepherd" | "weaver");
        let role = role
            && !(surname && end + 2 == words.len())
            && (self.given(end + 1) || doctor || opens || self.is_byline() && end + 2 < words.len());
        let strange = |&w: &usize| {
            let tags = lexicon.tags(text.key(w));
            (tags == Tags::NONE || tags.any(Tags::GIVEN.or(Tags::SURNAME))) && lexicon.known(text, w).is_none()
        };
        let other = match self.str(end) {
            // “Member for Selwy Ann Hale”, “Council Member Ann Hale”
            "Member" => end > at || word!(self.key(end + 1), "for"),
            // “Company Sergeant Major Ann Hale”
            "Major" if found && word!(self.key(end - 1), "sergeant") => true,
            "Major" | "SP" | "DSP" | "ASP" | "CSP" | "ACP" | "Private" | "Bombardier" | "Gunner" | "Sapper"
            | "Rifleman" | "Guardsman" => self.given(end + 1) && end + 3 == words.len(),
            // “Professor Emerita Ann Hale”
            "Emeritus" | "Emerita" => found,
            // “Deputy Ann Hale”, “Deputy Hale”
            "Deputy" => {
                let land = end + 2 == words.len() && lexicon.is_plain(text, words[end + 1]);
                (end + 2..end + 5).contains(&words.len()) && words[end + 1..].iter().all(strange) && !land
            }
            // “Det Con”, “Det Garda”; but “Con Brandt”
            "Con" | "Garda" => found,
            _ => false,
        };
        role || other || tags.any(Tags::TITLE.or(Tags::TITLES))
    }

    /// Whether a word stands before what somebody is. `found` is the index behind the last word so far that says it.
    fn leads_on(&self, end: usize, found: Option<usize>) -> bool {
        let tags = self.tags(end);
        if found.is_some() && self.is_general_staff(end) {
            return false;
        }
        // “Air Chief Marshal”, “Lance Corporal”, “Petty Officer”, “Auditor General”, “Garda Commissioner”
        let next = self.key(end + 1);
        let rank = word!(self.key(end), "air") && word!(next, "chief" | "marshal" | "commodore" | "vice")
            || word!(self.key(end), "lance") && word!(next, "corporal" | "sergeant" | "bombardier")
            || word!(self.key(end), "colour" | "color") && word!(next, "sergeant")
            || word!(self.key(end), "sea") && word!(next, "lord")
            || word!(self.key(end), "petty" | "warrant") && word!(next, "officer")
            || word!(next, "general") && tags.any(Tags::ROLE)
            || word!(self.key(end), "woman") && word!(next, "representative")
            || self.str(end) == "Garda" && self.tags(end + 1).any(Tags::TITLE);
        // “Chief Brand Officer”, “Chief Scientific Officer”
        let topic = tags.any(Tags::TOPIC) && (found.is_some() || self.is_byline());
        if rank || topic || found == Some(end) && self.str(end + 1) == "Officer" {
            return true;
        }
        // “Federal Police Commissioner”: the police are the end of an organisation's name.
        let body = self.at > 0 && tags.any(Tags::ORGANISATION) && !tags.any(Tags::TOPIC);
        // “Halden & Co. Chief Executive Ann Brandt”
        let company = self.str(end) == "Co" && !text_joins(self.text, self.words[end], self.text.tokens.len());
        !body && tags.any(Tags::MODIFIER) && !company
    }

    /// Whether the title that ends before `end` is a thing's.
    fn is_thing(&self, end: usize) -> bool {
        // “General Public Register”, “General Staff”, “Executive Mansion”: things that are for all, or an officer's.
        let all = word!(self.key(end - 1), "general")
            && word!(self.key(end), "public" | "staff" | "services" | "meeting" | "assembly" | "election");
        // “Bishop Pass”, “Premier League”, “Justice Department Inspector General”: what a title and the head of an organisation's name make is
        // an organisation.
        let tags = self.tags(end);
        let head = tags.any(Tags::ORGANISATION.or(Tags::EVENT).or(Tags::PLACE)) && !tags.any(Tags::SURNAME);
        let office = || end == self.at + 1 && starts(self.text, self.lexicon, self.words, end + 1);
        all || end == self.at + 1 && word!(self.key(self.at), "executive")
            || head && (end + 1 == self.words.len() || office())
    }

    /// The index behind what the office that ends before `end` is of: “Minister of Strategic Affairs”, “Minister for Energy”,
    /// “Secretary of State”; else `end`.
    fn field(&self, mut end: usize) -> usize {
        let &Self { text, words, .. } = self;
        if end + 1 >= words.len() || !matches!(self.str(end), "of" | "for") {
            return end;
        }
        end += 1;
        // “Chief of Army Staff”
        let army = |w: usize| word!(self.key(w), "army" | "navy" | "naval") && self.str(w + 1) == "Staff";
        let staff = |w: usize| self.tags(w).any(Tags::TOPIC) || is_staff(text, words[w]) || army(w);
        while end < words.len() && (staff(end) || !text.tokens[words[end]].capital()) {
            end += 1;
            // “Chief of Police Art Hale”
            if is_staff(text, words[end - 1]) {
                break;
            }
        }
        // “Commissioner for Ports Zeid al-Hale”: no Al.
        let given = |w: usize| self.given(w) && text.tokens[words[w]].capital();
        // “the Minister of Harbour and Coastal Expansion, Ann Hale”
        let behind = text.tokens.get(words[words.len() - 1] + 1);
        if end + 1 == words.len() && !given(end) && behind.is_some_and(|t| t.is(',')) {
            end += 1;
        }
        // “Minister for Ports Ann Hale”, “Minister for Inland and Harbour Affairs Ann Hale”
        let name = (end..words.len() - 1).find(|&w| given(w));
        let and = |name: usize| name < end + 2 * PORTFOLIO && words[end..name].iter().any(|&w| text.str(w) == "and");
        name.filter(|&name| !given(end) && (name < end + PORTFOLIO || and(name))).unwrap_or(end)
    }
}

/// “Chief of Staff”, “Commissioner of Police”
pub(in crate::entities) fn is_staff(text: &Text<'_>, token: usize) -> bool {
    token < text.tokens.len() && matches!(text.str(token), "Staff" | "Police")
}

/// Whether the words from `at` on are named like an officer and are none: “Official Secrets Act”, “Duke Street”, “Queen Ada
/// University of Lunden”.
pub(in crate::entities) fn is_institution(text: &Text<'_>, words: &[usize], at: usize) -> bool {
    // “Selwy Sheriff Court”, “King County”, but “Justice Margaret Court”
    if words.get(at + 1).is_some_and(|&w| word!(text.key(w), "court" | "county")) {
        return true;
    }
    let whole = words.iter().skip(at).take_while(|&&w| text.str(w) != "of");
    whole.last().is_some_and(|&last| INSTITUTIONS.has(text.key(last)))
}

/// The minister or director whose field begins at word `at` of a run: “Primary Industries Minister”, “Parks Director”.
fn portfolio(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> Option<usize> {
    let office =
        |w: &usize| word!(text.key(words[*w]), "minister" | "secretary" | "director" | "commissioner" | "officer");
    let field = |w: usize| {
        // “United States Secretary of Labor”: the end of a country's name is no field.
        // “Harbour Police Deputy Commissioner”: nor is the end of a force's.
        let of = w > 0 && lexicon.known(text, words[w - 1]).is_some_and(|(_, behind)| behind > words[w]);
        // “Was Minister Ann Hale there?”
        let verb = lexicon.tags(text.key(words[w])).any(Tags::SPEECH)
            || word!(text.key(words[w]), "was" | "is" | "has" | "does" | "whereas" | "unless" | "perhaps");
        if of || verb || is_staff(text, words[w]) {
            return false;
        }
        let tags = lexicon.tags(text.key(words[w]));
        tags.any(Tags::TOPIC.or(Tags::MODIFIER))
            || text.str(words[w]).ends_with('s') && (tags.any(Tags::ORGANISATION) || lexicon.is_plain(text, words[w]))
            // “Fair Trading Minister”, but “When Minister Ann Hale spoke”
            || !text.tokens[words[w]].opens_sentence() && lexicon.is_plain(text, words[w])
            // “Intergovernmental Affairs Minister Ann Hale”
            || word!(words.get(w + 1).map_or(Key::NONE, |&w| text.key(w)), "affairs") && !tags.any(Tags::ORDINARY)
            // “Probation Officer Ann Hale”: a noun by its ending.
            || ["tion", "ment", "sion"].iter().any(|end| text.str(words[w]).ends_with(end))
    };
    let office = (at + 1..words.len().min(at + 2 + PORTFOLIO)).find(office)?;
    // “Further Education Minister”, “Local Government Minister”; but “Further Minister Ann Hale said …”: of nothing further.
    let more =
        word!(text.key(words[office - 1]), "further" | "higher" | "local" | "public" | "fine" | "small" | "blind");
    (!more && (at..office).all(field)).then_some(office)
}

/// Whether a title begins at word `at` of a run.
pub(in crate::entities) fn starts(text: &Text<'_>, lexicon: &Lexicon, words: &[usize], at: usize) -> bool {
    at < words.len() && title(text, lexicon, words, at).is_some()
}

/// The office whose seat the place at a token is: “Mayor of London Ann Hale”, “the envoy to Tarnland Ann Hale”.
pub(in crate::entities) fn seat(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Span> {
    let office = token.checked_sub(2).filter(|&o| o >= sentence)?;
    let sent = word!(text.key(office), "envoy" | "ambassador") && word!(text.key(office + 1), "to" | "for");
    if sent {
        return Some(text.tokens[modifiers(text, lexicon, office, sentence)].span);
    }
    if !word!(text.key(office + 1), "of") {
        return None;
    }
    office_before(text, lexicon, office + 1, sentence)
}

/// Where the office in capitals begins that ends before a token.
fn office_before(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Span> {
    let title = |t: &usize| text.tokens[*t].capital() && lexicon.tags(text.key(*t)).any(Tags::TITLE.or(Tags::MODIFIER));
    let start = modifiers(text, lexicon, (sentence..token).rev().take_while(title).last()?, sentence);
    lexicon.tags(text.key(token - 1)).any(Tags::TITLE).then(|| text.tokens[start].span)
}

/// “Col (retd) Ann Hale”: the rank of old that stands before a token.
pub(in crate::entities) fn retired(text: &Text<'_>, lexicon: &Lexicon, token: usize, sentence: usize) -> Option<Span> {
    let open = token.checked_sub(3).filter(|&open| text.tokens[open].is('(') && text.tokens[token - 1].is(')'))?;
    let start = office_before(text, lexicon, open, sentence).filter(|_| is_retired(text.key(open + 1)))?;
    Some(start.to(text.tokens[token - 1].span))
}

/// Whether the word says that a rank is one of old.
pub(in crate::entities) fn is_retired(word: Key) -> bool {
    word!(word, "retd" | "retired")
}
