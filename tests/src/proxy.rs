//! A way to a server that can be cut.

use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Hands on every connection to a server on this machine, until it is cut.
#[derive(Debug)]
pub struct Proxy {
    port: u16,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Proxy {
    /// A way to the server on that port.
    ///
    /// # Errors
    ///
    /// Where there is no free port.
    pub fn to(server: u16) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let proxy = Self { port: listener.local_addr()?.port(), open: Arc::default() };
        let open = Arc::clone(&proxy.open);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                // A client of a server that is not there is sent away.
                if let Ok(server) = TcpStream::connect(("127.0.0.1", server)) {
                    let _ = join(&client, &server, &open);
                }
            }
        });
        Ok(proxy)
    }

    /// The port on which it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Cuts every connection, on both sides.
    pub fn cut(&self) {
        for stream in self.open.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            // It may have ended by itself.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

fn join(client: &TcpStream, server: &TcpStream, open: &Mutex<Vec<TcpStream>>) -> io::Result<()> {
    for stream in [client, server] {
        stream.set_nodelay(true)?;
        open.lock().unwrap_or_else(PoisonError::into_inner).push(stream.try_clone()?);
    }
    for (from, to) in [(client, server), (server, client)] {
        let (mut from, mut to) = (from.try_clone()?, to.try_clone()?);
        thread::spawn(move || {
            // However it ends, both ends are told.
            let _ = io::copy(&mut from, &mut to);
            let _ = from.shutdown(Shutdown::Both);
            let _ = to.shutdown(Shutdown::Both);
        });
    }
    Ok(())
}
