//! `sidelight annotate` as it is run: what it writes, says and returns.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

struct Ran {
    out: String,
    said: String,
    code: Option<i32>,
}

impl Ran {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.said))
    }

    fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sidelight"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn run(arguments: &[&str], input: impl AsRef<[u8]>) -> Ran {
    let mut child = command(arguments).spawn().unwrap();
    // A command that does not read its input may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_ref());
    let done = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { out: text(done.stdout), said: text(done.stderr), code: done.status.code() }
}

/// A file of the test's own.
fn file(name: &str, content: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, content).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn records_come_back_in_order_with_their_ids() {
    let input = concat!(
        "\u{feff}{\"id\": \"b\", \"text\": \"One.\"}\n",
        "\n",
        "{\"text\": \"“Two,” he said.\", \"id\": \"\\ud800\", \"date\": \"2025-06-07\", \"locale\": null, \"more\": 1}\r\n",
        "{\"id\": 12345678901234567890123, \"text\": \"\"}",
    );
    let ran = run(&["annotate", "--format", "jsonl", "-"], input);
    assert_eq!((ran.code, ran.said.as_str()), (Some(0), ""));
    let ids: Vec<_> = ran.out.lines().map(|line| line.split(",\"annotations\"").next().unwrap()).collect();
    assert_eq!(ids, ["{\"id\":\"b\"", "{\"id\":\"\\ud800\"", "{\"id\":12345678901234567890123"]);
}

#[test]
fn good_records_come_out_among_bad_ones() {
    let mut input = b"{\"id\": 1, \"text\": \"One.\"}\nnonsense\n{\"id\": 2}\n".to_vec();
    input.extend(b"{\"id\": 3, \"text\": \"\xff\"}\n{\"id\": 4, \"text\": \"\", \"date\": \"yesterday\"}\n");
    input.extend(b"{\"id\": 5, \"text\": \"Five.\"}\n");
    let path = file("mixed.jsonl", input);
    let ran = run(&["annotate", "--format", "jsonl", &path], "");
    assert_eq!(ran.code, Some(1));
    let ids: Vec<_> = ran.lines().iter().map(|line| line["id"].clone()).collect();
    assert_eq!(ids, [1, 4, 5]);
    let said: Vec<&str> = ran.said.lines().collect();
    assert_eq!(said.len(), 4, "{}", ran.said);
    let expected = [
        (2, "column 2: expected ident; a record is"),
        (3, "missing field `text`; a record is"),
        (4, "byte 20 is not UTF-8"),
        (5, "`date` is a day of the calendar as YYYY-MM-DD, not \"yesterday\""),
    ];
    for (said, (line, reason)) in said.iter().zip(expected) {
        assert!(said.starts_with(&format!("sidelight: {path}:{line}: ")) && said.contains(reason), "{said}");
    }
}

#[test]
fn a_wrong_date_costs_no_record() {
    let ran =
        run(&["annotate", "--format", "jsonl", "-"], "{\"id\": 1, \"text\": \"One.\", \"date\": \"2025-13-01\"}\n");
    assert_eq!((ran.code, ran.lines().len()), (Some(0), 1));
    assert!(ran.said.starts_with("sidelight: -:1: `date` is a day of the calendar"), "{}", ran.said);
}

#[test]
fn an_answer_does_not_wait_for_the_next_record() {
    let mut child = command(&["annotate", "--format", "jsonl", "-"]).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(stdin, "{{\"id\": {id}, \"text\": \"One.\"}}").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&answer).unwrap()["id"], id);
    }
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn one_article_is_an_object_and_several_are_an_array() {
    let (one, two) = (file("one.txt", "Trade fell 5%."), file("two.txt", "It rose."));
    let single = run(&["annotate", &one], "").json();
    assert_eq!(single["id"], json!(one));
    assert!(single["annotations"].is_array() && single.get("text").is_none());
    let several = run(&["annotate", "--format", "json", &one, &two], "").json();
    assert_eq!(several[0], single);
    assert_eq!(several[1]["id"], json!(two));
    let records = file("records.jsonl", "{\"id\": 1, \"text\": \"One.\"}\n");
    assert_eq!(run(&["annotate", &records], "").json()[0]["id"], 1);
    let empty = file("empty.jsonl", "");
    assert_eq!(run(&["annotate", &empty], "").json(), json!([]));
}

