//! Words that attribute: cue verbs in all their forms, and the nouns that carry somebody's words.

use crate::keys::word;
use crate::text::{Key, Kind, Text};

/// What a cue verb takes, and so where its speaker and its quotation stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// Somebody's words: “she said that …”, “…,” said Hale.
    Words,
    /// Somebody who is spoken to: “she told the court …”.
    Hearer,
    /// Something that is called something: “she described it as …”.
    Object,
    /// A particle first: “she pointed out …”.
    Particle,
    /// What somebody thinks; whoever says so stands further out: “she said she believed …”.
    Thought,
}

/// The form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// say
    Base,
    /// says
    Present,
    /// said
    Past,
    /// written (never finite)
    Perfect,
    /// saying
    Ing,
}

/// A cue verb as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) form: Form,
    pub(super) takes: Takes,
    /// Whether the form may be a noun's too: “claims”, “reports”.
    pub(super) noun: bool,
}

use Takes::{Hearer, Object, Particle, Thought, Words};

const fn verb(takes: Takes) -> (Takes, bool) {
    (takes, false)
}

const fn noun(takes: Takes) -> (Takes, bool) {
    (takes, true)
}

crate::table! {
    /// Cue verbs by their base form, and whether it is a noun's too. Regular forms are read off it; the others stand in
    /// [`IRREGULAR`].
    static VERBS: (Takes, bool) = {
        "say" => verb(Words), "add" => verb(Words), "write" => verb(Words), "state" => noun(Words),
        "note" => noun(Words), "claim" => noun(Words), "argue" => verb(Words), "insist" => verb(Words),
        "explain" => verb(Words), "warn" => verb(Words), "declare" => verb(Words), "announce" => verb(Words),
        "reply" => noun(Words), "respond" => verb(Words), "answer" => noun(Words), "ask" => verb(Words),
        "tweet" => noun(Words), "retweet" => noun(Words), "post" => noun(Words), "blog" => noun(Words),
        "text" => noun(Words), "email" => noun(Words), "admit" => verb(Words), "acknowledge" => verb(Words),
        "concede" => verb(Words), "confess" => verb(Words), "deny" => verb(Words), "stress" => noun(Words),
        "emphasize" => verb(Words), "emphasise" => verb(Words), "underline" => verb(Words),
        "underscore" => verb(Words), "maintain" => verb(Words), "contend" => verb(Words), "assert" => verb(Words),
        "allege" => verb(Words), "suggest" => verb(Words), "propose" => verb(Words), "recommend" => verb(Words),
        "predict" => verb(Words), "forecast" => noun(Words), "promise" => noun(Words), "vow" => noun(Words),
        "pledge" => noun(Words), "swear" => verb(Words), "threaten" => verb(Words), "joke" => noun(Words),
        "quip" => noun(Words), "laugh" => noun(Words), "sigh" => noun(Words), "shout" => noun(Words),
        "yell" => verb(Words), "scream" => noun(Words), "cry" => noun(Words), "exclaim" => verb(Words),
        "chant" => noun(Words), "whisper" => noun(Words), "mutter" => verb(Words), "murmur" => verb(Words),
        "boast" => noun(Words), "brag" => verb(Words), "crow" => verb(Words), "complain" => verb(Words),
        "grumble" => verb(Words), "lament" => verb(Words), "bemoan" => verb(Words), "continue" => verb(Words),
        "conclude" => verb(Words), "remark" => noun(Words), "comment" => noun(Words), "observe" => verb(Words),
        "recall" => verb(Words), "remember" => verb(Thought), "reflect" => verb(Words), "muse" => verb(Words),
        "reveal" => verb(Words), "disclose" => verb(Words), "confirm" => verb(Words), "report" => noun(Words),
        "testify" => verb(Words), "recount" => verb(Words), "counter" => verb(Words), "retort" => verb(Words),
        "rebut" => verb(Words), "scoff" => verb(Words), "snap" => verb(Words), "reiterate" => verb(Words),
        "repeat" => verb(Words), "echo" => noun(Words), "agree" => verb(Thought), "disagree" => verb(Thought), "urge" => verb(Words),
        "demand" => noun(Words), "request" => noun(Words), "plead" => verb(Words), "beg" => verb(Words), "advise" => verb(Words),
        "caution" => noun(Words), "counsel" => noun(Words), "order" => noun(Words), "instruct" => verb(Words),
        "think" => noun(Thought), "believe" => verb(Thought), "feel" => verb(Thought), "fear" => noun(Thought),
        "hope" => noun(Thought), "worry" => noun(Thought), "wonder" => verb(Thought), "reckon" => verb(Thought),
        "guess" => noun(Thought), "suspect" => noun(Thought), "doubt" => noun(Thought), "read" => verb(Words),
        "rule" => noun(Words), "opine" => verb(Words), "surmise" => verb(Words), "speculate" => verb(Words),
        "hint" => noun(Words), "imply" => verb(Words), "indicate" => verb(Words), "signal" => noun(Words),
        "advocate" => noun(Words), "clarify" => verb(Words), "elaborate" => verb(Words), "enthuse" => verb(Words),
        "gush" => verb(Words), "volunteer" => verb(Words), "interject" => verb(Words), "preach" => verb(Words),
        "proclaim" => verb(Words), "profess" => verb(Words), "protest" => noun(Words), "question" => noun(Words),
        "quote" => noun(Words), "rail" => verb(Words), "fume" => verb(Words), "rage" => noun(Words),
        "vent" => verb(Words), "tease" => noun(Words), "reason" => noun(Words), "decide" => verb(Thought),
        "determine" => verb(Thought), "estimate" => noun(Thought), "find" => noun(Thought), "hold" => noun(Thought),
        "want" => noun(Thought), "know" => verb(Thought), "expect" => verb(Thought), "express" => verb(Words),
        "voice" => noun(Words), "outline" => noun(Words), "posit" => verb(Words), "charge" => noun(Words),
        "theorize" => verb(Words),
        "envision" => verb(Words), "apologize" => verb(Words), "apologise" => verb(Words), "object" => noun(Words),
        "dispute" => noun(Words), "refute" => verb(Words), "attest" => verb(Words), "affirm" => verb(Words),
        "reaffirm" => verb(Words), "confide" => verb(Words), "divulge" => verb(Words), "specify" => verb(Words),
        "stipulate" => verb(Words), "summarize" => verb(Words), "summarise" => verb(Words),
        "paraphrase" => verb(Words), "recite" => verb(Words), "guarantee" => noun(Words), "persist" => verb(Words),
        "venture" => noun(Words), "marvel" => noun(Words), "fret" => verb(Words), "gripe" => verb(Words),
        "grouse" => verb(Words), "bristle" => verb(Words), "bellow" => verb(Words), "roar" => noun(Words),
        "thunder" => noun(Words), "bark" => noun(Words), "growl" => verb(Words), "groan" => noun(Words),
        "moan" => verb(Words), "sneer" => verb(Words), "jeer" => noun(Words), "chuckle" => verb(Words),
        "grin" => noun(Words), "smile" => noun(Words), "shrug" => noun(Words), "nod" => noun(Words),
        "beam" => noun(Words), "blurt" => verb(Words), "holler" => verb(Words), "rant" => verb(Words),
        "editorialize" => verb(Words), "dictate" => verb(Words), "narrate" => verb(Words), "detail" => noun(Words),
        "lecture" => noun(Words), "exult" => verb(Words), "rejoice" => verb(Words), "deadpan" => verb(Words),
        "intone" => verb(Words), "concur" => verb(Words), "share" => noun(Words), "offer" => noun(Words),
        "issue" => noun(Words), "tell" => verb(Hearer), "remind" => verb(Hearer), "assure" => verb(Hearer),
        "inform" => verb(Hearer), "reassure" => verb(Hearer), "convince" => verb(Hearer), "notify" => verb(Hearer),
        "admonish" => verb(Hearer), "call" => noun(Object), "describe" => verb(Object), "label" => noun(Object),
        "brand" => noun(Object), "dub" => verb(Object), "term" => noun(Object), "deem" => verb(Object),
        "accuse" => verb(Object), "blame" => verb(Object), "condemn" => verb(Object), "denounce" => verb(Object),
        "decry" => verb(Object), "define" => verb(Object), "criticize" => verb(Object), "criticise" => verb(Object), "blast" => noun(Object),
        "slam" => verb(Object), "deride" => verb(Object), "mock" => verb(Object), "ridicule" => verb(Object),
        "dismiss" => verb(Object), "reject" => verb(Object), "praise" => verb(Object), "hail" => verb(Object),
        "laud" => verb(Object), "applaud" => verb(Object), "celebrate" => verb(Object), "tout" => verb(Object),
        "compare" => verb(Object), "liken" => verb(Object), "refer" => verb(Object), "characterize" => verb(Object),
        "characterise" => verb(Object), "cast" => noun(Object), "portray" => verb(Object), "depict" => verb(Object),
        "paint" => noun(Object), "view" => noun(Object), "regard" => verb(Object), "attack" => noun(Object),
        "assail" => verb(Object), "lambaste" => verb(Object), "castigate" => verb(Object), "rebuke" => verb(Object),
        "chide" => verb(Object), "scold" => verb(Object), "trash" => verb(Object), "disparage" => verb(Object),
        "insult" => noun(Object), "taunt" => verb(Object), "belittle" => verb(Object), "bash" => verb(Object),
        "rip" => noun(Object), "knock" => noun(Object), "hammer" => noun(Object), "savage" => verb(Object),
        "excoriate" => verb(Object), "berate" => verb(Object), "chastise" => verb(Object), "fault" => noun(Object),
        "denigrate" => verb(Object), "frame" => noun(Object), "pitch" => noun(Object), "nickname" => verb(Object),
        "defend" => verb(Object), "thank" => noun(Object), "congratulate" => verb(Object), "cite" => verb(Object),
        "credit" => noun(Object), "bill" => noun(Object), "point" => noun(Particle), "chime" => verb(Particle),
        "sum" => verb(Particle), "go" => noun(Particle), "fire" => noun(Particle), "hit" => noun(Particle),
        "shoot" => verb(Particle), "clap" => verb(Particle), "weigh" => verb(Particle), "lash" => verb(Particle),
        "spell" => verb(Particle), "speak" => verb(Particle), "put" => verb(Particle),
    };
}

