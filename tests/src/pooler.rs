//! A pooler of PostgreSQL connections in transaction mode: as PgBouncer does, it gives a client a connection of the
//! server for one transaction, and the next transaction another one.
//!
//! <https://www.postgresql.org/docs/current/protocol-message-formats.html>

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

/// What a client asks before it starts, to which the answer is no: encryption by TLS or GSSAPI.
const ENCRYPTION_REQUESTS: [u32; 2] = [80_877_103, 80_877_104];

/// Version 3.0 of the protocol.
const PROTOCOL: u32 = 196_608;

/// The connections of the server that no client has, the longest unused first.
#[derive(Debug, Default)]
struct Pool {
    idle: Mutex<VecDeque<TcpStream>>,
    returned: Condvar,
}

/// A pooler that listens for as long as the test process lives.
#[derive(Debug)]
pub struct Pooler {
    port: u16,
}

impl Pooler {
    /// A pooler with so many connections to a database of the server on that port.
    ///
    /// # Errors
    ///
    /// Where the server does not answer, or there is no free port.
    pub fn new(server: u16, database: &str, connections: usize) -> io::Result<Self> {
        let pool = Arc::new(Pool::default());
        let mut greeting = Vec::new();
        for _ in 0..connections {
            let (connection, parameters) = connect(server, database)?;
            greeting = parameters;
            pool.give(connection);
        }
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let pooler = Self { port: listener.local_addr()?.port() };
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let (pool, greeting) = (Arc::clone(&pool), greeting.clone());
                // A client that goes takes only its own connection with it.
                thread::spawn(move || serve(client, &pool, &greeting));
            }
        });
        Ok(pooler)
    }

    /// The port on which it listens.
    pub fn port(&self) -> u16 {
        self.port
    }
}

impl Pool {
    fn give(&self, connection: TcpStream) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push_back(connection);
        self.returned.notify_one();
    }

    fn take(&self) -> TcpStream {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match idle.pop_front() {
                Some(connection) => return connection,
                None => idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner),
            }
        }
    }
}

/// A connection of the server, and what it says of its parameters.
fn connect(port: u16, database: &str) -> io::Result<(TcpStream, Vec<u8>)> {
    let mut server = TcpStream::connect(("127.0.0.1", port))?;
    server.set_nodelay(true)?;
    let mut startup = PROTOCOL.to_be_bytes().to_vec();
    for text in ["user", "postgres", "database", database, ""] {
        startup.extend(text.as_bytes());
        startup.push(0);
    }
    let length = u32::try_from(startup.len() + 4).map_err(io::Error::other)?;
    server.write_all(&[&length.to_be_bytes(), startup.as_slice()].concat())?;
    let mut parameters = Vec::new();
    loop {
        let message = read_message(&mut server)?;
        match message[0] {
            b'S' => parameters.extend(message),
            b'Z' => return Ok((server, parameters)),
            b'E' => return Err(io::Error::other(String::from_utf8_lossy(&message).into_owned())),
            _ => {}
        }
    }
}

fn serve(mut client: TcpStream, pool: &Pool, greeting: &[u8]) -> io::Result<()> {
    client.set_nodelay(true)?;
    while read_start(&mut client)? != PROTOCOL {
        client.write_all(b"N")?;
    }
    // Authenticated; the parameters; a key for cancelling, of no server process; ready.
    let ok = [b'R', 0, 0, 0, 8, 0, 0, 0, 0];
    let key = [b'K', 0, 0, 0, 12, 0, 0, 0, 1, 0, 0, 0, 1];
    client.write_all(&[&ok, greeting, &key, &[b'Z', 0, 0, 0, 5, b'I']].concat())?;
    while let Some(mut server) = next_transaction(&mut client, pool)? {
        while answer(&mut server, &mut client)? != b'I' {
            if !ask(&mut client, &mut server)? {
                return Ok(());
            }
        }
        pool.give(server);
    }
    Ok(())
}

/// Waits for the first request of a transaction, and hands it to a connection of the server.
fn next_transaction(client: &mut TcpStream, pool: &Pool) -> io::Result<Option<TcpStream>> {
    let mut first = [0];
    if client.peek(&mut first)? == 0 || first[0] == b'X' {
        return Ok(None);
    }
    let mut server = pool.take();
    Ok(ask(client, &mut server)?.then_some(server))
}

/// Hands messages of the client to the server up to one that it answers. False where the client says goodbye.
fn ask(client: &mut TcpStream, server: &mut TcpStream) -> io::Result<bool> {
    loop {
        let message = read_message(client)?;
        if message[0] == b'X' {
            return Ok(false);
        }
        server.write_all(&message)?;
        if matches!(message[0], b'Q' | b'S') {
            return Ok(true);
        }
    }
}

/// Hands the answer of the server to the client, and returns whether a transaction is open now: `I` where none is.
fn answer(server: &mut TcpStream, client: &mut TcpStream) -> io::Result<u8> {
    loop {
        let message = read_message(server)?;
        client.write_all(&message)?;
        if let [b'Z', .., state] = message.as_slice() {
            return Ok(*state);
        }
    }
}

/// Reads what a client begins with, and returns what it asks for.
fn read_start(client: &mut TcpStream) -> io::Result<u32> {
    let mut number = [0; 4];
    client.read_exact(&mut number)?;
    let mut rest = vec![0; (u32::from_be_bytes(number) as usize).saturating_sub(4)];
    client.read_exact(&mut rest)?;
    let code = rest.first_chunk().map_or(0, |code| u32::from_be_bytes(*code));
    match code == PROTOCOL || ENCRYPTION_REQUESTS.contains(&code) {
        true => Ok(code),
        false => Err(io::Error::other("a request that this pooler does not know")),
    }
}

/// A message with its type and length.
fn read_message(stream: &mut TcpStream) -> io::Result<Vec<u8>> {
    let mut head = [0; 5];
    stream.read_exact(&mut head)?;
    let length = u32::from_be_bytes([head[1], head[2], head[3], head[4]]) as usize;
    let mut message = head.to_vec();
    message.resize(length + 1, 0);
    stream.read_exact(&mut message[5..])?;
    Ok(message)
}
