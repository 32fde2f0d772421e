//! The golden clients in the hands of their users; everything is in `tests`, and in the guide.

#[cfg(doctest)]
#[doc = include_str!("../../../../../docs/guide/rust.md")]
pub struct Guide;