crate::table! {
    /// Forms that no rule gives, with their base form.
    static IRREGULAR: (&str, Form) = {
        "said" => ("say", Form::Past), "told" => ("tell", Form::Past), "wrote" => ("write", Form::Past),
        "written" => ("write", Form::Perfect), "thought" => ("think", Form::Past), "felt" => ("feel", Form::Past),
        "knew" => ("know", Form::Past),
        "swore" => ("swear", Form::Past), "sworn" => ("swear", Form::Perfect), "found" => ("find", Form::Past),
        "held" => ("hold", Form::Past), "went" => ("go", Form::Past), "goes" => ("go", Form::Present),
        "gone" => ("go", Form::Perfect), "shot" => ("shoot", Form::Past), "spoke" => ("speak", Form::Past),
        "spoken" => ("speak", Form::Perfect),
    };
}

crate::table! {
    /// What stands behind a verb that takes a particle.
    static PARTICLES: () = { "out" => (), "in" => (), "on" => (), "up" => (), "back" => (), "it" => (), "of" => () };
}

crate::table! {
    /// Nouns that carry somebody's words: “his claim that …”, “in her words”.
    static NOUNS: () = {
        "claim" => (), "claims" => (), "assertion" => (), "assertions" => (), "statement" => (), "statements" => (),
        "comment" => (), "comments" => (), "remark" => (), "remarks" => (), "words" => (), "pledge" => (), "vow" => (),
        "promise" => (), "promises" => (), "call" => (), "calls" => (), "warning" => (), "warnings" => (),
        "argument" => (), "contention" => (), "suggestion" => (), "accusation" => (), "allegation" => (),
        "belief" => (), "view" => (), "description" => (), "characterization" => (), "declaration" => (),
        "announcement" => (), "tweet" => (), "tweets" => (), "response" => (), "reply" => (), "answer" => (),
        "question" => (), "demand" => (), "admission" => (), "insistence" => (), "observation" => (), "slogan" => (),
        "plea" => (), "message" => (), "complaint" => (), "criticism" => (), "conclusion" => (), "prediction" => (),
        "quip" => (), "joke" => (), "boast" => (), "quote" => (), "proposal" => (), "speech" => (), "testimony" => (),
        "letter" => (), "memo" => (), "email" => (), "emails" => (), "motto" => (), "refrain" => (), "mantra" => (),
        "doctrine" => (), "verdict" => (), "advice" => (), "finding" => (), "findings" => (),
        "ruling" => (),
    };
}