const PAGE: &str = "<!doctype html><html lang='en-NZ'><body><nav>Menu</nav><article><h1>Trade</h1>
<p>Worth <a href='/t'>$A35</a> <b>billion</b>, “a lot”, said Ada Venn.</p></article></body></html>";

#[test]
fn a_page_comes_with_the_text_that_was_read() {
    let path = file("page.html", PAGE);
    let expected = "Trade\nWorth $A35 billion, “a lot”, said Ada Venn.";
    let by_name = run(&["annotate", &path], "").json();
    assert_eq!(by_name["text"], expected);
    let by_look = run(&["annotate", "-"], PAGE).json();
    assert_eq!((&by_look["text"], &by_look["id"]), (&json!(expected), &json!("-")));
    let as_told = run(&["annotate", "--input", "text", "-"], PAGE).json();
    assert_eq!(as_told.get("text"), None);
}

/// Every span of every annotation, cut from the text in the unit asked for, is the annotation's text.
#[test]
fn offsets_count_in_the_unit_asked_for() {
    let text = "😀 “Élan is up,” said Ada Venn.\n€5bn 😀 is 20 per cent.";
    let cut = |unit: &str, start: usize, end: usize| match unit {
        "utf8" => text[start..end].to_owned(),
        "utf16" => String::from_utf16(&text.encode_utf16().collect::<Vec<_>>()[start..end]).unwrap(),
        _ => text.chars().skip(start).take(end - start).collect(),
    };
    for unit in ["utf8", "utf16", "codepoint"] {
        let found = run(&["annotate", "--offsets", unit, "-"], text).json();
        let annotations = found["annotations"].as_array().unwrap();
        assert!(!annotations.is_empty(), "{found}");
        for annotation in annotations {
            let place = |key: &str| annotation["spans"][0][key].as_u64().unwrap() as usize;
            assert_eq!(cut(unit, place("start"), place("end")), annotation["text"], "{unit}");
        }
    }
}

#[test]
fn facts_are_laid_over_each_other_and_broken_ones_reported() {
    let pack = |description: &str| {
        format!(
            r#"{{"schema": "sidelight.pack/1", "name": "Test", "facts": [{{"id": "venn", "name": "Ada Venn", "type": "person",
            "description": "{description}", "sources": [{{"title": "Register", "date": "2025-01-01"}}]}}]}}"#
        )
    };
    let (lower, upper) = (file("lower.json", pack("once")), file("upper.json", pack("now")));
    let broken = file("broken.json", "{");
    let ran = run(&["annotate", "--facts", &lower, "--facts", &broken, "--facts", &upper, "-"], "Ada Venn came.");
    assert_eq!(ran.code, Some(1));
    assert!(ran.said.starts_with(&format!("sidelight: {broken}: ")), "{}", ran.said);
    let annotation = &ran.json()["annotations"][0];
    assert_eq!(annotation["entity"]["fact"], "venn");
    assert!(annotation["context"].to_string().contains("now"), "{annotation}");
}

