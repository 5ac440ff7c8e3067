//! What the words of a block say of it: whether it says something, leads elsewhere, or is a label of the page's.

/// Whether a text says something: it ends as a sentence does, or is long.
pub(super) fn is_said(text: &str) -> bool {
    let text = text.trim_end_matches(['”', '’', '"', '\'', ')', ']', '»']);
    text.ends_with(['.', '!', '?', '…', ':']) || words(text) > 20
}

/// Whether a text says who wrote the article: “By Jane Roe, Staff Writer”.
pub(super) fn is_byline(text: &str) -> bool {
    let (by, name) = text.split_once(' ').unwrap_or_default();
    by.eq_ignore_ascii_case("by")
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && words(text) < 12
        && !is_said(text)
}

/// Whether a text is no more than a word or two, as a name is, or a time.
pub(super) fn is_brief(text: &str) -> bool {
    words(text) < 5
}

/// Whether what stands before a link only leads over to it: “Read more:”.
pub(super) fn leads(text: &str) -> bool {
    let text = text.trim_end();
    text.ends_with([':', '|', '»', '>']) && words(text) < 6
}

/// What pages write where there is something else than text, or where the text goes on.
const LABELS: &str = "advertisement\nadvertising\nadvert\nsponsored\npromoted\nstory continues below\n\
    story continues below advertisement\narticle continues below\narticle continues after advertisement\n\
    continue reading\nread more\nread next\nshow more\nshare\nshare this\nshare this on\nshare this article\n\
    share this story\ntext size\nfiled under\nrelated topics\nlisten to this article\nlisten\nloading\nloading…\nskip advertisement\nback to top\n";

/// Whether a text is such a label and nothing else.
pub(super) fn is_label(text: &str) -> bool {
    let text = text.trim_end_matches([' ', ':']);
    text.len() < 40 && LABELS.lines().any(|label| text.eq_ignore_ascii_case(label))
}

/// Whether preformatted text is prose and no code or table: few signs, hardly any gaps in its lines.
pub(super) fn is_prose(text: &str) -> bool {
    let signs = text.bytes().filter(|byte| b"{}[]<>=;|\\_+*/".contains(byte)).count();
    let gaps = text.lines().filter(|line| line.trim_ascii().as_bytes().windows(3).any(|three| three == b"   ")).count();
    text.contains([' ', '.']) && (signs + 8 * gaps) * 40 < text.len()
}

fn words(text: &str) -> usize {
    text.split_ascii_whitespace().count()
}