/// Whether a word is who hears a case: “a court has been told …”.
pub(super) fn is_court(key: Key) -> bool {
    word!(key, "court" | "hearing" | "inquest" | "inquiry" | "jury" | "jurors" | "tribunal")
}

/// Whether a noun carries words: “her claim that …”.
pub(super) fn is_noun(key: Key) -> bool {
    NOUNS.has(key)
}

/// The cue verb at `token`, if it is a form of one.
pub(super) fn at(text: &Text<'_>, token: usize) -> Option<Verb> {
    let (base, form) = form(text, token)?;
    // “READ: The other life of …”
    let label = word!(base, "read") && text.tokens[token].upper();
    // “make themselves felt”
    let felt = token > 0 && word!(text.key(token), "felt") && word!(text.key(token - 1), "itself" | "themselves");
    // “was called off”
    let off = word!(base, "call") && word!(text.key(token + 1), "off");
    // “charged that it was …”, but “charged with fraud”
    let charged = word!(base, "charge") && !word!(text.key(token + 1), "that");
    if label || felt || off || charged {
        return None;
    }
    match *VERBS.get(base)? {
        (Particle, _) => {
            PARTICLES.get(text.key(token + 1))?;
            // “as Hale put it”, but “put in place”; “Hale went on: …”, but “those who go on to teach”, “went back”
            let particle = text.key(token + 1);
            let behind = text.key(token + 2);
            let goes_on = || word!(particle, "on") && !(form == Form::Base && word!(behind, "to"));
            // “as Hale put it”, but “put it into law”; “spoke of”, but “the shooting of”
            let puts = || word!(particle, "it") && !word!(behind, "in" | "into" | "on" | "to");
            let of = word!(particle, "of") && !word!(base, "speak");
            if word!(base, "put") && !puts() || word!(base, "go") && !goes_on() || of {
                return None;
            }
            Some(Verb { form, takes: Words, noun: false })
        }
        // “READ MORE: …”
        _ if word!(base, "read") && word!(text.key(token + 1), "more" | "also") => None,
        (takes, noun) => Some(Verb { form, takes, noun }),
    }
}

