//! The fact pack: schema, validation, look-up structure.

/// What a newsroom knows: facts with source and date, and the names they go by.
#[derive(Clone, Debug, Default)]
pub struct Pack {}
