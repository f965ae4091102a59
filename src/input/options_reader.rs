//! Reads the options of an evaluation: its readings. A changed program is read by
//! [`program_reader`](crate::input::program_reader), whose problems are another kind of error.

use super::{
    given::Given,
    problem::{Code, Path},
    reader::Reader,
};
use crate::rules::readings::{Readings, RoutesReading, WorkloadsReading};

/// Reads `options.readings`; what is left out keeps its default.
pub fn read<V: Given>(reader: &mut Reader, options: &V, at: Path<'_>) -> Readings {
    if !reader.is_object(options, at) {
        return Readings::default();
    }
    let readings = reader.field(options, "readings", at);
    let readings = readings.map(|value| read_readings(reader, &value, at.field("readings")));
    reader.only(options, &["readings", "program"], at);
    readings.unwrap_or_default()
}

/// Reads readings themselves; what is left out keeps its default.
pub fn read_readings<V: Given>(reader: &mut Reader, value: &V, at: Path<'_>) -> Readings {
    let mut readings = Readings::default();
    if !reader.is_object(value, at) {
        return readings;
    }
    if let Some(value) = reader.field(value, "workloads", at) {
        let chosen = reader.choice(&value, at.field("workloads"), Code::UnknownReading, |word| match word {
            "sum" => Some(WorkloadsReading::Sum),
            "single" => Some(WorkloadsReading::Single),
            _ => None,
        });
        readings.workloads = chosen.unwrap_or_default();
    }
    if let Some(value) = reader.field(value, "routes", at) {
        let chosen = reader.choice(&value, at.field("routes"), Code::UnknownReading, |word| match word {
            "combined" => Some(RoutesReading::Combined),
            "separate" => Some(RoutesReading::Separate),
            _ => None,
        });
        readings.routes = chosen.unwrap_or_default();
    }
    reader.only(value, &["workloads", "routes"], at);
    readings
}
