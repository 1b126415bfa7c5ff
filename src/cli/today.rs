use jiff::ZonedDateTime;
use jiff::civil::Date;

/// The day where the machine is; in UTC where it does not tell.
pub fn today() -> Date {
    ZonedDateTime::now().date()
}
