//! How sure a share of few is: the interval of Wilson (1927), which holds near 0 and 1 too.

/// From 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// Standard deviations on either side that hold 95 in 100.
const Z: f64 = 1.959_964;

impl Interval {
    /// `None` of none.
    #[allow(clippy::cast_precision_loss)]
    pub fn wilson(part: usize, whole: usize) -> Option<Self> {
        if whole == 0 {
            return None;
        }
        let (n, share) = (whole as f64, part as f64 / whole as f64);
        let middle = share + Z * Z / (2.0 * n);
        let spread = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + Z * Z / n;
        Some(Self {
            low: ((middle - spread) / scale).max(0.0),
            high: ((middle + spread) / scale).min(1.0),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_values_come_out() {
        let none = Interval {
            low: f64::NAN,
            high: f64::NAN,
        };
        let of = |part, whole| Interval::wilson(part, whole).unwrap_or(none);
        let near = |a: f64, b: f64| (a - b).abs() < 0.000_5;
        assert!(near(of(5, 10).low, 0.2366) && near(of(5, 10).high, 0.7634));
        assert!(near(of(0, 10).low, 0.0) && near(of(0, 10).high, 0.2775));
        assert!(near(of(81, 263).low, 0.2553) && near(of(81, 263).high, 0.3662));
    }

    proptest::proptest! {
        #[test]
        fn the_share_lies_within(whole in 1_usize..5_000, rest in 0_usize..5_000) {
            let (part, whole) = (whole, whole + rest);
            let range = Interval::wilson(part, whole);
            #[allow(clippy::cast_precision_loss)]
            let share = part as f64 / whole as f64;
            let holds = range.is_some_and(|range| {
                0.0 <= range.low
                    && range.low <= share + 1e-12
                    && share <= range.high + 1e-12
                    && range.high <= 1.0
            });
            proptest::prop_assert!(holds);
        }
    }

    #[test]
    fn of_none_nothing_is_known() {
        assert_eq!(Interval::wilson(0, 0), None);
    }
}
