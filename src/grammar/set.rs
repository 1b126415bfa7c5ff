//! Enums that the YAML names, and bit sets over them.

/// Defines a fieldless enum that YAML names in kebab case, and a bit set over it.
macro_rules! word_set {
    (
        $(#[$doc:meta])* $name:ident, $set:ident($bits:ty)
        { $($(#[$vdoc:meta])* $variant:ident $(= $written:literal)?),+ $(,)? }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As the YAML writes it: "cue-verb".
            pub fn name(self) -> String {
                match self {
                    $(Self::$variant => word_set!(@name $variant $($written)?)),+
                }
            }

            fn is_named(self, name: &str) -> bool {
                match self {
                    $(Self::$variant => word_set!(@is name $variant $($written)?)),+
                }
            }

            /// # Errors
            /// When there is none of that name; the message gives the nearest that there is.
            pub fn named(name: &str) -> Result<Self, String> {
                Self::ALL
                    .iter()
                    .copied()
                    .find(|known| known.is_named(name))
                    .ok_or_else(|| {
                        let names = Self::ALL.iter().map(|known| known.name());
                        crate::grammar::nearest::unknown(&stringify!($name).to_lowercase(), name, names)
                    })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::grammar::nearest::by_name(deserializer, concat!("a ", stringify!($name)), Self::named)
            }
        }

        #[doc = concat!("A set of [`", stringify!($name), "`].")]
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct $set($bits);

        impl $set {
            pub const NONE: Self = Self(0);

            pub const fn of(class: $name) -> Self {
                Self(1 << class as u32)
            }

            pub const fn with(self, class: $name) -> Self {
                Self(self.0 | 1 << class as u32)
            }

            pub const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            pub const fn has(self, class: $name) -> bool {
                self.0 & (1 << class as u32) != 0
            }

            pub const fn any(self, of: Self) -> bool {
                self.0 & of.0 != 0
            }

            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            /// One bit a member, in the order of its enum.
            pub const fn bits(self) -> $bits {
                self.0
            }

            pub fn iter(self) -> impl Iterator<Item = $name> {
                let mut left = self.0;
                std::iter::from_fn(move || {
                    let next = *$name::ALL.get(left.trailing_zeros() as usize)?;
                    left &= left - 1;
                    Some(next)
                })
            }
        }

        impl FromIterator<$name> for $set {
            fn from_iter<I: IntoIterator<Item = $name>>(classes: I) -> Self {
                classes.into_iter().fold(Self::NONE, Self::with)
            }
        }
    };
    (@is $name:ident $variant:ident $written:literal) => {
        $name == $written
    };
    (@is $name:ident $variant:ident) => {
        crate::grammar::set::is_kebab(stringify!($variant), $name)
    };
    (@name $variant:ident $written:literal) => {
        $written.to_owned()
    };
    (@name $variant:ident) => {
        crate::grammar::set::kebab(stringify!($variant))
    };
}

pub(super) use word_set;

pub fn kebab(camel: &str) -> String {
    let mut name = String::new();
    for c in camel.chars() {
        if c.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(c.to_lowercase());
    }
    name
}

/// Whether `name` is what [`kebab`] makes of a name of ASCII letters.
pub fn is_kebab(camel: &str, name: &str) -> bool {
    let mut rest = name.bytes();
    camel.bytes().enumerate().all(|(place, letter)| {
        let parted = place == 0 || letter.is_ascii_lowercase() || rest.next() == Some(b'-');
        parted && rest.next() == Some(letter.to_ascii_lowercase())
    }) && rest.next().is_none()
}
