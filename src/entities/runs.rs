//! Runs of capitalised words: where a name may stand, with its particles, initials, hyphens and connecting words.

use super::lexicon::Tags;
use super::reader::Reader;
use super::roles;
use super::writing::{is_camel, is_elided, is_family, is_ship, text_joins};
use crate::keys::word;
use crate::table;
use crate::text::{Key, Kind, Text, Token};

table! {
    /// Words whose possessive begins a name.
    static OWN: () = {
        "women" => (), "men" => (), "children" => (), "people" => (), "king" => (), "queen" => (), "workers" => (),
        "veterans" => (), "hawke" => (), "lloyd" => (), "mcdonald" => (),
    };
}

table! {
    /// Words that begin a sentence wherever they have a capital, whose full stop is missing; and whether they do so before
    /// another capital as well, as the small words of titles do not: “Live In Lunden”.
    static BEGIN: bool = {
        "after" => false, "although" => true, "and" => true, "as" => false, "at" => false, "before" => false,
        "but" => true, "despite" => false, "during" => false, "for" => false, "from" => false, "he" => true, "if" => false,
        "in" => false, "it" => false, "on" => false, "over" => false, "she" => true, "since" => true, "the" => true,
        "they" => true, "this" => false, "when" => false, "while" => true, "with" => false,
    };
}

table! {
    /// What the plural possessive of its members names: “Teachers' Union”.
    static OF_MEMBERS: () = {
        "union" => (), "association" => (), "league" => (), "college" => (), "federation" => (), "conference" => (),
        "guild" => (), "society" => (), "club" => (), "council" => (), "institute" => (), "alliance" => (),
        "hospital" => (), "trust" => (), "cooperative" => (), "court" => (),
    };
}

/// No run is longer, so that a page of capitals stays linear.
const LONGEST: usize = 24;

