//! YAML files in, grammar out. Every bad file is reported; none hides another.

mod bundle;
mod compile;
mod file;
mod inflect;
mod layer;
mod split;

pub use bundle::bundled;
pub use inflect::plural;
pub use layer::Layers;
