//! The words that tell what a name is, in one index: a capitalised word costs one look-up.
//!
//! The lists are plain words and plain facts, typed by hand: `lists/*.txt`. As text, coded as in `text::front`, they weigh a
//! third of what rows of a table would.
//!
//! A word of a list is one that the language has, or a name that the world knows; none is taken from texts that the
//! recogniser is measured on.

use super::entity::EntityKind;
use super::writing::is_camel;
pub(super) use crate::keys::KeyMap;
use crate::text::front::front_coded;
use crate::text::{Key, Kind, Text};

/// What is known of a word: a set of [`Tags`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tags(u32);

impl Tags {
    pub(super) const NONE: Tags = Tags(0);
    /// A given name.
    pub(super) const GIVEN: Tags = Tags::MALE.or(Tags::FEMALE);
    /// An English word that names of things have: alone it names nobody.
    pub(super) const PLAIN: Tags = Tags::TOPIC.or(Tags::TITLE);
    /// The last word of a name that is no person's: alone it names nobody either.
    pub(super) const HEADS: Tags = Tags::ORGANISATION.or(Tags::PLACE).or(Tags::EVENT).or(Tags::LAW).or(Tags::WORK);

    /// Whether it is one of these.
    pub(super) const fn any(self, of: Tags) -> bool {
        self.0 & of.0 != 0
    }

    pub(super) const fn or(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }
}