#[test]
fn a_page_says_whom_its_article_is_about() {
    let page = |more: &str| {
        format!(
            r#"<!doctype html><script type="application/ld+json">{{"@type": "NewsArticle", {more}
            "about": {{"@type": "Person", "name": "Ada Venn", "jobTitle": "Harbour minister"}}}}</script>
            <article><p>Ada Venn came.</p></article>"#
        )
    };
    let found = |page: String| run(&["annotate", "--input", "html", "-"], page).json()["annotations"][0].clone();
    let sourced = found(page(r#""publisher": {"name": "The Example"}, "datePublished": "2026-05-01","#));
    assert_eq!(sourced["entity"]["fact"], "Ada Venn");
    assert!(sourced["context"].to_string().contains("Harbour minister"), "{sourced}");
    let bare = found(page(""));
    assert_eq!((&bare["entity"]["fact"], &bare["context"]), (&json!("Ada Venn"), &json!([])), "no source, no fact");
}

#[test]
fn the_world_pack_is_there_unless_it_is_declined() {
    let mention = |arguments: &[&str]| run(arguments, "Ministers met in New Zealand.").json()["annotations"][0].clone();
    assert_eq!(mention(&["annotate", "-"])["entity"]["fact"], "world:NZ");
    assert_eq!(mention(&["annotate", "--no-world", "-"])["entity"]["fact"], Value::Null);
}

/// An article of ours as a page, with links and emphasis cutting through its words, and the furniture of a news site.
#[test]
fn a_page_is_annotated_as_its_text() {
    let text = include_str!("../../benches/article.txt").trim_end();
    let mut page = String::from("<!doctype html><title>No</title><nav><p>Menu of 5 km</p></nav><article>\n");
    for (number, line) in text.lines().enumerate() {
        page.push_str("<p>\n  ");
        for (at, c) in line.char_indices() {
            match (number * 7 + at) % 23 {
                3 => page.push_str("<b>"),
                6 => page.push_str("</b>"),
                11 => page.push_str("<a href='/x'>"),
                17 => page.push_str("</a>"),
                21 => page.push_str("&shy;<!-- -->"),
                _ => {}
            }
            match c {
                '&' => page.push_str("&amp;"),
                ' ' => page.push_str(" \n "),
                c => page.push(c),
            }
        }
        page.push_str("</a></b></p><aside>Related: 7 km</aside><script>var x = '8 km'</script>\n");
    }
    page.push_str("</article><footer>9 km</footer>");
    let of_page = run(&["annotate", "--input", "html", "--date", "2025-10-14", "-"], page).json();
    let of_text = run(&["annotate", "--input", "text", "--date", "2025-10-14", "-"], text).json();
    assert_eq!(of_page["text"], text);
    assert!(of_text["annotations"].as_array().is_some_and(|found| found.len() > 200));
    assert_eq!(of_page["annotations"], of_text["annotations"]);
}

#[test]
fn the_text_format_is_for_people() {
    let ran =
        run(&["annotate", "--format", "text", "-"], "First line.\nAda Venn said: “It \u{1b}[31m will rise soon.”");
    assert!(ran.out.starts_with("-\n"), "{}", ran.out);
    assert!(ran.out.contains(" 2:1 ") && ran.out.contains("Ada Venn"), "{}", ran.out);
    assert!(!ran.out.contains('\u{1b}'));
}

#[test]
fn a_reader_that_has_enough_is_no_error() {
    let mut child = command(&["annotate", "--format", "jsonl", "-"]).spawn().unwrap();
    drop(child.stdout.take());
    let mut stdin = child.stdin.take().unwrap();
    for _ in 0..1000 {
        if writeln!(stdin, "{{\"id\": 1, \"text\": \"One.\"}}").is_err() {
            break;
        }
    }
    drop(stdin);
    let done = child.wait_with_output().unwrap();
    assert_eq!((done.status.code(), done.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_is_done() {
    let good = file("good.txt", "Good.");
    let latin = file("latin.txt", b"One\nna\xefve\n");
    let ran = run(&["annotate", "--format", "jsonl", "no-such-file.txt", &latin, &good], "");
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.lines().len(), 1);
    assert!(ran.said.contains("sidelight: no-such-file.txt: cannot be read: "), "{}", ran.said);
    assert!(ran.said.contains(&format!("sidelight: {latin}:2: ")) && ran.said.contains("iconv"), "{}", ran.said);
}

#[test]
fn a_wrong_command_line_is_explained() {
    for (arguments, reason) in [
        (vec![], "no command"),
        (vec!["anotate"], "no command \"anotate\""),
        (vec!["annotate"], "no file"),
        (vec!["annotate", "--format", "xml", "-"], "--format is one of json, jsonl, text, not \"xml\""),
        (vec!["annotate", "--date", "2025-02-30", "-"], "--date is a day"),
        (vec!["annotate", "--colour", "-"], "invalid option '--colour'"),
    ] {
        let ran = run(&arguments, "");
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        assert!(ran.said.contains(reason), "{}", ran.said);
    }
    for help in [vec!["--help"], vec!["annotate", "--help"]] {
        let ran = run(&help, "");
        assert_eq!((ran.code, ran.said.as_str()), (Some(0), ""));
        assert!(ran.out.contains("Usage: sidelight"));
    }
    assert!(run(&["--version"], "").out.starts_with("sidelight "));
}