impl Reader<'_> {
    /// Whether a token is a word with a capital that can be part of a name.
    fn capital(&self, token: usize, end: usize) -> bool {
        token < end
            && (self.text.tokens[token].capital() || is_elided(self.text, token) || self.is_brand(token))
            && !is_pronoun(self.text, token)
            && !is_number_sign(self.text, token)
    }

    /// “iPhone”: whether a known name begins with a small letter and goes on with a capital.
    pub(super) fn is_brand(&self, token: usize) -> bool {
        is_camel(self.text.str(token)) && self.lexicon.known(self.text, token).is_some()
    }

    /// “… Ann Hale The mayor said …”, “the U.S. And Norvania”: whether a word has its capital only because a sentence begins
    /// there, or seems to.
    pub(super) fn begins(&self, token: usize) -> bool {
        let text = self.text;
        let behind = token.checked_sub(1).is_some_and(|before| text.tokens[before].capital());
        let next = text.tokens.get(token + 1).is_some_and(Token::capital) && !self.is_day(token + 1);
        // “Kim In-ho”
        let joined = text_joins(text, token, text.tokens.len());
        let begins = BEGIN.get(text.key(token)).is_some_and(|&title| title || !next);
        behind && begins && !text.tokens[token].upper() && !joined
    }

    /// Whether a run begins at a token.
    pub(super) fn opens(&self, at: usize, end: usize) -> bool {
        let token = &self.text.tokens[at];
        if !token.is_word() || is_address(self.text, at) {
            return false;
        }
        if token.capital() || self.is_brand(at) {
            return self.capital(at, end);
        }
        let dash = text_joins(self.text, at, end);
        let opening = self.tags(at).any(if dash { Tags::ARTICLE } else { Tags::OPENING_PARTICLE });
        opening && self.particle(at, end).is_some()
    }

    /// The capital that lower-case particles at `at` lead to: “al-Sharaa”, “van der Berg”.
    fn particle(&self, mut at: usize, end: usize) -> Option<usize> {
        for _ in 0..3 {
            if at >= end || !self.tags(at).any(Tags::PARTICLE) {
                return None;
            }
            at += 1;
            if at < end && self.text.tokens[at].is_dash() && !self.text.tokens[at].spaced() {
                at += 1;
            } else if at < end && !self.text.tokens[at].spaced() {
                return None;
            }
            if self.capital(at, end) {
                return Some(at);
            }
        }
        None
    }

    /// Reads a run's words from `at`; the token behind the run.
    pub(super) fn run(&mut self, at: usize, end: usize) -> usize {
        let end = end.min(at + LONGEST * 2);
        self.words.clear();
        let mut i = at;
        if !self.text.tokens[at].capital()
            && let Some(next) = self.particle(at, end)
        {
            self.words.extend((at..next).filter(|&t| self.text.tokens[t].is_word()));
            i = next;
        }
        loop {
            self.words.push(i);
            match self.next(i, end) {
                Some(next) => {
                    self.words.extend(
                        (i + 1..next).filter(|&t| self.text.tokens[t].is_word() || self.text.tokens[t].is('&')),
                    );
                    i = next;
                }
                None => return i + 1,
            }
        }
    }

    /// The next capital of the run behind the word at `i`.
    fn next(&self, i: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let next = i + 1;
        if next >= end {
            return None;
        }
        let token = &text.tokens[next];
        // An initial or an abbreviated title.
        if token.is('.') && !token.spaced() {
            let short = text.tokens[i].span.len() <= 2 && !text.tokens[i].upper()
                || self.tags(i).any(Tags::TITLE.or(Tags::MISTER).or(Tags::MISS).or(Tags::PLACE_FIRST))
                    && text.tokens[i].span.len() < 6
                    && (self.words.len() == 1 || text.str(i) != "Co");
            // “wrote on X. Ann Hale …”
            let site = text.str(i) == "X" && i > 0 && word!(text.key(i - 1), "on" | "to" | "via");
            // “at B&Q. Ann Hale …”
            let joint = i > 0 && text.tokens[i - 1].is('&');
            let spaced = short && !site && !joint && text.tokens.get(next + 1).is_some_and(Token::spaced);
            // “Mr. de Hoyos”
            let capital = if self.capital(next + 1, end) { Some(next + 1) } else { self.particle(next + 1, end) };
            return capital.filter(|_| spaced);
        }
        if token.is('—') {
            return None;
        }
        if token.is_dash() && !token.spaced() {
            let syllable = self.words.len() > 1
                && is_family(text, self.words[self.words.len() - 2])
                && next + 1 < end
                && text.tokens[next + 1].is_word()
                && (is_family(text, next + 1) || text.str(next + 1) == "in" || !self.lexicon.is_plain(text, next + 1));
            let on = syllable || self.capital(next + 1, end);
            // “Stoke-on-Trent”, “Stow-on-the-Wold”
            let far = [next + 3, next + 5].into_iter().find(|&t| self.capital(t, end));
            let dashed =
                |t: usize| !text.tokens[t].spaced() && text.tokens[t].is_dash() == (t - next).is_multiple_of(2);
            if !on && let Some(far) = far.filter(|&far| (next..=far).all(dashed)) {
                return Some(far);
            }
            let on = on || self.is_prefixed(i, next + 1, end);
            return (on && !text.tokens[next + 1].spaced()).then_some(next + 1);
        }
        if token.is('(')
            && let Some(act) = self.behind_brackets(next, end)
        {
            return Some(act);
        }
        if (matches!(token.kind, Kind::Mark(_)) || token.is('(')) && token.spaced() {
            // “Sen. Panfilo “Ping” Lacson”, “Vilhelmo “Ping” Lacson”
            let named = |w: usize| self.given(w) || self.tags(w).any(Tags::TITLE);
            let strange = |w: usize| self.tags(w) == Tags::NONE && self.lexicon.known(text, w).is_none();
            let person = self.words.iter().any(|&w| named(w)) && !self.casing.titled(text.sentence_at(i));
            let whole = |&surname: &usize| person || self.words.len() == 1 && strange(i) && strange(surname);
            return self.behind_nickname(next, end).filter(whole);
        }
        if token.is(',') {
            return self.behind_comma(next, end);
        }
        if token.is('&') {
            return self.capital(next + 1, end).then_some(next + 1);
        }
        if token.kind == Kind::Clitic {
            // “Women's Institute”, “King's College”.
            let head = next + 1;
            // “St Brendan's Hospital”
            let before = self.last_but_one();
            let named = Tags::ORGANISATION.or(Tags::PLACE);
            let saint = matches!(before, "St" | "Saint") && head < end && self.tags(head).any(named);
            // “Selby County Sheriff's Office”
            let office = word!(text.key(head), "office" | "department") && self.tags(i).any(Tags::TITLE);
            let cup = word!(text.key(i), "america") && word!(text.key(head), "cup");
            let own = OWN.has(text.key(i)) || saint || office || cup;
            return (own && self.capital(head, end)).then_some(head);
        }
        if matches!(token.kind, Kind::Mark('\'' | '’')) && !token.spaced() && text.str(i).ends_with('s') {
            let head = next + 1;
            // “St James' Park”
            let saint = matches!(self.last_but_one(), "St" | "Saint") && self.tags(head).any(Tags::HEADS);
            let own = saint || OF_MEMBERS.has(text.key(head)) || self.is_of_members(i, head, end);
            return (self.capital(head, end) && text.tokens[head].spaced() && own).then_some(head);
        }
        if !token.is_word() || !token.spaced() {
            return None;
        }
        // “Transport for London”
        // “The Board of Control for Cricket”
        let the = usize::from(word!(text.key(self.words[0]), "the") && self.words.len() > 1);
        let known = |w: usize| self.lexicon.known(text, w);
        let whole = known(self.words[0]).or_else(|| known(self.words[the])).map_or(i, |(_, behind)| behind);
        if let Some(within) = (next..end.min(whole)).find(|&t| self.capital(t, end)) {
            return Some(within);
        }
        if self.capital(next, end) || word!(token.key, "plc") {
            return Some(next).filter(|&next| !self.begins(next));
        }
        if let Some(capital) = self.particle(next, end)
            && !text.tokens[next].capital()
            && !self.tags(i).any(Tags::CALENDAR)
        {
            let plain = self.tags(next).any(Tags::ARTICLE) && !self.tags(next).any(Tags::OPENING_PARTICLE);
            if !plain || text_joins(text, next, end) {
                return Some(capital);
            }
        }
        self.connector(i, end)
    }

    /// “Wages Co-ordinating Council”, “Anti-fraud Board”: whether a word in small letters goes on with the word before its hyphen, in a
    /// body's name.
    fn is_prefixed(&self, prefix: usize, at: usize, end: usize) -> bool {
        let prefix = word!(self.text.key(prefix), "co" | "non" | "anti" | "counter" | "pre" | "post");
        let head = (at + 1..end.min(at + 4)).take_while(|&t| self.capital(t, end)).last();
        let body = |t: usize| self.tags(t).any(Tags::ORGANISATION) && !self.tags(t).any(Tags::SURNAME.or(Tags::TITLE));
        prefix && at < end && self.text.tokens[at].is_word() && head.is_some_and(body)
    }

    /// “Marlon "Shadow" Baptiste”, “Mabel (Tubbs) Hale”: the surname behind a name of at most three words between marks.
    fn behind_nickname(&self, open: usize, end: usize) -> Option<usize> {
        let tokens = &self.text.tokens;
        let closes = |t: &Token| matches!(t.kind, Kind::Mark(_)) || t.is(')');
        let close = (open + 2..end.min(open + 5)).find(|&t| closes(&tokens[t]))?;
        // “Cornelia (van Rijn) Hale”
        let part = |t: usize| tokens[t].capital() && !tokens[t].upper() || self.tags(t).any(Tags::OPENING_PARTICLE);
        // “Col (Retd) Ann Hale”
        let retired = roles::is_retired(self.text.key(open + 1));
        let name = (open + 1..close).all(part) && !tokens[close].spaced() && !retired;
        let surname = close + 1;
        (name && self.capital(surname, end) && tokens[surname].spaced()).then_some(surname)
    }

    /// The word of the run that “of” or “for” makes a body or an office of: “Department for …”, “Minister for …”.
    fn body(&self) -> Option<usize> {
        let of = self.words.iter().position(|&w| matches!(self.text.str(w), "of" | "for" | "on"))?;
        let head = *self.words.get(of.checked_sub(1)?)?;
        self.tags(head).any(Tags::ORGANISATION_OF.or(Tags::TITLE).or(Tags::EVENT_OF)).then_some(head)
    }

    /// Whether the run is “University of …”.
    fn is_university(&self) -> bool {
        self.body().is_some_and(|head| word!(self.text.key(head), "university"))
    }

    /// The capital that a comma inside a name leads to: “Department for Culture, Media and Sport”, “Trinity College, Cambridge”,
    /// “University of California, Berkeley”.
    fn behind_comma(&self, comma: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let target = comma + 1;
        let topic = |t: usize| t < end && text.tokens[t].capital() && self.tags(t).any(Tags::TOPIC);
        // “Department for Catching Up, Housing and Health”
        let plain = |t: usize| self.lexicon.is_plain(text, t) && !self.given(t) && text.tokens[t].capital();
        let body = self.body();
        let listed = body.is_some()
            && (topic(comma - 1) || plain(comma - 1))
            && topic(target)
            && (target + 1..end.min(target + 6)).any(|t| word!(text.key(t), "and") && topic(t + 1));
        let college = word!(text.key(comma - 1), "college")
            && word!(text.key(target), "oxford" | "cambridge" | "dublin" | "london");
        // “Beck, Odum & Lyle”
        let partners = self.words.len() == 1
            && !self.given(self.words[0])
            && target + 1 < end
            && text.tokens[target + 1].is('&')
            && self.capital(target + 2, end);
        if partners && self.capital(target, end) {
            return Some(target);
        }
        // “Ports, Quays and Harbours Norvania”
        let branch = |t: usize| topic(t + 1) && (t + 2..t + 4).any(|t| self.lexicon.place(text, t).is_some());
        let department = topic(target)
            && self.words.iter().all(|&w| topic(w))
            && (target + 1..end.min(target + 6)).any(|t| word!(text.key(t), "and") && branch(t));
        if department || self.is_listed_act(target, end) {
            return Some(target);
        }
        let campus = word!(text.key(comma - 1), "california") && self.is_university();
        (self.capital(target, end) && (listed || (college || campus) && !self.capital(target + 1, end)))
            .then_some(target)
    }

    /// “Forests and Rivers Board (FRB)”: whether what stands in brackets behind the capitals at a token are the first letters of all
    /// the run has, and of them.
    fn is_spelled_out(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let first = self.words[usize::from(word!(text.key(self.words[0]), "the") && self.words.len() > 1)];
        let Some(open) = (at..end.min(at + LONGEST)).find(|&t| text.tokens[t].is('(')) else { return false };
        let capitals = text.tokens[first..open].iter().filter(|t| t.capital());
        let closed = text.tokens.get(open + 2).is_some_and(|t| t.is(')'));
        let letters = capitals.filter_map(|t| text.slice(t.span).chars().next());
        closed && text.tokens[open + 1].upper() && letters.eq(text.str(open + 1).chars())
    }

    /// “the Ports, Quays and Harbours Act”, “a Leasing and Letting Bill”: whether what the run lists, behind an article, ends with the
    /// words at a token in an act; but “the Ports Act and Quays Bill”, “the Ada Hale and Water Bill”, “the Moor and Act parties”.
    fn is_listed_act(&self, at: usize, end: usize) -> bool {
        let text = self.text;
        let before = |&first: &usize| first.checked_sub(1).map_or(Key::NONE, |before| text.key(before));
        let led = word!(text.key(self.words[0]), "the" | "a" | "an") && self.words.len() > 1
            || self.words.first().is_some_and(|first| word!(before(first), "the" | "a" | "an" | "new"));
        let other = |&w: &usize| {
            let head = self.tags(w).any(Tags::HEADS.or(Tags::GIVEN).or(Tags::PEOPLE)) && !self.tags(w).any(Tags::TOPIC);
            head && !word!(text.key(w), "police") || self.lexicon.known(text, w).is_some()
        };
        let part = |&t: &usize| self.capital(t, end) || text.tokens[t].is(',') || word!(text.key(t), "and");
        let mut list = (at - 1..end.min(at + LONGEST / 2)).take_while(part).skip_while(|&t| !word!(text.key(t), "and"));
        let act = |t: usize| t > at && matches!(text.str(t), "Act" | "Bill") && !word!(text.key(t - 1), "and");
        led && list.any(act) && !self.words.iter().any(other)
    }

    /// “Renters (Reform) Bill”: the act behind what stands in brackets at a token.
    fn behind_brackets(&self, open: usize, end: usize) -> Option<usize> {
        let close = (open + 2..end.min(open + LONGEST / 3)).find(|&t| self.text.tokens[t].is(')'))?;
        let act = close + 1 < end && matches!(self.text.str(close + 1), "Act" | "Bill");
        // “the leader (Labour) Bill Hale”
        let whole = self.text.tokens[open + 1].capital() && !self.capital(close + 2, end);
        (act && whole).then_some(close + 1)
    }

    /// Whether the capitals at a token end in an act: “Proceeds of Crime Act”, “Status of Forces Agreement”.
    fn leads_to_act(&self, at: usize, end: usize) -> bool {
        let behind = (at..end.min(at + 5)).find(|&t| !self.capital(t, end)).unwrap_or(at);
        behind > at + 1 && matches!(self.text.str(behind - 1), "Act" | "Agreement" | "Bill" | "Law")
    }

    /// “Renters' Rights Bill”, “Growers' Credit Board”: whether the capitals at a token are what those who are named by a plural
    /// word have; but “Hales' Water Board”, “the Tories' Housing Bill”.
    fn is_of_members(&self, members: usize, at: usize, end: usize) -> bool {
        let name = self.given(members) || self.lexicon.known(self.text, members).is_some();
        let people = roles::is_plural(self.text, self.lexicon, members, Tags::TITLE.or(Tags::ROLE).or(Tags::KIN));
        let law = self.leads_to_act(at, end) || self.leads_to_foundation(at, end);
        !name && people && self.tags(at).any(Tags::TOPIC) && law
    }

    /// Whether the capitals at a token end as an organisation's name does.
    fn leads_to_foundation(&self, at: usize, end: usize) -> bool {
        let behind = (at..end.min(at + 5)).find(|&t| !self.capital(t, end)).unwrap_or(end.min(at + 5));
        behind > at + 1 && self.tags(behind - 1).any(Tags::ORGANISATION)
    }

    /// The word before the last of the run.
    fn last_but_one(&self) -> &str {
        self.words.len().checked_sub(2).map_or("", |before| self.text.str(self.words[before]))
    }

    /// The capital that “of the”, “for”, “and” lead to inside a name.
    fn connector(&self, i: usize, end: usize) -> Option<usize> {
        let text = self.text;
        let next = i + 1;
        match text.str(next) {
            "of" => self.of(i, end),
            // “Access to Records Act”
            "to" => {
                let right = word!(text.key(i), "access" | "right" | "freedom" | "duty");
                (right && self.leads_to_act(next + 1, end)).then_some(next + 1)
            }
            // “University of Texas at Austin”
            "at" => {
                let campus = self.is_university() && self.lexicon.place(text, i).is_some();
                (campus && self.capital(next + 1, end)).then_some(next + 1)
            }
            // “Stratford upon Avon”
            "upon" | "am" | "sur" => self.capital(next + 1, end).then_some(next + 1),
            "for" | "on" => self.on_field(i, end),
            "and" => self.and(i, end),
            _ => None,
        }
    }

    /// The word behind an article at a token, if one stands there.
    fn skip(&self, at: usize, end: usize) -> usize {
        if at < end && self.text.str(at) == "the" { at + 1 } else { at }
    }

    /// The capital that the “of” behind the word at `i` leads to: “House of Commons”, “Minister of Trade”.
    fn of(&self, i: usize, end: usize) -> Option<usize> {
        let (text, next, tags) = (self.text, i + 1, self.tags(i));
        let heads = Tags::ORGANISATION_OF.or(Tags::OTHER_OF).or(Tags::EVENT_OF);
        // “Minister of Trade”, “Superintendent of Police”
        // “Chief of Army Staff”
        let staff = [next + 1, next + 2].into_iter().any(|t| roles::is_staff(text, t));
        let field = self.tags(next + 1).any(Tags::TOPIC) || staff;
        let minister = tags.any(Tags::TITLE) && field;
        let target = self.skip(next + 1, end);
        // “House of Commons”
        let known = self.lexicon.known(text, i).is_some_and(|(_, behind)| behind > next);
        // “Office for the Coordination of Coastal Affairs”
        let joined = i > 0 && text.tokens[i - 1].is_dash();
        let within = (joined || matches!(self.last_but_one(), "the" | "for")) && self.body().is_some();
        let on = is_ship(text, self.words[0])
            || tags.any(heads)
            || within
            || minister
            || known
            || self.leads_to_act(next + 1, end);
        (on && self.capital(target, end) && !self.tags(target).any(Tags::CALENDAR)).then_some(target)
    }

    /// The capital that the “for” or “on” behind the word at `i` leads to: “Minister for Energy”, “Committee on Appropriations”.
    fn on_field(&self, i: usize, end: usize) -> Option<usize> {
        let (text, next, tags) = (self.text, i + 1, self.tags(i));
        let target = if next + 1 < end && text.str(next + 1) == "a" { next + 2 } else { self.skip(next + 1, end) };
        let field = |t: usize| t < end && self.tags(t).any(Tags::TOPIC);
        let topic = field(target);
        // “Minister for Arts, Culture and Heritage Ann Hale”, “Minister for Children and Youth Affairs Ann Hale”
        let joined = |t: usize| text.tokens[t].is(',') || word!(text.key(t), "and");
        let listed = topic && field(target + 2) && joined(target + 1);
        // “an institute for the Norvan Bureau of Mines”: two bodies.
        let other = text.str(next) == "for" && self.lexicon.known(text, target).is_some();
        if other && self.leads_to_foundation(target, end) {
            return None;
        }
        let of = target + 2 < end && text.str(target + 1) == "of" && self.capital(target + 2, end);
        let several = text.str(next) == "for" && (self.capital(target + 1, end) || listed || of);
        // “Minister for Energy Ann Hale”, “Minister for Ports Ann Hale”
        let named = !self.given(target) && (target + 1..target + 3).any(|t| t < end && self.given(t));
        let office = tags.any(Tags::TITLE) || text.str(i) == "Member";
        let minister = several && (topic || named) && office;
        // “Committee on Appropriations”, “Vienna Convention on Diplomatic Relations”
        let about = text.str(next) == "on"
            && word!(text.key(i), "committee" | "subcommittee" | "commission" | "convention" | "council" | "treaty")
            && self.lexicon.known(text, target).is_none();
        let about = about && !self.tags(target).any(Tags::CALENDAR);
        // “the Democratic Party for the People”
        let the = target > next + 1 && text.str(next) == "for" && word!(text.key(i), "party" | "alliance");
        // “Joint Council for Qualifications”
        let plain = self.capital(target, end) && text.str(next) == "for" && !other;
        let plain = plain && self.lexicon.is_plain(text, target) && !self.given(target);
        let plain = plain && self.words.len() > 1 && !self.tags(target).any(Tags::CALENDAR.or(Tags::PEOPLE));
        let body = tags.any(Tags::ORGANISATION_OF) && (several || topic || the || plain) || about;
        let body = body && self.capital(target, end);
        (minister || body).then_some(target)
    }

    /// The capital that the “and” behind the word at `i` leads to: “Perth and Kinross Council”.
    fn and(&self, i: usize, end: usize) -> Option<usize> {
        let (text, tags) = (self.text, self.tags(i));
        let target = i + 2;
        // “Victoria and Albert Museum”
        if self.lexicon.known(text, i).is_some_and(|(_, behind)| behind > target) {
            return Some(target);
        }
        if self.is_spelled_out(target, end) || self.is_listed_act(target, end) {
            return Some(target);
        }
        // “the Ned and Ada Holt Foundation”
        let the = i.checked_sub(1).is_some_and(|t| word!(text.key(t), "the" | "a"));
        if self.given(i) && the && self.leads_to_foundation(target, end) {
            return Some(target);
        }
        // “Federation of Rail and Dock Workers”
        let before = self.last_but_one();
        let several = matches!(before, "of" | "the")
            && self.lexicon.known(text, i).is_none()
            && self.lexicon.known(text, target).is_none()
            && self.capital(target + 1, end)
            && text.str(target + 1).ends_with('s');
        if several && self.capital(target, end) {
            return Some(target);
        }
        // “College of Doctors and Surgeons”
        let members = |t: usize| {
            let word = text.str(t);
            ["ers", "ors", "ists", "ians", "eons"].iter().any(|end| word.ends_with(end))
        };
        let several = before == "of" && self.body().is_some() && members(i);
        let other = self.capital(target, end) && members(target);
        if several && other && self.lexicon.known(text, target).is_none() {
            return Some(target);
        }
        // “Centre for Waves and Society”
        let plain = |t: usize| {
            let tags = self.tags(t);
            self.lexicon.is_plain(text, t) || tags.any(Tags::ORGANISATION.or(Tags::TOPIC)) && !tags.any(Tags::GIVEN)
        };
        let body = before == "for" && self.body().is_some() && self.capital(target, end);
        if body && plain(i) && plain(target) && !self.capital(target + 1, end) {
            return Some(target);
        }
        // “Alberta Building and Housing Commission”
        let of_place = self.lexicon.place(text, self.words[0]).is_some() && self.words.len() > 1;
        let other = tags.any(Tags::ORGANISATION) || self.lexicon.known(text, i).is_some();
        let body = of_place && !other && self.leads_to_foundation(target, end);
        if body && plain(i) && plain(target) && self.lexicon.known(text, target).is_none() {
            return Some(target);
        }
        // “Perth and Kinross Council”
        let last = (target..end.min(target + 5)).take_while(|&t| self.capital(t, end)).last();
        if self.lexicon.place(text, i).is_some() && last.is_some_and(|last| text.str(last) == "Council") {
            return Some(target);
        }
        // “the Food and Allied Trades Union”
        let whole = the && !tags.any(Tags::ORGANISATION) && self.leads_to_foundation(target, end);
        (tags.any(Tags::TOPIC)
            && self.capital(target, end)
            && (self.tags(target).any(Tags::TOPIC) || text.str(target) == "Anti" || whole)
            && self.words.len() > usize::from(!self.capital(target + 1, end)))
        .then_some(target)
    }
}

