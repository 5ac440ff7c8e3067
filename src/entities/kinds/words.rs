//! What a name of several words says: its head, its first word, initials and particles.

use super::shape::{is_abstract, is_branch, is_branch_of_country, is_concept, is_initials, surname_shape};
use crate::entities::candidate::Candidate;
use crate::entities::entity::EntityKind::{self, Event, Law, Organisation, Person, Place, Work};
use crate::entities::evidence::Evidence;
use crate::entities::lexicon::{Known, Lexicon, Tags};
use crate::entities::writing::is_family;
use crate::keys::word;
use crate::letters::is_capital;
use crate::table;
use crate::text::{Kind, Text};

table! {
    /// What the first word of a name says that it is.
    pub(in crate::entities) static FIRST: EntityKind = {
        "typhoon" => Event, "hurricane" => Event, "cyclone" => Event, "storm" => Event, "operation" => Event,
        "ngāti" => Organisation, "ngāi" => Organisation, "kāi" => Organisation,
        "maison" => Organisation, "atelier" => Organisation,
        "shuttle" => Work, "hmp" => Place, "hms" => Work, "hmas" => Work, "uss" => Work, "rms" => Work, "mv" => Work, "ss" => Work,
    };
}

table! {
    /// Heads of firms' names that are goods as well.
    static GOODS: () = {
        "analytics" => (), "communications" => (), "data" => (), "energy" => (), "gas" => (), "industries" => (),
        "insurance" => (), "intelligence" => (), "operations" => (), "power" => (), "resources" => (), "sciences" => (), "services" => (),
        "software" => (), "solutions" => (), "systems" => (), "technologies" => (), "technology" => (), "water" => (),
    };
}

/// The words of a name.
struct Words<'a> {
    text: &'a Text<'a>,
    lexicon: &'a Lexicon,
    candidate: &'a Candidate,
    all: &'a [usize],
    first: usize,
    /// The head: the last word, or the last before a place that the name goes on with.
    last: usize,
    /// What is known of the first and of the head.
    opens: Tags,
    ends: Tags,
}

/// Adds what the words say; what was said so far may count against what comes later.
pub(super) fn of_words(
    text: &Text<'_>,
    lexicon: &Lexicon,
    candidate: &Candidate,
    all: &[usize],
    evidence: &mut Evidence,
) {
    let words = Words::of(text, lexicon, candidate, all);
    words.head(evidence);
    if let Some(kind) = words.kind_first() {
        evidence.add(kind, 8);
        return;
    }
    words.branch(evidence);
    words.of_something(evidence);
    words.place(evidence);
    words.firm(evidence);
    words.person(evidence);
    words.team(evidence);
    // “Functional Equivalence”: what cannot be met is not met in it either.
    if !words.opens.any(Tags::GIVEN) && evidence.kind().is_none() && is_concept(text, lexicon, words.last) {
        evidence.add(Place, -3);
        evidence.add(Person, -3);
    }
}

impl<'a> Words<'a> {
    fn of(text: &'a Text<'a>, lexicon: &'a Lexicon, candidate: &'a Candidate, all: &'a [usize]) -> Self {
        let end = candidate.tokens.end;
        // “St Orrin's College, Lunden”, “Orrin College Lunden” are the college.
        // But “the Ports, Quays and Harbours Act”
        let act = lexicon.tags(text.key(end - 1)).any(Tags::LAW);
        let comma = |w: usize| w + 1 < end && text.tokens[w + 1].is(',') && !act;
        let campus = |w: usize| {
            let teaches = word!(text.key(w), "college" | "university" | "school" | "hospital");
            teaches && w + 1 < end && lexicon.place(text, w + 1) == Some(end)
        };
        let whole = all.iter().take_while(|&&w| !comma(w) && !campus(w)).count();
        let (first, last) = (all[0], all[whole.min(all.len() - 1)]);
        let tags = |token: usize| lexicon.tags(text.key(token));
        Self { text, lexicon, candidate, all, first, last, opens: tags(first), ends: tags(last) }
    }

    fn tags(&self, token: usize) -> Tags {
        self.lexicon.tags(self.text.key(token))
    }

