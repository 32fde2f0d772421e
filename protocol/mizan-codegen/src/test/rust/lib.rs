//! The golden clients in the hands of their users; everything is in `tests`.
