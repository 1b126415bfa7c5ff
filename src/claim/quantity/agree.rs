use super::amount::ROUGH;
use super::{Hedge, Quantity};

/// How two figures for the same thing stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    Same,
    /// One is less precise, and holds the other.
    Compatible,
    Conflict,
    /// Metres and euros.
    OtherUnit,
}

/// What a hedged figure allows, in its base unit; open at the ends that `open` names.
#[derive(Clone, Copy, Debug)]
struct Bounds {
    low: f64,
    high: f64,
    open_low: bool,
    open_high: bool,
}

pub fn agreement(a: &Quantity, b: &Quantity) -> Agreement {
    if a.unit != b.unit {
        return Agreement::OtherUnit;
    }
    let (plain_a, plain_b) = (plain(a.hedge), plain(b.hedge));
    let alike = plain_a == plain_b && near(a.value, b.value) && near(a.to, b.to);
    if alike {
        return Agreement::Same;
    }
    // Both counted, and neither hedged: the finer must round to the coarser.
    if plain_a == Hedge::Exact && plain_b == Hedge::Exact {
        return rounded(a, b);
    }
    if meet(bounds(a), bounds(b)) {
        Agreement::Compatible
    } else {
        Agreement::Conflict
    }
}

/// "only 12" is 12.
const fn plain(hedge: Hedge) -> Hedge {
    match hedge {
        Hedge::Only => Hedge::Exact,
        hedge => hedge,
    }
}

fn rounded(a: &Quantity, b: &Quantity) -> Agreement {
    let (coarse, fine) = if a.grain >= b.grain { (a, b) } else { (b, a) };
    let distance = (coarse.value - fine.value).abs();
    let slack = coarse.grain / 2.0;
    let one_grain = near(coarse.grain, fine.grain);
    // Different units leave different grains, though both were written to the same care; and 160 km/h are 100 mph to
    // anybody who converts them for readers.
    let converted = !one_grain && distance <= slack && distance <= fine.value.abs() * 0.003;
    let tenfold = (coarse.grain / fine.grain).log10();
    let in_words = near(coarse.grain, coarse.value * ROUGH);
    let other_unit = (tenfold - tenfold.round()).abs() > 1e-6 && !in_words;
    let converted = converted || other_unit && distance <= fine.value.abs() * 0.01;
    if converted {
        Agreement::Same
    } else if !one_grain && distance <= slack * (1.0 + 1e-9) {
        Agreement::Compatible
    } else {
        Agreement::Conflict
    }
}

fn bounds(quantity: &Quantity) -> Bounds {
    let (value, to) = (quantity.value, quantity.to);
    let closed = |low, high| Bounds {
        low,
        high,
        open_low: false,
        open_high: false,
    };
    match quantity.hedge {
        Hedge::Exact | Hedge::Only => {
            let slack = if quantity.grain > 1.0 {
                quantity.grain / 2.0
            } else {
                0.0
            };
            closed(value - slack, value + slack)
        }
        Hedge::About => closed(value * 0.95, value * 1.05),
        Hedge::Nearly => Bounds {
            open_high: true,
            ..closed(value * 0.9, value)
        },
        Hedge::MoreThan => Bounds {
            open_low: true,
            ..closed(value, value * 2.0)
        },
        Hedge::AtLeast => closed(value, value * 2.0),
        Hedge::UpTo => closed(0.0, value),
        Hedge::LessThan => Bounds {
            open_high: true,
            ..closed(0.0, value)
        },
        Hedge::Between => closed(value, to),
    }
}

fn meet(a: Bounds, b: Bounds) -> bool {
    let before =
        |x: Bounds, y: Bounds| x.high < y.low || (x.high <= y.low && (x.open_high || y.open_low));
    !before(a, b) && !before(b, a)
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}