    fn str(&self, token: usize) -> &'a str {
        self.text.str(token)
    }

    /// The known name that begins at a word, demonyms apart.
    fn known(&self, at: usize) -> Option<(Known, usize)> {
        self.lexicon.known(self.text, at).filter(|(known, _)| !known.demonym)
    }

    /// Whether the name ends with a place, from this word on.
    fn ends_with_place(&self, at: usize) -> bool {
        self.lexicon.place(self.text, at) == Some(self.candidate.tokens.end)
    }

    /// Whether a word is met in the names of things.
    fn concept(&self, word: usize) -> bool {
        is_concept(self.text, self.lexicon, word) || !self.text.tokens[word].capital()
    }

    /// Whether a hyphen joins the head to the word before it.
    fn is_hyphened(&self) -> bool {
        self.last > 0 && self.text.tokens[self.last - 1].is_dash()
    }

    /// “Harbour Board”
    fn head(&self, evidence: &mut Evidence) {
        let (text, all, ends) = (self.text, self.all, self.ends);
        // “Rosa Parks” is no park.
        let person = self.opens.any(Tags::GIVEN) && all.len() == 2 || all.len() > 2 && self.is_hyphened();
        let heads = [
            (Tags::ORGANISATION, Organisation, 8),
            (Tags::PLACE, Place, 6),
            (Tags::EVENT, Event, 7),
            (Tags::LAW, Law, 7),
            (Tags::WORK, Work, 7),
        ];
        // “Canterbury Rowing Association ACT” is no law.
        let shouts = ends.any(Tags::LAW) && text.tokens[self.last].upper() && !text.tokens[self.first].upper();
        // “Open Learning Resources”, “Information Technology”: nothing in it is a name.
        let goods = GOODS.has(text.key(self.last)) && all.iter().all(|&w| self.concept(w) || w == self.last);
        // “the Geneva Convention” was signed, the “National Convention” is met at.
        let place = self.known(self.first).is_some_and(|(known, _)| known.kind == Place);
        let matter = word!(text.key(self.first), "hague" | "refugee" | "genocide" | "biodiversity" | "weapons");
        let signed = all.len() == 2 && (place || matter);
        let other = if signed { Tags::EVENT } else { Tags::LAW };
        let both = ends.any(Tags::EVENT) && ends.any(Tags::LAW);
        // “Mount Law” is a mountain, “Stanford Law” a school.
        let school = self.known(self.first).is_some_and(|(known, _)| known.kind == Organisation) && all.len() == 2;
        let school = school && word!(text.key(self.last), "law");
        evidence.add(Organisation, if school { 8 } else { 0 });
        let mount = school || self.opens.any(Tags::PLACE_FIRST) && all.len() == 2;
        let meant = |tag: Tags| ends.any(tag) && !(both && tag.any(other)) && !(mount && tag.any(Tags::LAW));
        for (_, kind, points) in heads.into_iter().filter(|&(tag, ..)| meant(tag) && !shouts && !goods) {
            evidence.add(kind, if person && ends.any(Tags::SURNAME) { 2 } else { points });
        }
    }

    /// “Cyclone Ada”, “Tropical Cyclone Ada”
    fn kind_first(&self) -> Option<EntityKind> {
        let behind = || self.opens.any(Tags::TOPIC).then(|| FIRST.get(self.text.key(self.all[1]))).flatten();
        FIRST.get(self.text.key(self.first)).or_else(behind).copied()
    }

    fn branch(&self, evidence: &mut Evidence) {
        let (text, first) = (self.text, self.first);
        // “Infrastructure Lunden”, “Fisheries and Oceans Lunden”
        let is_topic = |w: usize| self.tags(w).any(Tags::TOPIC) || word!(text.key(w), "and");
        let topics = self.all.iter().take_while(|&&w| is_topic(w)).count();
        let topic = topics.checked_sub(1).is_some_and(|last| is_branch(self.str(self.all[last])));
        let branch = topic && self.all.get(topics).is_some_and(|&w| self.ends_with_place(w))
            || self.known(first).is_some_and(|(known, end)| known.kind == Organisation && self.ends_with_place(end));
        if branch {
            evidence.add(Organisation, 8);
        }
        // “ABC Radio Lunden”
        let word = self.str(first);
        if text.tokens[first].upper() && !text.tokens[self.last].upper() && word.len() > 2 && !is_initials(word) {
            evidence.add(Person, -4);
        }
    }

    /// “Ministry of Ports”
    fn of_something(&self, evidence: &mut Evidence) {
        let all = self.all;
        let of = all.iter().position(|&w| matches!(self.str(w), "of" | "for" | "on" | "o"));
        // “Te Rūnanga o Selwy”, but “Te Waka o Selwy”
        let foreign =
            |before: usize| self.str(all[before + 1]) == "o" && !self.tags(all[before]).any(Tags::ORGANISATION_OF);
        let of = of.and_then(|of| of.checked_sub(1)).filter(|&before| !foreign(before) && !self.ends.any(Tags::LAW));
        if let Some(before) = of {
            evidence.add(kind_of_head(self.tags(all[before])), 8);
        }
    }

    fn place(&self, evidence: &mut Evidence) {
        // “Upper Austria”, “the Spanish Netherlands”
        let demonym = || self.lexicon.known(self.text, self.first).is_some_and(|(known, _)| known.demonym);
        let part = self.opens.any(Tags::DIRECTION) || demonym();
        if part && evidence.kind().is_none() && self.lexicon.place(self.text, self.all[1]).is_some() {
            evidence.add(Place, 8);
        }
        // “the River Tarn”, but “the River Cats”, “River Phoenix”
        let the = self.first.checked_sub(1).is_some_and(|the| word!(self.text.key(the), "the"));
        let river = word!(self.text.key(self.first), "river");
        let other = river && (!the || self.lexicon.is_plain(self.text, self.last));
        if self.opens.any(Tags::PLACE_FIRST) && !self.ends.any(Tags::ORGANISATION) && !self.is_team() && !other {
            evidence.add(Place, 5);
        }
        // “Karl-Brandt-Strasse”
        if self.is_hyphened() && word!(self.text.key(self.last), "strasse" | "straße" | "allee" | "platz") {
            evidence.add(Place, 20);
        }
        // “Tarn upon Selwy”
        if self.all.len() == 3 && matches!(self.str(self.all[1]), "upon" | "am" | "sur") {
            evidence.add(Place, 8);
        }
    }

    fn firm(&self, evidence: &mut Evidence) {
        if matches!(self.str(self.first), "FC" | "AC" | "AFC" | "SC" | "HC" | "CF") {
            evidence.add(Organisation, 6);
        }
        // “Ada Halden Co.”
        if self.str(self.last) == "Co" {
            evidence.add(Organisation, 8);
        }
        // “Carers UK”
        if is_branch_of_country(self.text, self.last) {
            evidence.add(Organisation, 8);
        }
        // “Halden & Brandt”, but “Health & Safety”
        // And “the Dance & Cheer World Championships”
        let mut tokens = self.candidate.tokens.clone();
        let concepts = || self.all.iter().all(|&w| self.concept(w));
        if tokens.any(|t| self.text.tokens[t].is('&')) && !self.ends.any(Tags::EVENT) && !concepts() {
            evidence.add(Organisation, 8);
        }
    }

    fn person(&self, evidence: &mut Evidence) {
        let (text, lexicon, all, first, last) = (self.text, self.lexicon, self.all, self.first, self.last);
        // Words that are no English words, and no head among them: many such names are of persons.
        let foreign = |&w: &usize| !is_concept(text, lexicon, w) && self.str(w).len() > 1;
        let upper = |&w: &usize| text.tokens[w].upper();
        if all.len() < 5 && all.iter().all(foreign) && !all.iter().any(upper) && evidence.kind().is_none() {
            // “Zhang Yichen”
            evidence.add(Person, if is_family(text, first) { 4 } else { 2 });
        }
        if self.opens.any(Tags::GIVEN) {
            // “Ada Winter Bridge” is named after a person, and is none.
            let named_after = all.len() > 2 && self.ends.any(Tags::HEADS) && !self.ends.any(Tags::SURNAME);
            evidence.add(Person, if named_after || lexicon.is_plain(text, last) { 4 } else { 6 });
        }
        // “J. Hale”, “Ada J Hale”; but “A Late Crop”, “T Mobile”
        let dot = |w: usize| text.tokens[w + 1].is('.');
        let capital = |w: usize| self.str(w).len() == 1 && text.tokens[w].capital();
        let letter = |w: usize| capital(w) && (w != first && self.str(w) != "A" || dot(w));
        if all[..all.len() - 1].iter().any(|&w| letter(w) || is_initials(self.str(w))) {
            evidence.add(Person, 5);
        }
        if self.is_initialled() {
            evidence.add(Person, 4);
        }
        // “Vilhelmo “Ping” Lacson”
        if all.iter().skip(1).any(|&w| matches!(text.tokens[w - 1].kind, Kind::Mark(_)) && !text.tokens[w].spaced()) {
            evidence.add(Person, 5);
        }
        let particle =
            |&w: &usize| !text.tokens[w].capital() && self.tags(w).any(Tags::OPENING_PARTICLE.or(Tags::ARTICLE));
        if all.iter().any(particle) || surname_shape(self.str(last)) {
            evidence.add(Person, 3);
        }
        // “Tessel-Holt”
        let camel = self.str(first).chars().skip(1).any(is_capital);
        if all.len() > 2 && self.is_hyphened() && evidence.of(Person) > 1 && !camel {
            evidence.add(Person, 1);
        }
        // “Choi Min-ho”, “Choi Min-Ho”
        if self.is_hyphened() && is_family(text, first) {
            evidence.add(Person, 5);
        }
    }

    /// “JD Hale”, “TJ Hale”: two initials without dots; but “DJ Hale”, “NJ Transit”.
    fn is_initialled(&self) -> bool {
        let (text, first, last) = (self.text, self.first, self.last);
        let initials = self.str(first);
        let other = initials == "NJ" || self.tags(first).any(Tags::NO_NAME) && initials != "JD";
        let name = !self.concept(last) && !text.tokens[last].upper() && !self.ends.any(Tags::HEADS);
        let whole = self.all.len() == 2 && last == first + 1;
        initials.len() == 2 && text.tokens[first].upper() && initials.contains('J') && whole && name && !other
    }

    fn team(&self, evidence: &mut Evidence) {
        let (text, last) = (self.text, self.last);
        // “Afghan Americans”: a people, and no team.
        let people = |w: usize| self.lexicon.known(text, w).is_some_and(|(known, _)| known.demonym);
        if people(self.first) && people(last) {
            evidence.against(9);
            return;
        }
        let the = self.candidate.tokens.start.checked_sub(1).is_some_and(|t| word!(text.key(t), "the"));
        // “the Harbour Hawks”
        let plural = self.str(last).ends_with('s') && !self.str(last).ends_with("ss") && !self.opens.any(Tags::GIVEN);
        let good = |w: usize| if w == last { is_good(text, self.lexicon, w, true) } else { self.concept(w) };
        let goods = || self.all.iter().all(|&w| good(w));
        if plural && the && evidence.kind().is_none() && !is_abstract(self.str(last)) && !goods() {
            evidence.add(Organisation, 2);
        }
        // “the Jordan Hawks”, where Jordan is a place and a first name
        let named = self.opens.any(Tags::GIVEN) && self.str(last).ends_with('s') && !self.ends.any(Tags::SURNAME);
        let of_place = || self.known(self.first).is_some_and(|(known, _)| known.kind == Place);
        if the && self.all.len() == 2 && named && of_place() {
            evidence.add(Organisation, 10);
        }
        if self.is_team() && evidence.kind().is_none() {
            evidence.add(Organisation, 3);
        }
    }

    /// “Lunden Hawks”
    fn is_team(&self) -> bool {
        self.lexicon.known(self.text, self.first).is_some_and(|(known, behind)| {
            known.kind == Place && behind < self.candidate.tokens.end && self.str(self.last).ends_with('s')
        })
    }
}

/// Whether a word can be part of what goods are called: “Open Learning Resources”, but “Harbour Freedom Fighters”. Only the
/// last may be a firm's as well.
pub(in crate::entities) fn is_good(text: &Text<'_>, lexicon: &Lexicon, token: usize, last: bool) -> bool {
    let people = last && ["ers", "ors", "ists", "ians"].iter().any(|end| text.str(token).ends_with(end));
    let head = last && lexicon.tags(text.key(token)).any(Tags::ORGANISATION);
    !people && if head { GOODS.has(text.key(token)) } else { is_concept(text, lexicon, token) }
}

/// What “… of”, “… for” names by the word before.
fn kind_of_head(head: Tags) -> EntityKind {
    if head.any(Tags::ORGANISATION_OF.or(Tags::TITLE)) {
        Organisation
    } else if head.any(Tags::WORK) {
        Work
    } else if !head.any(Tags::EVENT_OF) {
        Place
    } else if head.any(Tags::LAW) {
        Law
    } else {
        Event
    }
}
