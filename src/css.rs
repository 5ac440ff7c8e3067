//! Stylesheets as they are downloaded: without the comments and the white space that are for whoever writes them.

use crate::text::front::put;

/// A stylesheet of a file, made lean when the crate is built.
macro_rules! stylesheet {
    ($css:expr) => {{
        const CSS: &str = $css;
        const LEAN: &[u8] = &$crate::css::lean::<{ $crate::css::lean::<0>(CSS).1 }>(CSS).0;
        match str::from_utf8(LEAN) {
            Ok(lean) => lean,
            Err(_) => panic!("nothing but ASCII is taken out"),
        }
    }};
}
#[cfg(target_arch = "wasm32")]
pub(crate) use stylesheet;

/// As much of the lean stylesheet as there is room for, and how long all of it is. What stands in quotation marks stays.
pub(crate) const fn lean<const ROOM: usize>(css: &str) -> ([u8; ROOM], usize) {
    let css = css.as_bytes();
    let (mut lean, mut length) = ([0; ROOM], 0);
    // What was written last, the quotation mark that is open, whether white space or a comment waits to be written as a space.
    let (mut last, mut quote, mut space) = (b'{', 0, false);
    let mut at = 0;
    while at < css.len() {
        let byte = css[at];
        if quote == 0 && byte == b'/' && at + 1 < css.len() && css[at + 1] == b'*' {
            at += 2;
            while css[at] != b'*' || css[at + 1] != b'/' {
                at += 1;
            }
            at += 2;
            space = true;
            continue;
        }
        if quote == 0 && byte.is_ascii_whitespace() {
            space = true;
            at += 1;
            continue;
        }
        if space && !matches!(last, b'{' | b'}' | b';' | b',' | b':') && !matches!(byte, b'{' | b'}') {
            length = put(&mut lean, length, b' ');
        }
        length = put(&mut lean, length, byte);
        (last, space) = (byte, false);
        if quote == byte {
            quote = 0;
        } else if quote == 0 && matches!(byte, b'"' | b'\'') {
            quote = byte;
        }
        at += 1;
    }
    (lean, length)
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_read_by_browsers_stays() {
        const LEAN: &str = stylesheet!(
            "/* All * of / it. */\na b:hover,\np > i {\n  color: red; /* why */ margin: 0\n    auto;\n  content: \"a:  /* b */\";\n}\n"
        );
        assert_eq!(LEAN, "a b:hover,p > i{color:red;margin:0 auto;content:\"a:  /* b */\";}");
    }
}
