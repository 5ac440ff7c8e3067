//! The fact packs that the command line names, laid over the world pack.

use sidelight::Pack;

use super::options::Options;
use crate::failure::report;
use crate::pack;

/// All packs, a later one laid over those before it. What cannot be read is reported and left out; tells whether all could.
pub(super) fn load(options: &Options) -> (Pack, bool) {
    let mut pack = if options.world { pack::world() } else { Pack::default() };
    let mut sound = true;
    for file in &options.facts {
        match pack::read(file) {
            Ok((upper, whole)) => {
                pack.add(upper);
                sound &= whole;
            }
            Err(reason) => {
                report(file.display(), reason);
                sound = false;
            }
        }
    }
    (pack, sound)
}