/// “I” and its contractions, but not the numeral of “World War I”, “King Charles I”.
fn is_pronoun(text: &Text<'_>, token: usize) -> bool {
    let word = text.str(token);
    let before = |back: usize| token.checked_sub(back).map_or(Key::NONE, |before| text.key(before));
    let reigns = |key: Key| word!(key, "king" | "queen" | "pope" | "emperor" | "empress" | "tsar" | "sultan");
    let thinks =
        word!(text.key(token + 1), "think" | "believe" | "know" | "am" | "was" | "have" | "had" | "met" | "saw");
    let reign = (reigns(before(2)) || reigns(before(3))) && !thinks;
    let first = word!(before(1), "war") && word!(before(2), "world") || reign;
    word == "I" && !first || word.len() <= 6 && (word.starts_with("I'") || word.starts_with("I’"))
}

/// “No. 4”
fn is_number_sign(text: &Text<'_>, token: usize) -> bool {
    let number = |at: usize| text.tokens.get(at).is_some_and(|t| t.kind == Kind::Number);
    let dot = text.tokens.get(token + 1).is_some_and(|t| t.is('.'));
    matches!(text.str(token), "No" | "Nos") && number(token + 1 + usize::from(dot))
}

/// Whether a word is part of a handle, a hashtag, a web address or a temperature.
fn is_address(text: &Text<'_>, token: usize) -> bool {
    let mut at = token;
    for _ in 0..LONGEST {
        if text.tokens[at].spaced() || at == 0 {
            return false;
        }
        at -= 1;
        match text.tokens[at].kind {
            Kind::Punct('@' | '#' | '_' | '=' | '%' | '°') => return true,
            Kind::Punct('/') if at > 0 && text.tokens[at - 1].is('/') => return true,
            _ => {}
        }
    }
    false
}
