//! Dates, times and intervals in the form in which PostgreSQL prints them (`DateStyle` ISO, `IntervalStyle`
//! postgres), without what is zero: a timestamp at midnight is its date, one at UTC has no zone.
//!
//! So a literal whose type is not known from its text, as in `recorded > '2020-01-01'`, is equal to what the server
//! makes of it. PostgreSQL's manual, sections 8.5.1 and 8.5.4.

/// The unknown and the ends of time, which have no digits.
fn special(text: &str) -> Option<String> {
    match text {
        "epoch" => Some("1970-01-01".to_owned()),
        "infinity" | "-infinity" => Some(text.to_owned()),
        _ => None,
    }
}

/// A date; the time of day is cut off.
pub(super) fn date(text: &str) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    special(&text).or_else(|| {
        let (day, _) = split_date(&text)?;
        Some(write_day(day))
    })
}

/// A timestamp. With a zone it is moved to UTC, which is also what is meant where no zone is said.
pub(super) fn timestamp(text: &str, with_zone: bool) -> Option<String> {
    let text = text.trim().to_ascii_lowercase();
    special(&text).or_else(|| {
        let (day, rest) = split_date(&text)?;
        let (time, zone) = split_zone(rest.strip_prefix(['t', ' ']).unwrap_or(rest));
        let mut micros = if time.is_empty() { 0 } else { time_micros(time)? };
        let offset = offset_micros(zone)?;
        if with_zone {
            micros -= offset;
        }
        let day = day + micros.div_euclid(MICROS_PER_DAY);
        Some(match micros.rem_euclid(MICROS_PER_DAY) {
            0 => write_day(day),
            micros => format!("{} {}", write_day(day), write_time(micros)),
        })
    })
}

/// A time of day.
pub(super) fn time_of_day(text: &str) -> Option<String> {
    time_micros(text.trim()).map(write_time)
}

const MICROS_PER_SECOND: i64 = 1_000_000;
const MICROS_PER_DAY: i64 = 86_400 * MICROS_PER_SECOND;

