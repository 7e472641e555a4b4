// proxy.js: a proxy before a store that does to requests what networks, firewalls and stores do.
//
//     const proxy = await startProxy(endpoint);   proxy.endpoint is where sync sends
//     proxy.fault = (request) => 'lost';          asked for each request; undefined: none
// A fault is a name in `faults` or {name, …} with what it needs; `request` has number (from 1) and
// method. Or it is a function, asked when the body is there, with number, ids and bytes. proxy.log
// holds what was asked and what was done to it.
'use strict';
const http = require('http');
const https = require('https');

const HTML = '<!DOCTYPE html><html><body>Welcome to the guest network. Please log in.</body></html>';

// Sends a request on to the store; returns its whole answer.
function forward(endpoint, request, body) {
    return new Promise((resolve, reject) => {
        const url = new URL(endpoint.replace(/\/xAPI$/, '') + request.url);
        const headers = {...request.headers, host: url.host};
        const onward = http.request(url, {method: request.method, headers}, (answer) => {
            const parts = [];
            answer.on('data', (part) => parts.push(part));
            answer.on('end', () => resolve({status: answer.statusCode, headers: answer.headers,
                body: Buffer.concat(parts)}));
        });
        onward.on('error', reject);
        onward.end(body);
    });
}

// The store's answer as it goes over the wire.
function onTheWire(answer) {
    const fields = Object.entries(answer.headers).filter(([name]) => name !== 'connection');
    const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const head = `HTTP/1.1 ${answer.status} X\r\n${lines}Connection: close\r\n\r\n`;
    return Buffer.concat([Buffer.from(head), answer.body]);
}

function plain(response, status, body, headers = {}) {
    response.writeHead(status, {'Content-Type': 'application/json', ...headers});
    response.end(body);
}

// Each gets what the exchange holds: request, response, body, ids, send (to the store), proxy, and
// the fault with its arguments.
const faults = {
    // Stored, and the answer never comes.
    async lost(x) {
        await x.send();
        x.response.socket.destroy();
    },
    // Stored, and the answer ends after so many bytes.
    async cutReply(x) {
        const bytes = onTheWire(await x.send());
        const end = Math.min(x.fault.at, bytes.length - 1);
        x.response.socket.write(bytes.subarray(0, end), () => x.response.socket.destroy());
    },
    async no204(x) {
        const answer = await x.send();
        if (answer.status !== 200 || x.request.method !== 'POST') {
            return pass(x, answer);
        }
        x.response.writeHead(204);
        x.response.end();
    },
    async onlyNew(x) {
        const fresh = x.ids.filter((id) => !x.proxy.seen.has(id));
        const answer = await x.send();
        if (answer.status !== 200 || x.request.method !== 'POST') {
            return pass(x, answer);
        }
        plain(x.response, 200, JSON.stringify(fresh));
    },
    async emptyList(x) {
        const answer = await x.send();
        return answer.status === 200 && x.request.method === 'POST' ?
            plain(x.response, 200, '[]') : pass(x, answer);
    },
    // A store that takes no batch of which it has one already.
    async knownIsConflict(x) {
        if (x.request.method === 'POST' && x.ids.some((id) => x.proxy.seen.has(id))) {
            return plain(x.response, 409, '{"message":"is there already"}');
        }
        return pass(x, await x.send());
    },
    async status(x) {
        plain(x.response, x.fault.status, x.fault.body || '{"message":"no"}', x.fault.headers);
    },
    // The store has it, and something behind it fails.
    async storedThen500(x) {
        await x.send();
        plain(x.response, 500, '{"message":"late"}');
    },
    async html(x) {
        x.response.writeHead(x.fault.status || 200, {'Content-Type': 'text/html'});
        x.response.end(HTML);
    },
    async htmlAsJson(x) {
        plain(x.response, 200, HTML);
    },
    async object200(x) {
        plain(x.response, 200, '{"ok":true}');
    },
    async empty200(x) {
        plain(x.response, 200, '');
    },
    async garbage(x) {
        const bytes = Buffer.alloc(3000);
        for (let i = 0; i < bytes.length; i++) {
            bytes[i] = (i * 7919 + x.number * 31) % 256;
        }
        x.response.socket.end(bytes);
    },
    async redirect(x) {
        x.response.writeHead(x.fault.status, {Location: x.fault.to});
        x.response.end();
    },
    async hang() {},
    // Stored; the answer comes in drops.
    async slow(x) {
        const bytes = onTheWire(await x.send());
        for (let at = 0; at < bytes.length; at += 16) {
            x.response.socket.write(bytes.subarray(at, at + 16));
            await new Promise((resolve) => setTimeout(resolve, 2));
        }
        x.response.socket.end();
    },
    // A body of a gigabyte, as long as somebody reads it.
    async flood(x) {
        const part = Buffer.alloc(1 << 16, 0x20);
        let left = 1 << 30;
        x.response.writeHead(200, {'Content-Type': 'application/json', 'Content-Length': left});
        const pour = () => {
            while (left > 0 && !x.response.destroyed) {
                left -= part.length;
                if (!x.response.write(part)) {
                    x.response.once('drain', pour);
                    return;
                }
            }
            x.response.end();
        };
        x.response.on('close', () => { x.proxy.poured = (1 << 30) - left; });
        pour();
    },
};

