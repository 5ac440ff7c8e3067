//! `sidelight pack check`: what is broken in a pack.

use std::path::PathBuf;

use super::{common, file, patterns};
use crate::failure::{Failure, report};

/// Reports everything that is wrong with each pack, and fails when anything was dropped.
pub(super) fn run(files: &[PathBuf]) -> Result<(), Failure> {
    let mut sound = true;
    for file in files {
        match file::read(file) {
            Ok((pack, whole)) => {
                for problem in common::check(&pack).iter().chain(&patterns::strays(&pack)) {
                    report(file.display(), problem);
                }
                // A compiled pack is only read where it is looked into; a check looks everywhere.
                let broken = (0..pack.len()).filter(|number| pack.fact(*number).is_none()).count();
                if broken > 0 {
                    report(file.display(), format_args!("{broken} facts cannot be read; build it anew"));
                }
                if whole && broken == 0 {
                    let facts = if pack.len() == 1 { "fact" } else { "facts" };
                    println!("{}: {} {facts}, sound", file.display(), pack.len());
                }
                sound &= whole && broken == 0;
            }
            Err(reason) => {
                report(file.display(), reason);
                sound = false;
            }
        }
    }
    if sound { Ok(()) } else { Err(Failure::Reported) }
}
