//! Reads every batch of values with the emitted client and sends it back, then tries what a number cannot hold.

use std::fmt::Display;

use mizan_client::Error;
use round_trip_client::functions::{
    ExactSamplesArgs, ReturnExactSamplesArgs, ReturnSamplesArgs, SameArgs, SamplesArgs,
};
use round_trip_client::types::{Samples, SamplesInput};
use round_trip_client::Client;
use serde_json::{from_value, json, to_value};

const LARGEST: i64 = (1 << 53) - 1;

fn main() -> Result<(), Error> {
    let base = std::env::args().next_back().expect("the base URL");
    let client = Client::new(&base);
    for batch in 0..client.batches()? {
        let samples = sent(&client.samples(&SamplesArgs::new(batch))?);
        client.return_samples(&ReturnSamplesArgs::new(batch, samples))?;
        let exact = client.exact_samples(&ExactSamplesArgs::new(batch))?;
        client.return_exact_samples(&ReturnExactSamplesArgs::new(batch, exact))?;
    }
    println!("received {}: {}", LARGEST + 1, outcome(client.beyond()));
    let sent = client.call("same", &json!({ "value": LARGEST + 1 }));
    println!("sent {}: {}", LARGEST + 1, outcome(sent));
    println!(
        "sent {LARGEST}: {}",
        outcome(client.same(&SameArgs::new(LARGEST)))
    );
    Ok(())
}

/// The same values as the type that is sent, in which what is optional may be left out.
fn sent(read: &Samples) -> SamplesInput {
    from_value(to_value(read).expect("JSON")).expect("the same members")
}

fn outcome<T: Display>(answer: Result<T, Error>) -> String {
    match answer {
        Ok(value) => value.to_string(),
        Err(error) => format!("{} {}", error.code(), error.status()),
    }
}
