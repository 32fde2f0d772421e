//! Connections to a server on a free loopback port, which answers what each test says.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{json, Value};

use crate::emitted::{self, Affects};
use crate::{Builder, Error, Freshness, Mizan};

const SESSION: &str =
    r#"{"contract":"c0ffee","csrf":{"cookie":"XSRF","header":"X-XSRF"},"protocol":1}"#;

/// Answers a list of replies in order, one connection each, and keeps what was asked.
struct Server {
    base: String,
    running: JoinHandle<Vec<String>>,
}

impl Server {
    fn answering(replies: Vec<String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}/api/mizan/", listener.local_addr().unwrap());
        let running = std::thread::spawn(move || {
            replies
                .iter()
                .map(|reply| exchange(listener.accept().unwrap().0, reply))
                .collect()
        });
        Self { base, running }
    }

    /// A builder of connections to it that never pause.
    fn builder(&self) -> Builder {
        Mizan::builder(&self.base).pause(|_| {})
    }

    /// What was asked, after everything was answered.
    fn requests(self) -> Vec<String> {
        self.running.join().unwrap()
    }
}

fn exchange(stream: TcpStream, reply: &str) -> String {
    let mut reader = BufReader::new(&stream);
    let mut request = String::new();
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).unwrap();
        if line.trim().is_empty() {
            break;
        }
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        request.push_str(&line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    request.push_str(&String::from_utf8(body).unwrap());
    (&stream).write_all(reply.as_bytes()).unwrap();
    request
}

fn reply(status: u16, headers: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status} Said\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}")
}

fn ok(body: &str) -> String {
    reply(200, "", body)
}

