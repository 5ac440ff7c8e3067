//! `sidelight annotate`: articles in, annotations out.

mod facts;
mod input;
mod options;
mod output;
mod record;
mod terminal;

use std::io::{self, Write};

use sidelight::{Article, Show, analyse};

use crate::failure::Failure;
use crate::pack::patterns;
use input::Source;
use options::{HELP, Options};
use output::{Document, Output};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> Result<(), Failure> {
    let Some(options) = Options::read(arguments)? else {
        return Ok(io::stdout().write_all(HELP.as_bytes())?);
    };
    let (pack, mut sound) = facts::load(&options);
    let patterns = patterns::of(&pack);
    let sources: Vec<Source> = options.files.iter().map(|file| Source::new(file, &options)).collect();
    let many = sources.len() > 1 || sources.iter().any(Source::holds_many);
    let mut output = Output::new(io::stdout().lock(), &options, many);
    for source in sources {
        sound &= source.read(&mut |id, mut article, page, last| {
            let collected = page.is_some();
            complete(&mut article, &options, collected);
            // What a page states lies lowest: what was written for this is preferred.
            let mut facts = page.unwrap_or_default();
            facts.add(pack.clone());
            patterns::note(&patterns, &facts, &mut article);
            let annotations = analyse(&article, &facts, Show::default());
            output.write(Document { id, article: &article, annotations: &annotations, collected })?;
            if last { output.flush() } else { Ok(()) }
        })?;
    }
    output.end()?;
    if sound { Ok(()) } else { Err(Failure::Reported) }
}

/// Gives an article the date and locale of the command line: over what a page says, under what a record says.
fn complete(article: &mut Article, options: &Options, collected: bool) {
    if article.date.is_none() || (collected && options.date.is_some()) {
        article.date = options.date;
    }
    if article.locale.is_none() || (collected && options.locale.is_some()) {
        article.locale.clone_from(&options.locale);
    }
}