/// The base form of the verb at `token`, and the form it stands in.
fn form(text: &Text<'_>, token: usize) -> Option<(Key, Form)> {
    let key = text.key(token);
    if VERBS.has(key) {
        // “read” and “forecast” are their own past; the context tells.
        let past = word!(key, "read" | "forecast" | "cast" | "hit" | "put");
        return Some((key, if past { Form::Past } else { Form::Base }));
    }
    if let Some(&(base, form)) = IRREGULAR.get(key) {
        return Some((Key::of(base), form));
    }
    if text.tokens.get(token)?.kind != Kind::Word {
        return None;
    }
    let word = text.str(token).as_bytes();
    let ends = |ending: &[u8]| word.len() > ending.len() + 1 && word.ends_with(ending);
    let (ending, form): (&[u8], Form) = if ends(b"ing") {
        (b"ing", Form::Ing)
    } else if ends(b"ed") {
        (b"ed", Form::Past)
    } else if ends(b"s") {
        (b"s", Form::Present)
    } else {
        return None;
    };
    let stem = &word[..word.len() - ending.len()];
    stems(stem, form).find(|&key| VERBS.has(key)).map(|key| (key, form))
}

/// The base forms that a stem can come from: add-ed, argu-ed, admitt-ed, den-i-ed.
fn stems(stem: &[u8], form: Form) -> impl Iterator<Item = Key> + '_ {
    let key = |bytes: &[u8]| bytes.iter().fold(Key::START, |key, b| key.push(b.to_ascii_lowercase()));
    let (last, before) = (stem[stem.len() - 1], stem[stem.len() - 2]);
    let shorter = &stem[..stem.len() - 1];
    let with_e = (form != Form::Present).then(|| key(stem).push(b'e'));
    let undoubled = (last == before && form != Form::Present).then(|| key(shorter));
    let with_y = match form {
        Form::Past if last == b'i' => Some(key(shorter).push(b'y')),
        Form::Present if last == b'e' && before == b'i' => Some(key(&stem[..stem.len() - 2]).push(b'y')),
        _ => None,
    };
    // presses: the e belongs to the ending
    let without_e = (form == Form::Present && last == b'e').then(|| key(shorter));
    [Some(key(stem)), with_e, undoubled, with_y, without_e].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Article, read};

    #[test]
    fn every_form_of_a_verb_is_read_off_its_base() {
        let is = |word: &str| {
            let article = Article::from_text(word);
            let text = read(&article);
            at(&text, 0).map(|verb| (verb.form, verb.takes))
        };
        for past in ["said", "added", "argued", "admitted", "denied", "stressed", "wrote", "pledged", "vowed"] {
            assert_eq!(is(past), Some((Form::Past, Words)), "{past}");
        }
        for present in ["says", "argues", "replies", "stresses", "notes", "goes on"] {
            assert_eq!(is(present), Some((Form::Present, Words)), "{present}");
        }
        for ing in ["saying", "arguing", "admitting", "denying", "Adding", "pointing out"] {
            assert_eq!(is(ing), Some((Form::Ing, Words)), "{ing}");
        }
        assert_eq!(is("told"), Some((Form::Past, Hearer)));
        assert_eq!(is("described"), Some((Form::Past, Object)));
        for none in ["bed", "s", "ing", "thing", "pointed", "red", "ed", "singing"] {
            assert_eq!(is(none), None, "{none}");
        }
    }
}