/// Declares the tags, each with the words that have it.
macro_rules! tags {
    ($($(#[$meta:meta])* $name:ident = $bit:literal: $words:expr;)*) => {
        impl Tags {
            $($(#[$meta])* pub(super) const $name: Tags = Tags(1 << $bit);)*
        }
        pub(super) const LISTS: &[(Tags, &str)] = &[
            $((Tags::$name, front_coded!($words)),)*
            (Tags::GIVEN, front_coded!(include_str!("lists/given-both.txt"))),
        ];
    };
}

tags! {
    /// A given name of men.
    MALE = 0: include_str!("lists/given-male.txt");
    /// A given name of women.
    FEMALE = 1: include_str!("lists/given-female.txt");
    /// A word that is ordinary at the start of a sentence.
    ORDINARY = 2: include_str!("lists/ordinary.txt");
    /// Days, months and what stands with the time of day: never part of a name.
    CALENDAR = 3: include_str!("lists/calendar.txt");
    /// Peoples, faiths, languages: capitals that name nobody.
    PEOPLE = 4: include_str!("lists/peoples.txt");
    /// Acronyms and captions that name nobody.
    NO_NAME = 5: include_str!("lists/not-names.txt");
    /// What a person's title ends with.
    TITLE = 6: include_str!("lists/titles.txt");
    /// What a person is, in lower case before or behind the name.
    ROLE = 7: include_str!("lists/roles.txt");
    /// What comes before a title or role.
    MODIFIER = 8: include_str!("lists/modifiers.txt");
    /// What an organisation is, in lower case.
    ORGANISATION_NOUN = 9: include_str!("lists/organisation-nouns.txt");
    /// What a place is, in lower case.
    PLACE_NOUN = 10: include_str!("lists/place-nouns.txt");
    /// The last word of an organisation's name.
    ORGANISATION = 11: include_str!("lists/organisation-heads.txt");
    /// The last word of a place's name.
    PLACE = 12: include_str!("lists/place-heads.txt");
    /// The last word of an event's name.
    EVENT = 13: include_str!("lists/event-heads.txt");
    /// The last word of a law's name.
    LAW = 14: include_str!("lists/law-heads.txt");
    /// The last word of a work's name.
    WORK = 15: include_str!("lists/work-heads.txt");
    /// What institutions are for: joined by “and” inside their names.
    TOPIC = 16: include_str!("lists/topics.txt");
    /// The first word of a place's name.
    PLACE_FIRST = 17: "co mount mt lake river port fort cape san santa st saint point gulf isle camp loch glen deir wadi beit \
        jebel jabal kafr ras";
    /// What an organisation's name goes on from with “of” or “for”.
    ORGANISATION_OF = 18: "authority academy agency alliance association bank board brotherhood bureau bureaus campaign center centre chamber \
        church college commission committee confederation congress council court department directorate faculty \
        federation foundation guild institute institution league library ministry museum office organisation \
        organization school secretariat senate service society union university parliament assembly party army hall \
        order embassy scouts centers centres hospital journal subcommittee study courts \
        rūnanga kaunihera kāhui pāti";
    /// What a place's name goes on from with “of”.
    OTHER_OF = 19: "bay cape city gulf isle isles kingdom port province republic sea state states strait straits \
        principality duchy county mount rock plains plain valley university district medal";
    /// What an event's or a law's name goes on from with “of”.
    EVENT_OF = 20: "battle siege war treaty declaration convention bill feast massacre";
    /// Parts of names that may stand in lower case.
    PARTICLE = 21: "al el as ash an ad ar at az abu ibn bin bint ben van von der den de la las los le du da das di \
        del della do dos des e ter zu und y o af arap av ap o te";
    /// Particles that begin a name.
    OPENING_PARTICLE = 22: "al el bin ibn abu van von de del della di du da te ní nic ó mac";
    /// Heads that are surnames too: “Charlotte Banks”.
    SURNAME = 23: "banks bank church knight knights post parade power court fair day law bush house hall union \
        grant price march love young marsh stone rock wood woods bill hill hills lake lane park field fields forest \
        street mill moor green west north east south point castle grove towers gate garden gardens meadow meadows \
        parish ward beach bay cape close bridge bridges pike heath brook may";
    /// Who a person is to another, or to anybody: no role of their own.
    KIN = 24: "son daughter brother sister mother father uncle aunt cousin nephew niece wife husband friend \
        grandson granddaughter grandfather grandmother girlfriend boyfriend fiancé fiancée stepfather stepmother \
        stepson ex-wife ex-husband classmate teammate bandmate roommate kinsman widow widower twin \
        counterpart predecessor successor rival colleague partner opponent victim suspect witness man woman boy girl teenager \
        mum mom dad passenger inmate";
    /// What widens or narrows a place: “Upper Austria”.
    DIRECTION = 25: "north south east west northern southern eastern western central greater upper lower inner \
        outer mainland southeast southwest northeast northwest";
    /// Titles of several before their names.
    TITLES = 26: "presidents senators ministers chancellors premiers governors representatives professors generals \
        sens reps mps msps mlas justices judges councillors crs mayors detectives sergeants \
        constables commissioners meps tds";
    /// Particles that a hyphen joins to the name.
    ARTICLE = 27: "al el as ash an ad ar at az";
    /// Verbs of speech and thought, that people do.
    SPEECH = 28: "said says told tells added adds wrote writes tweeted argued argues explained explains insisted \
        insists recalled recalls replied stated states asked asks noted notes believes believed thinks thought \
        acknowledged admitted admits resigned died married born smiled laughed testified joked quipped";
    /// Honorifics of men, and of both.
    MISTER = 29: "maulana mr mister sir lord messrs dr mx shri alhaji dato datuk seri tā rt hon monsieur herr signor mallam otunba barr engr uncle adv comrade";
    /// Honorifics of women, and of both.
    MISS = 30: "aunt auntie begum comrade whaea mrs ms miss madam madame lady dame mme dr mx rt hon smt kumari aunty barr engr alhaja hajia seri signora frau adv";
    /// What follows a person's name as part of a group.
    OF_PERSON = 31: "administration campaign family regime era presidency cabinet brothers sisters";
}

/// A name that is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// What it goes by.
    pub(super) name: &'static str,
    pub(super) kind: EntityKind,
    /// Its place in the gazetteer: the same for all names of one entity.
    pub(super) id: u16,
    /// Whether this form is a demonym.
    pub(super) demonym: bool,
    /// Whether it is a name only in capitals (“US”).
    pub(super) upper: bool,
}

#[derive(Clone, Copy, Default)]
struct Entry {
    tags: Tags,
    /// 1 + index in `known`, 0 for none.
    known: u16,
    /// Whether a longer known name begins with this word.
    leads: bool,
}

/// The index.
pub(super) struct Lexicon {
    entries: KeyMap<Entry>,
    known: Vec<Known>,
}

/// How many words the longest known name has.
const LONGEST: usize = 7;

impl Default for Lexicon {
    fn default() -> Self {
        Self { entries: KeyMap::with_room(1 << 13), known: Vec::with_capacity(1 << 11) }
    }
}

impl Lexicon {
    /// Notes what a word is.
    pub(super) fn tag(&mut self, word: &str, tags: Tags) {
        let entry = self.entry(Key::of(word));
        entry.tags = entry.tags.or(tags);
    }

    /// Notes a form of a known name, unless it is another's.
    pub(super) fn learn(&mut self, form: &str, known: Known) {
        let (first, key) = Key::of_name(form);
        if let Some(number) = self.find(key).and_then(|entry| usize::from(entry.known).checked_sub(1)) {
            // “TASS”, which “Tass” is as well.
            let other = &mut self.known[number];
            other.upper &= known.upper || other.id != known.id;
            return;
        }
        self.known.push(known);
        let number = self.known.len() as u16;
        self.entry(key).known = number;
        if first != key {
            self.entry(first).leads = true;
        }
    }

    fn entry(&mut self, key: Key) -> &mut Entry {
        self.entries.get_or(key, Entry::default())
    }

    fn find(&self, key: Key) -> Option<&Entry> {
        if key == Key::NONE { None } else { self.entries.get(key) }
    }

    /// What is known of a word.
    pub(super) fn tags(&self, key: Key) -> Tags {
        self.find(key).map_or(Tags::NONE, |entry| entry.tags)
    }

    /// Whether a word is an English one that names nobody: listed, the plural of one, or an adverb, a participle, a noun
    /// with the ending of one.
    pub(super) fn is_plain(&self, text: &Text<'_>, token: usize) -> bool {
        const ENDS: [&str; 13] =
            ["ing", "ly", "ed", "tion", "ness", "ment", "ity", "ies", "tions", "ments", "ings", "ful", "less"];
        let tags = self.tags(text.key(token));
        if tags.any(Tags::ORDINARY) {
            return true;
        }
        // The endings of capitals are read as those of small letters.
        let small = text.tokens[token].upper().then(|| text.str(token).to_ascii_lowercase());
        let word = small.as_deref().unwrap_or(text.str(token));
        let singular = word.strip_suffix('s').filter(|word| word.len() > 3 && word.is_ascii());
        let plural = singular.is_some_and(|word| self.tags(Key::of_word(word)).any(Tags::ORDINARY));
        let given = tags.any(Tags::GIVEN);
        plural || !given && word.len() > 5 && ENDS.iter().any(|end| word.ends_with(end))
    }

    /// The longest known name that begins at a token, and the token behind it.
    pub(super) fn known(&self, text: &Text<'_>, at: usize) -> Option<(Known, usize)> {
        if let Some(code) = self.code(text, at) {
            return Some(code);
        }
        let first = self.find(text.key(at))?;
        let mut found = self.accept(text, at, at + 1, first);
        if first.leads {
            let (mut key, mut i) = (text.key(at), at);
            for _ in 1..LONGEST {
                let hyphen = text.tokens.get(i + 1).is_some_and(|t| t.is_dash() && !t.spaced()) && text.joined(i + 1);
                let dot = text.tokens.get(i + 1).is_some_and(|t| t.is('.') && !t.spaced() && i == at);
                i += if hyphen || dot { 2 } else { 1 };
                let next = match text.tokens.get(i).filter(|t| !t.opens_sentence()) {
                    Some(t) if t.key != Key::NONE => t.key,
                    // “Formula 1”
                    Some(t) if t.kind == Kind::Number => Key::of_word(text.str(i)),
                    _ => break,
                };
                key = key.then(next);
                let longer = self.find(key).and_then(|entry| self.accept(text, at, i + 1, entry));
                found = longer.or(found);
            }
        }
        found
    }

    /// The known name of letters and digits that begins at a token: “MI5”.
    fn code(&self, text: &Text<'_>, at: usize) -> Option<(Known, usize)> {
        let (letters, digits) = (text.tokens.get(at)?, text.tokens.get(at + 1)?);
        if !letters.upper() || digits.kind != Kind::Number || digits.spaced() {
            return None;
        }
        let entry = self.find(Key::of_word(text.slice(letters.span.to(digits.span))))?;
        Some((self.known[usize::from(entry.known.checked_sub(1)?)], at + 2))
    }

    /// The token behind the known place that begins at a token, the longest name of all that do.
    pub(super) fn place(&self, text: &Text<'_>, at: usize) -> Option<usize> {
        let (known, end) = self.known(text, at)?;
        (known.kind == EntityKind::Place && !known.demonym).then_some(end)
    }

    /// The known name of `entry` if the tokens are written as it is.
    fn accept(&self, text: &Text<'_>, start: usize, end: usize, entry: &Entry) -> Option<(Known, usize)> {
        let known = self.known[usize::from(entry.known.checked_sub(1)?)];
        let written = !known.upper || text.tokens[start].upper();
        let last = &text.tokens[end - 1];
        (written && (last.capital() || !last.is_word() || is_camel(text.str(end - 1)))).then_some((known, end))
    }
}
