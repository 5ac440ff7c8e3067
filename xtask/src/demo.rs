//! `cargo xtask demo`: builds all and serves the demo newspaper.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::dist;
use crate::process::{Outcome, command, must, say, which};
use crate::tools::{self, Engine};

pub(crate) fn run(arguments: &[String]) -> Outcome {
    let options = Options::read(arguments)?;
    let package = dist::run()?;
    match options.screenshot {
        Some(file) => {
            let path = tools::for_browsers(&[Engine::Chromium])?;
            say!("photographing the demo with an open card");
            must(command("node", &path).arg("xtask/web/screenshot.mjs").arg(file))
        }
        None => serve(&options, &package),
    }
}

fn serve(options: &Options, package: &std::path::Path) -> Outcome {
    let mut server = command("node", &[])
        .args(["xtask/web/serve.mjs", "--port", &options.port.to_string(), "www/demo"])
        .arg(package)
        .stdout(Stdio::piped())
        .spawn()?;
    let mut url = String::new();
    BufReader::new(server.stdout.take().expect("stdout is piped")).read_line(&mut url)?;
    if !url.is_empty() {
        println!("The demo newspaper: {}   (Ctrl+C ends it)", url.trim());
        if options.open {
            let opener = ["xdg-open", "open"].into_iter().find(|program| which(program).is_some());
            must(command(opener.ok_or("there is no program to open a browser with")?, &[]).arg(url.trim()))?;
        }
    }
    if server.wait()?.success() { Ok(()) } else { Err("the server stopped".into()) }
}

struct Options {
    port: u16,
    open: bool,
    screenshot: Option<String>,
}

impl Options {
    fn read(arguments: &[String]) -> Outcome<Self> {
        let mut options = Options { port: 8000, open: false, screenshot: None };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            let mut value = || rest.next().ok_or_else(|| format!("`{argument}` needs a value"));
            match argument.as_str() {
                "--port" => options.port = value()?.parse().map_err(|_| "`--port` needs a number from 0 to 65535")?,
                "--open" => options.open = true,
                "--screenshot" => options.screenshot = Some(std::path::absolute(value()?)?.display().to_string()),
                other => return Err(format!("unknown argument `{other}`").into()),
            }
        }
        Ok(options)
    }
}