fn failing(status: u16, code: &str, details: &str) -> String {
    let body =
        format!(r#"{{"error":{{"code":"{code}","details":{details},"message":"Said so."}}}}"#);
    reply(status, "X-Mizan-Invalidate: user;id=5, items\r\n", &body)
}

/// The result of one call of `echo`, and what was asked for it.
fn call(answer: String) -> (Result<Value, Error>, Vec<String>) {
    let server = Server::answering(vec![answer]);
    let result = server
        .builder()
        .session(false)
        .build()
        .call("echo", &json!({"text": "ü"}));
    (result, server.requests())
}

#[test]
fn a_call_is_posted_and_brings_its_result() {
    let (result, requests) = call(ok(r#"{"result":{"message":"ü"}}"#));
    assert_eq!(result.unwrap(), json!({"message": "ü"}));
    assert!(
        requests[0].starts_with("POST /api/mizan/call/ HTTP/1.1\r\n"),
        "{}",
        requests[0]
    );
    assert!(requests[0]
        .to_lowercase()
        .contains("content-type: application/json\r\n"));
    assert!(requests[0].ends_with(r#"{"args":{"text":"ü"},"fn":"echo"}"#));
}

#[test]
fn an_error_envelope_becomes_an_error() {
    let details = r#"[{"code":"size","message":"too long","path":"args.name"}]"#;
    let error = call(failing(422, "VALIDATION_ERROR", details))
        .0
        .unwrap_err();
    assert_eq!(
        (error.code(), error.status(), error.message()),
        ("VALIDATION_ERROR", 422, "Said so.")
    );
    assert_eq!(error.violations()[0].path, "args.name");
    let stale: Vec<&str> = error
        .invalidate()
        .iter()
        .map(crate::Target::context)
        .collect();
    assert_eq!(stale, ["user", "items"]);
    assert_eq!(error.to_string(), "VALIDATION_ERROR: Said so.");
}

#[test]
fn violations_of_other_errors_are_none() {
    let error = call(failing(
        409,
        "TAKEN",
        r#"[{"code":"a","message":"b","path":"c"}]"#,
    ))
    .0
    .unwrap_err();
    assert!(error.violations().is_empty());
}

#[test]
fn a_reply_that_is_no_envelope_has_the_code_of_its_status() {
    for body in ["<html>", r#"{"other":1}"#, r#"{"error":"text"}"#, ""] {
        let error = call(reply(404, "", body)).0.unwrap_err();
        assert_eq!((error.code(), error.status()), ("HTTP_404", 404), "{body}");
        assert_eq!(call(ok(body)).0.unwrap_err().code(), "HTTP_200", "{body}");
    }
    assert_eq!(
        call(reply(302, "Location: /login\r\n", ""))
            .0
            .unwrap_err()
            .code(),
        "HTTP_302"
    );
}

#[test]
fn a_result_of_another_type_is_an_invalid_answer() {
    #[derive(Debug, Deserialize)]
    struct Profile {
        #[serde(rename = "user_id")]
        _user_id: i32,
    }
    let server = Server::answering(vec![ok(r#"{"result":{"user_id":"5"}}"#)]);
    let result = server
        .builder()
        .session(false)
        .build()
        .call::<Profile>("user", &json!({}));
    let error = result.unwrap_err();
    assert_eq!((error.code(), error.status()), ("INVALID_ANSWER", 200));
    assert!(error.message().contains("expected i32"), "{error}");
}

#[test]
fn a_call_is_never_repeated() {
    let (result, requests) = call(reply(503, "", ""));
    assert_eq!(result.unwrap_err().code(), "HTTP_503");
    assert_eq!(requests.len(), 1);
}

#[test]
fn a_read_is_tried_three_times() {
    let busy = || failing(503, "UNAVAILABLE", "null");
    let server = Server::answering(vec![busy(), reply(502, "", ""), ok(r#"{"items":[]}"#)]);
    let bundle: Value = server
        .builder()
        .build()
        .fetch_context("catalog", &json!({}))
        .unwrap();
    assert_eq!(bundle, json!({"items": []}));
    assert_eq!(server.requests().len(), 3);

    let server = Server::answering(vec![busy(), busy(), busy()]);
    let result = server
        .builder()
        .build()
        .fetch_context::<Value>("catalog", &json!({}));
    assert_eq!(result.unwrap_err().code(), "UNAVAILABLE");
    assert_eq!(server.requests().len(), 3);
}

#[test]
fn a_read_that_would_fail_again_is_not_repeated() {
    let server = Server::answering(vec![failing(500, "INTERNAL_ERROR", "null")]);
    let result = server
        .builder()
        .build()
        .fetch_context::<Value>("catalog", &json!({}));
    assert_eq!(result.unwrap_err().code(), "INTERNAL_ERROR");
    assert_eq!(server.requests().len(), 1);
}

#[test]
fn params_travel_in_the_query() {
    let server = Server::answering(vec![ok("{}")]);
    let params = json!({"page": 2, "tags": ["a", "b"], "city": null});
    server
        .builder()
        .build()
        .fetch_context::<Value>("a b", &params)
        .unwrap();
    let request = &server.requests()[0];
    assert!(
        request.starts_with("GET /api/mizan/ctx/a%20b/?page=2&tags=a&tags=b HTTP/1.1"),
        "{request}"
    );
}

#[test]
fn the_session_opens_once_and_its_token_goes_with_each_call() {
    let opening = reply(
        200,
        "Set-Cookie: XSRF=t0ken; Path=/\r\nSet-Cookie: S=1; HttpOnly\r\n",
        SESSION,
    );
    let done = || ok(r#"{"result":null}"#);
    let server = Server::answering(vec![opening, done(), done()]);
    let mizan = server.builder().basic_auth("ann", "ann").build();
    mizan.call::<()>("ping", &json!({})).unwrap();
    mizan.clone().call::<()>("ping", &json!({})).unwrap();
    assert_eq!(mizan.session().unwrap().contract, "c0ffee");
    let requests: Vec<String> = server
        .requests()
        .iter()
        .map(|request| request.to_lowercase())
        .collect();
    assert!(requests[0].starts_with("get /api/mizan/session/"));
    assert!(requests
        .iter()
        .all(|request| request.contains("authorization: basic yw5uomfubg==\r\n")));
    for request in &requests[1..] {
        assert!(request.contains("x-xsrf: t0ken\r\n"), "{request}");
        assert!(request.contains("cookie: s=1; xsrf=t0ken\r\n"), "{request}");
    }
}

#[test]
fn a_session_whose_cookie_is_gone_is_opened_again() {
    let opening = || reply(200, "Set-Cookie: XSRF=t0ken\r\n", SESSION);
    let leaving = reply(
        200,
        "Set-Cookie: XSRF=; Max-Age=0\r\n",
        r#"{"result":null}"#,
    );
    let server = Server::answering(vec![
        opening(),
        leaving,
        opening(),
        ok(r#"{"result":null}"#),
    ]);
    let mizan = server.builder().build();
    mizan.call::<()>("leave", &json!({})).unwrap();
    mizan.call::<()>("ping", &json!({})).unwrap();
    assert!(server.requests()[2].starts_with("GET /api/mizan/session/"));
}

#[test]
fn a_refused_token_is_forgotten() {
    let opening = || reply(200, "Set-Cookie: XSRF=t0ken\r\n", SESSION);
    let server = Server::answering(vec![
        opening(),
        failing(403, "CSRF_FAILED", "null"),
        opening(),
        ok(r#"{"result":1}"#),
    ]);
    let mizan = server.builder().build();
    assert_eq!(
        mizan.call::<i32>("one", &json!({})).unwrap_err().code(),
        "CSRF_FAILED"
    );
    assert_eq!(mizan.call::<i32>("one", &json!({})).unwrap(), 1);
}

#[test]
fn the_listener_hears_what_is_stale_and_what_is_sent_instead() {
    let answer = r#"{"result":null,"invalidate":["items",{"context":"user","params":{"user_id":5}},
        {"context":"user","function":"user_profile"}],
        "merge":[{"context":"user","params":{"user_id":5},"slot":"user_profile","value":{"name":"Ada"}}]}"#;
    let server = Server::answering(vec![
        ok(answer),
        failing(409, "TAKEN", "null"),
        ok(r#"{"result":null}"#),
    ]);
    let heard: Arc<Mutex<Vec<Freshness>>> = Arc::default();
    let ears = Arc::clone(&heard);
    let listen = move |freshness: &Freshness| ears.lock().unwrap().push(freshness.clone());
    let mizan = server.builder().session(false).on_freshness(listen).build();
    mizan.call::<()>("first", &json!({})).unwrap();
    mizan.call::<()>("second", &json!({})).unwrap_err();
    mizan.call::<()>("third", &json!({})).unwrap();

    let heard = heard.lock().unwrap();
    assert_eq!(heard.len(), 2);
    let [items, user, profile] = &heard[0].invalidate[..] else {
        panic!("{heard:?}")
    };
    assert_eq!(
        (items.context(), items.function(), items.params().len()),
        ("items", None, 0)
    );
    assert_eq!(
        (user.context(), &user.params()["user_id"]),
        ("user", &json!(5))
    );
    assert_eq!(profile.function(), Some("user_profile"));
    let again = serde_json::to_value(&heard[0].invalidate).unwrap();
    assert_eq!(
        again,
        serde_json::from_str::<Value>(answer).unwrap()["invalidate"]
    );
    let merge = &heard[0].merge[0];
    assert_eq!(
        (merge.context(), merge.slot(), merge.key()),
        ("user", "user_profile", None)
    );
    assert_eq!(merge.decode::<Value>().unwrap(), json!({"name": "Ada"}));
    assert_eq!(merge.decode::<i32>().unwrap_err().code(), "INVALID_ANSWER");
    assert_eq!(heard[1].invalidate[0].context(), "user");
}

/// What the listener hears of a call that affects a user's profile and every list of items.
fn heard_of(answer: String) -> Vec<Value> {
    let server = Server::answering(vec![answer]);
    let heard: Arc<Mutex<Vec<Freshness>>> = Arc::default();
    let ears = Arc::clone(&heard);
    let mizan = server
        .builder()
        .session(false)
        .on_freshness(move |freshness| ears.lock().unwrap().push(freshness.clone()))
        .build();
    let affects = [
        Affects::function("user", "user_profile", &["user_id", "page"]),
        Affects::context("items", &[]),
    ];
    let args = json!({"user_id": 5, "page": null});
    let result: Result<i32, Error> = emitted::change(&mizan, "touch", &args, &affects);
    result.unwrap_err();
    let heard = heard.lock().unwrap();
    heard
        .iter()
        .map(|freshness| serde_json::to_value(&freshness.invalidate).unwrap())
        .collect()
}

#[test]
fn a_call_without_an_answer_leaves_stale_what_it_may_affect() {
    let declared = [json!([
        {"context": "user", "function": "user_profile", "params": {"user_id": 5}},
        "items",
    ])];
    for answer in [
        String::new(),
        reply(502, "", "<html>"),
        ok(r#"{"result":"no number"}"#),
    ] {
        assert_eq!(heard_of(answer.clone()), declared, "{answer}");
    }
    assert!(heard_of(reply(
        409,
        "",
        r#"{"error":{"code":"TAKEN","details":null,"message":"Said so."}}"#
    ))
    .is_empty());
}

#[test]
fn a_function_that_a_header_names_alone_is_told_with_its_context() {
    let body = r#"{"error":{"code":"BROKEN","details":null,"message":"Said so."}}"#;
    let answer = reply(
        500,
        "X-Mizan-Invalidate: user_profile;user_id=5, vets\r\n",
        body,
    );
    let told = json!([{"context": "user", "function": "user_profile"}, "vets"]);
    assert_eq!(heard_of(answer), [told]);
}

#[test]
fn a_server_that_is_not_there_is_a_network_error() {
    let free = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let mizan = Mizan::builder(&format!("http://{free}"))
        .pause(|_| {})
        .build();
    let error = mizan
        .fetch_context::<Value>("catalog", &json!({}))
        .unwrap_err();
    assert_eq!((error.code(), error.status()), ("NETWORK", 0));
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn a_reply_that_does_not_come_is_a_timeout() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", silent.local_addr().unwrap());
    let mizan = Mizan::builder(&base)
        .session(false)
        .build()
        .with_timeout(Duration::from_millis(50));
    let error = mizan.call::<Value>("echo", &json!({})).unwrap_err();
    assert_eq!(error.code(), "TIMEOUT");
    assert_eq!(error.message(), "No answer within 50 ms");
}

#[test]
fn arguments_that_json_cannot_hold_are_not_sent() {
    #[derive(Serialize)]
    struct Args {
        radius: f64,
    }
    let error = Mizan::new("http://127.0.0.1:1")
        .call::<Value>("draw", &Args { radius: f64::NAN })
        .unwrap_err();
    assert_eq!(
        (error.code(), error.message()),
        ("INVALID_ARGUMENT", "NaN (expected: a finite number)")
    );
}

#[test]
fn headers_of_every_request_can_change() {
    let server = Server::answering(vec![ok("{}"), ok("{}")]);
    let turn = Mutex::new(0);
    let tokens = move || {
        *turn.lock().unwrap() += 1;
        vec![(
            "authorization".to_owned(),
            format!("Bearer {}", turn.lock().unwrap()),
        )]
    };
    let mizan = server.builder().bearer("old").headers_from(tokens).build();
    mizan.fetch_context::<Value>("a", &json!({})).unwrap();
    mizan.fetch_context::<Value>("a", &json!({})).unwrap();
    let requests = server.requests();
    assert!(requests[0].contains("Bearer 1\r\n") && requests[1].contains("Bearer 2\r\n"));
    assert!(!requests[0].contains("old"));
}
