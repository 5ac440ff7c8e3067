//! Words that attribute: cue verbs in all their forms, and the nouns that carry somebody's words.

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

crate::table! {
    /// Cue verbs by their base form. Regular forms are read off it; the others stand in [`IRREGULAR`].
    static VERBS: Takes = {
        "say" => Words, "add" => Words, "write" => Words, "state" => Words, "note" => Words, "claim" => Words,
        "argue" => Words, "insist" => Words, "explain" => Words, "warn" => Words, "declare" => Words,
        "announce" => Words,
        "reply" => Words, "respond" => Words, "answer" => Words, "ask" => Words, "tweet" => Words, "retweet" => Words,
        "post" => Words, "blog" => Words, "text" => Words, "email" => Words, "admit" => Words, "acknowledge" => Words,
        "concede" => Words, "confess" => Words, "deny" => Words, "stress" => Words, "emphasize" => Words,
        "emphasise" => Words, "underline" => Words, "underscore" => Words, "maintain" => Words, "contend" => Words,
        "assert" => Words, "allege" => Words, "suggest" => Words, "propose" => Words, "recommend" => Words,
        "predict" => Words, "forecast" => Words, "promise" => Words, "vow" => Words, "pledge" => Words,
        "swear" => Words,
        "threaten" => Words, "joke" => Words, "quip" => Words, "laugh" => Words, "sigh" => Words, "shout" => Words,
        "yell" => Words, "scream" => Words, "cry" => Words, "exclaim" => Words, "chant" => Words, "whisper" => Words,
        "mutter" => Words, "murmur" => Words, "boast" => Words, "brag" => Words, "crow" => Words, "complain" => Words,
        "grumble" => Words, "lament" => Words, "bemoan" => Words, "continue" => Words, "conclude" => Words,
        "remark" => Words, "comment" => Words, "observe" => Words, "recall" => Words, "remember" => Thought,
        "reflect" => Words, "muse" => Words, "reveal" => Words, "disclose" => Words, "confirm" => Words,
        "report" => Words, "testify" => Words, "recount" => Words, "counter" => Words, "retort" => Words,
        "rebut" => Words, "scoff" => Words, "snap" => Words, "reiterate" => Words, "repeat" => Words, "echo" => Words,
        "agree" => Thought, "urge" => Words, "demand" => Words, "plead" => Words, "beg" => Words, "advise" => Words,
        "caution" => Words, "counsel" => Words, "order" => Words, "instruct" => Words, "think" => Thought,
        "believe" => Thought, "feel" => Thought, "fear" => Thought, "hope" => Thought, "worry" => Thought,
        "wonder" => Thought,
        "reckon" => Thought, "guess" => Thought, "suspect" => Thought, "doubt" => Thought, "read" => Words,
        "rule" => Words,
        "opine" => Words, "surmise" => Words, "speculate" => Words, "hint" => Words, "imply" => Words,
        "indicate" => Words, "signal" => Words, "advocate" => Words, "clarify" => Words, "elaborate" => Words,
        "enthuse" => Words, "gush" => Words, "volunteer" => Words, "interject" => Words, "preach" => Words,
        "proclaim" => Words, "profess" => Words, "protest" => Words, "question" => Words, "quote" => Words,
        "rail" => Words, "fume" => Words, "rage" => Words, "vent" => Words, "tease" => Words, "reason" => Words,
        "decide" => Words, "determine" => Words, "estimate" => Words, "find" => Words, "hold" => Words,
        "want" => Thought, "know" => Thought, "expect" => Thought, "call for" => Words,
        "express" => Words, "voice" => Words, "outline" => Words,
        "posit" => Words, "theorize" => Words, "envision" => Words, "apologize" => Words, "apologise" => Words,
        "object" => Words, "dispute" => Words, "refute" => Words, "attest" => Words, "affirm" => Words,
        "reaffirm" => Words, "confide" => Words, "divulge" => Words, "specify" => Words, "stipulate" => Words,
        "summarize" => Words, "summarise" => Words, "paraphrase" => Words, "recite" => Words, "guarantee" => Words,
        "persist" => Words, "venture" => Words, "marvel" => Words, "fret" => Words, "gripe" => Words,
        "grouse" => Words, "bristle" => Words, "bellow" => Words, "roar" => Words, "thunder" => Words,
        "bark" => Words, "growl" => Words, "groan" => Words, "moan" => Words, "sneer" => Words, "jeer" => Words,
        "chuckle" => Words, "grin" => Words, "smile" => Words, "shrug" => Words, "nod" => Words, "beam" => Words,
        "blurt" => Words, "holler" => Words, "rant" => Words, "editorialize" => Words, "dictate" => Words,
        "narrate" => Words, "detail" => Words, "lecture" => Words, "exult" => Words, "rejoice" => Words,
        "deadpan" => Words, "intone" => Words, "concur" => Words, "share" => Words, "offer" => Words,
        "issue" => Words,
        "tell" => Hearer, "remind" => Hearer, "assure" => Hearer, "inform" => Hearer, "reassure" => Hearer,
        "convince" => Hearer, "notify" => Hearer, "admonish" => Hearer,
        "call" => Object, "describe" => Object, "label" => Object, "brand" => Object, "dub" => Object, "term" => Object,
        "deem" => Object, "accuse" => Object, "blame" => Object, "condemn" => Object, "denounce" => Object,
        "decry" => Object, "criticize" => Object, "criticise" => Object, "blast" => Object, "slam" => Object,
        "deride" => Object, "mock" => Object, "ridicule" => Object, "dismiss" => Object, "reject" => Object,
        "praise" => Object, "hail" => Object, "laud" => Object, "applaud" => Object, "celebrate" => Object,
        "tout" => Object, "compare" => Object, "liken" => Object, "refer" => Object, "characterize" => Object,
        "characterise" => Object, "cast" => Object, "portray" => Object, "depict" => Object, "paint" => Object,
        "view" => Object, "regard" => Object, "attack" => Object, "assail" => Object, "lambaste" => Object,
        "castigate" => Object, "rebuke" => Object, "chide" => Object, "scold" => Object, "trash" => Object,
        "disparage" => Object, "insult" => Object, "taunt" => Object, "belittle" => Object, "bash" => Object,
        "rip" => Object, "knock" => Object, "hammer" => Object, "savage" => Object, "excoriate" => Object,
        "berate" => Object, "chastise" => Object, "fault" => Object, "denigrate" => Object, "frame" => Object,
        "pitch" => Object, "nickname" => Object, "defend" => Object, "thank" => Object, "congratulate" => Object,
        "cite" => Object, "credit" => Object, "bill" => Object,
        "point" => Particle, "chime" => Particle, "sum" => Particle, "go" => Particle, "fire" => Particle,
        "hit" => Particle, "shoot" => Particle, "clap" => Particle, "weigh" => Particle, "lash" => Particle,
        "spell" => Particle, "speak" => Particle, "put" => Particle,
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
    static PARTICLES: () = { "out" => (), "in" => (), "on" => (), "up" => (), "back" => (), "it" => () };
}

crate::table! {
    /// Cue verbs that are nouns as well.
    static NOUNS_TOO: () = {
        "claim" => (), "report" => (), "state" => (), "note" => (), "post" => (), "text" => (), "email" => (),
        "order" => (), "fear" => (), "hope" => (), "worry" => (), "doubt" => (), "guess" => (), "answer" => (),
        "question" => (), "demand" => (), "echo" => (), "reason" => (), "rule" => (), "signal" => (), "remark" => (),
        "hint" => (), "quote" => (), "attack" => (), "view" => (), "label" => (), "brand" => (), "term" => (),
        "bill" => (), "cast" => (), "frame" => (), "fault" => (), "blog" => (), "tweet" => (), "retweet" => (),
        "reply" => (), "comment" => (), "promise" => (), "vow" => (), "pledge" => (), "call" => (), "point" => (),
        "fire" => (), "hit" => (), "cry" => (), "laugh" => (), "sigh" => (), "shout" => (), "scream" => (),
        "chant" => (), "whisper" => (), "joke" => (), "quip" => (), "forecast" => (), "estimate" => (), "find" => (),
        "protest" => (), "rage" => (), "tease" => (), "want" => (), "blast" => (), "hammer" => (), "pitch" => (),
        "thank" => (), "credit" => (), "stress" => (), "hold" => (), "go" => (), "boast" => (), "complaint" => (),
        "object" => (), "voice" => (), "dispute" => (), "detail" => (), "lecture" => (), "share" => (), "offer" => (),
        "issue" => (), "roar" => (), "smile" => (), "grin" => (), "bark" => (), "groan" => (), "beam" => (),
        "venture" => (),
        "marvel" => (), "outline" => (), "guarantee" => (), "thunder" => (),
        "shrug" => (), "nod" => (),
        "caution" => (), "counsel" => (), "insult" => (), "rip" => (), "knock" => (), "paint" => (), "think" => (),
    };
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
    };
}

/// Whether the word at `token` is a noun that carries words.
pub(super) fn is_noun(key: Key) -> bool {
    NOUNS.has(key)
}

/// The cue verb at `token`, if it is a form of one.
pub(super) fn verb(text: &Text<'_>, token: usize) -> Option<Verb> {
    let (base, form) = form(text, token)?;
    match *VERBS.get(base)? {
        Particle => {
            PARTICLES.get(text.key(token + 1))?;
            Some(Verb { form, takes: Words, noun: false })
        }
        takes => Some(Verb { form, takes, noun: NOUNS_TOO.has(base) }),
    }
}

/// The base form of the verb at `token`, and the form it stands in.
fn form(text: &Text<'_>, token: usize) -> Option<(Key, Form)> {
    let key = text.key(token);
    if VERBS.has(key) {
        // “read” and “forecast” are their own past; the context tells.
        let past = ["read", "forecast", "cast", "hit", "put"].iter().any(|&word| key == Key::of(word));
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
            verb(&text, 0).map(|verb| (verb.form, verb.takes))
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