/// The day, counted from 1970-01-01, and what follows it.
fn split_date(text: &str) -> Option<(i64, &str)> {
    let end = text.find([' ', 't']).unwrap_or(text.len());
    let (date, rest) = text.split_at(end);
    let mut parts = date.splitn(3, '-');
    let mut part = || parts.next()?.parse::<u32>().ok();
    let (year, month, day) = (part()?, part()?, part()?);
    let fits = (1..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then(|| (days_from_civil(i64::from(year), i64::from(month), i64::from(day)), rest))
}

/// Days from 1970-01-01 in the Gregorian calendar, by counting years from March, so that the leap day is the last.
fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let month_from_march = (month + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
        - 719_468
}

fn write_day(days: i64) -> String {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

/// The time of day, and the zone behind it.
fn split_zone(text: &str) -> (&str, &str) {
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !matches!(letter, ':' | '.'));
    let (time, zone) = text.split_at(end.unwrap_or(text.len()));
    (time, zone.trim())
}

fn offset_micros(zone: &str) -> Option<i64> {
    let (sign, digits) = match zone.split_at_checked(1) {
        None => return Some(0),
        Some(("+", digits)) => (1, digits),
        Some(("-", digits)) => (-1, digits),
        Some(_) => return matches!(zone, "z" | "utc" | "gmt").then_some(0),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 => digits.split_at_checked(2)?,
        None => (digits, "0"),
    };
    let minutes = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?;
    Some(sign * minutes * 60 * MICROS_PER_SECOND)
}

/// `HH:MM[:SS[.ffffff]]` in microseconds.
fn time_micros(text: &str) -> Option<i64> {
    let mut parts = text.splitn(3, ':');
    let hours = parts.next()?.parse::<u32>().ok()?;
    let minutes = parts.next()?.parse::<u32>().ok()?;
    let seconds = seconds_micros(parts.next().unwrap_or("0"))?;
    let minutes = i64::from(hours) * 60 + i64::from(minutes);
    Some(minutes * 60 * MICROS_PER_SECOND + seconds)
}

/// Seconds with up to six decimal places.
fn seconds_micros(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if fraction.len() > 6 || !fraction.chars().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let whole = whole.parse::<u32>().ok()?;
    let fraction = format!("{fraction:0<6}").parse::<i64>().ok()?;
    Some(i64::from(whole) * MICROS_PER_SECOND + fraction)
}

fn write_time(micros: i64) -> String {
    let seconds = micros / MICROS_PER_SECOND;
    let fraction = format!("{:06}", micros % MICROS_PER_SECOND);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{hours:02}:{minutes:02}:{seconds:02}{point}{fraction}")
}

/// The three parts that PostgreSQL stores of an interval.
#[derive(Default)]
struct Span {
    months: i64,
    days: i64,
    micros: i64,
}

/// An interval of whole units, with or without a time: `1 year 2 mons 3 days 04:05:06`.
pub(super) fn interval(text: &str) -> Option<String> {
    let lower = text.trim().to_ascii_lowercase();
    let (lower, ago) = match lower.strip_suffix(" ago") {
        Some(before) => (before.trim_start_matches('@'), true),
        None => (lower.trim_start_matches('@'), false),
    };
    let span = if lower.starts_with('p') { iso_interval(lower)? } else { read_interval(lower)? };
    let sign = if ago { -1 } else { 1 };
    write_interval(&Span {
        months: span.months * sign,
        days: span.days * sign,
        micros: span.micros * sign,
    })
}

fn read_interval(text: &str) -> Option<Span> {
    let mut span = Span::default();
    let mut words = text.split_whitespace().peekable();
    words.peek()?;
    while let Some(word) = words.next() {
        let digits = word.strip_prefix(['+', '-']).unwrap_or(word);
        let sign = if word.starts_with('-') { -1 } else { 1 };
        if digits.contains(':') {
            span.micros += sign * time_micros(digits)?;
            continue;
        }
        let end = digits.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(digits.len());
        let (number, unit) = digits.split_at(end);
        let unit = match unit {
            "" => words.next().unwrap_or("second"),
            unit => unit,
        };
        add_unit(&mut span, number, sign, unit)?;
    }
    Some(span)
}

/// `P1Y2M3DT4H5M6S`.
fn iso_interval(text: &str) -> Option<Span> {
    let mut span = Span::default();
    let (date, time) = text.get(1..)?.split_once('t').unwrap_or((text.get(1..)?, ""));
    let units: [(&str, [(char, &str); 4]); 2] = [
        (date, [('y', "year"), ('m', "month"), ('w', "week"), ('d', "day")]),
        (time, [('h', "hour"), ('m', "minute"), ('s', "second"), ('\0', "")]),
    ];
    for (mut rest, units) in units {
        while !rest.is_empty() {
            let end = rest.find(|letter: char| letter.is_ascii_alphabetic())?;
            let letter = rest[end..].chars().next()?;
            let (_, unit) = units.iter().find(|(short, _)| *short == letter)?;
            let number = &rest[..end];
            let sign = if number.starts_with('-') { -1 } else { 1 };
            add_unit(&mut span, number.trim_start_matches('-'), sign, unit)?;
            rest = &rest[end + 1..];
        }
    }
    Some(span)
}

fn add_unit(span: &mut Span, number: &str, sign: i64, unit: &str) -> Option<()> {
    let seconds = match unit {
        "s" | "sec" | "secs" | "second" | "seconds" => {
            span.micros += sign * seconds_micros(number)?;
            return Some(());
        }
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(3600),
        "m" | "min" | "mins" | "minute" | "minutes" => Some(60),
        _ => None,
    };
    let number = sign * i64::from(number.parse::<u32>().ok()?);
    if let Some(seconds) = seconds {
        span.micros += number * seconds * MICROS_PER_SECOND;
        return Some(());
    }
    match unit {
        "ms" | "msec" | "msecs" | "millisecond" | "milliseconds" => span.micros += number * 1000,
        "us" | "usec" | "usecs" | "microsecond" | "microseconds" => span.micros += number,
        "d" | "day" | "days" => span.days += number,
        "w" | "week" | "weeks" => span.days += number * 7,
        "mon" | "mons" | "month" | "months" => span.months += number,
        "y" | "yr" | "yrs" | "year" | "years" => span.months += number * 12,
        "decade" | "decades" => span.months += number * 120,
        "century" | "centuries" => span.months += number * 1200,
        _ => return None,
    }
    Some(())
}

/// Signs that differ between the parts are written in more than one way; such an interval is left as it is.
fn write_interval(span: &Span) -> Option<String> {
    let parts = [span.months, span.days, span.micros];
    let negative = parts.iter().any(|part| *part < 0);
    if negative && parts.iter().any(|part| *part > 0) {
        return None;
    }
    let sign = if negative { "-" } else { "" };
    let (months, days, micros) = (span.months.abs(), span.days.abs(), span.micros.abs());
    let mut words = Vec::new();
    for (count, one, many) in
        [(months / 12, "year", "years"), (months % 12, "mon", "mons"), (days, "day", "days")]
    {
        match count {
            0 => {}
            // PostgreSQL says `1 day`, but `-1 days`.
            1 if !negative => words.push(format!("1 {one}")),
            count => words.push(format!("{sign}{count} {many}")),
        }
    }
    if micros != 0 || words.is_empty() {
        words.push(format!("{sign}{}", write_time(micros)));
    }
    Some(words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_written_as_postgres_writes_them() {
        let cases = [
            ("12 months", "1 year"),
            ("1 day 2 hours", "1 day 02:00:00"),
            ("90 minutes", "01:30:00"),
            ("P1Y2M3DT4H5M6.5S", "1 year 2 mons 3 days 04:05:06.5"),
            ("-1 day", "-1 days"),
            ("1 week ago", "-7 days"),
            ("0", "00:00:00"),
        ];
        for (text, expected) in cases {
            assert_eq!(interval(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(interval("soon"), None);
        assert_eq!(interval(""), None);
    }

    #[test]
    fn a_timestamp_with_zone_is_moved_to_utc() {
        let cases = [
            ("2024-02-29 23:30:00-01:00", "2024-03-01 00:30:00"),
            ("2020-01-01T00:00:00Z", "2020-01-01"),
            ("2020-01-01 02:00+0200", "2020-01-01"),
            ("epoch", "1970-01-01"),
        ];
        for (text, expected) in cases {
            assert_eq!(timestamp(text, true).as_deref(), Some(expected), "{text}");
        }
    }
}