function pass(x, answer) {
    const headers = {...answer.headers};
    delete headers.connection;
    x.response.writeHead(answer.status, headers);
    x.response.end(answer.body);
}

// Reads a request's body, or its first bytes when the connection is to be cut.
function readBody(request, cutAt) {
    return new Promise((resolve) => {
        const parts = [];
        let length = 0;
        request.on('data', (part) => {
            parts.push(part);
            length += part.length;
            if (cutAt !== undefined && length >= cutAt) {
                request.socket.destroy();
                resolve(null);
            }
        });
        request.on('end', () => resolve(Buffer.concat(parts)));
        request.on('error', () => resolve(null));
    });
}

function idsOf(body) {
    try {
        return JSON.parse(body).map((statement) => statement.id);
    } catch (error) {
        return [];
    }
}

async function handle(proxy, store, request, response) {
    const number = ++proxy.requests;
    const named = (fault) => (typeof fault === 'string' ? {name: fault} : fault);
    let fault = named(proxy.fault({number, method: request.method}));
    const body = await readBody(request, fault && fault.name === 'cutRequest' ? fault.at : undefined);
    if (body === null) {
        proxy.log.push({number, done: 'cutRequest'});
        return;
    }
    const ids = idsOf(body);
    if (typeof fault === 'function') {
        fault = named(fault({number, ids, bytes: body.length}));
    }
    const send = async () => {
        const answer = await forward(store, request, body);
        if (answer.status === 200 && request.method === 'POST') {
            ids.forEach((id) => proxy.seen.add(id));
        }
        return answer;
    };
    const x = {proxy, request, response, body, ids, number, send, fault};
    proxy.log.push({number, method: request.method, count: ids.length, body: body.toString(),
        headers: request.headers, done: fault ? fault.name : 'passed'});
    return fault && faults[fault.name] ? faults[fault.name](x) : pass(x, await send());
}

// Starts a proxy before a store's endpoint; `tls` {key, cert} makes it an HTTPS one.
function startProxy(store, tls) {
    const proxy = {fault: () => undefined, log: [], seen: new Set(), requests: 0, poured: 0};
    const listener = (request, response) => {
        response.on('error', () => {});
        handle(proxy, store, request, response).catch((error) => {
            proxy.log.push({done: 'error', error: String(error)});
            response.destroy();
        });
    };
    const server = tls ? https.createServer(tls, listener) : http.createServer(listener);
    proxy.oldTls = () => server.setSecureContext({...tls, minVersion: 'TLSv1', maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT@SECLEVEL=0'});
    proxy.close = () => { server.close(); server.closeAllConnections(); };
    return new Promise((resolve) => server.listen(0, '127.0.0.1', () => {
        const scheme = tls ? 'https' : 'http';
        proxy.port = server.address().port;
        proxy.endpoint = `${scheme}://127.0.0.1:${proxy.port}/xAPI`;
        resolve(proxy);
    }));
}

module.exports = {startProxy};
