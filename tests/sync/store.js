// store.js PACKAGES: a real Learning Record Store, xapi-statements of Learning Locker, unchanged.
//
// PACKAGES is the folder with its node_modules (tests/npm_install.sh). The store keeps everything in
// memory and listens on this machine only. What the package expects from outside is added here: who
// may write (it asks an address for the client of each Authorization), no Redis, a port of its own.
// Prints `http://127.0.0.1:PORT/xAPI KEY SECRET` when it is ready; tells that to a parent process.
'use strict';
const fs = require('fs');
const http = require('http');
const net = require('net');
const os = require('os');
const path = require('path');

const packages = path.resolve(process.argv[2] || '');
const key = 'vonk-test', secret = 'not-so-secret';
const token = 'Basic ' + Buffer.from(`${key}:${secret}`).toString('base64');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'vonk-store-'));
process.on('exit', () => fs.rmSync(scratch, {recursive: true, force: true}));

// The one client that may write.
const client = {
    _id: '111111111111111111111111',
    title: 'Vonk',
    organisation: '222222222222222222222222',
    lrs_id: '333333333333333333333333',
    authority: {objectType: 'Agent', name: 'Vonk', mbox: 'mailto:kiosk@vonk.invalid'},
    isTrusted: true,
    scopes: ['all'],
};

// Answers the store's question who somebody is. In one piece of a length that is said: what comes in
// chunks the store's old node-fetch takes for cut short under newer versions of node.
function answerWho(request, response) {
    const known = request.headers.authorization === token;
    const body = Buffer.from(JSON.stringify(known ? client : {}));
    response.writeHead(known ? 200 : 404,
                       {'Content-Type': 'application/json', 'Content-Length': body.length});
    response.end(body);
}

// The store says on which port it wants to listen, not where: here it is always this machine, on a
// port that is free.
function keepAtHome() {
    const listen = net.Server.prototype.listen;
    net.Server.prototype.listen = function (port, done) {
        return listen.call(this, {port: 0, host: '127.0.0.1'}, () => {
            const at = `http://127.0.0.1:${this.address().port}/xAPI`;
            net.Server.prototype.listen = listen;
            done();
            console.log(`${at} ${key} ${secret}`);
            if (process.send) {
                process.send({endpoint: at, key, secret});
            }
        });
    };
}

const who = http.createServer(answerWho);
who.listen(0, '127.0.0.1', () => {
    Object.assign(process.env, {
        LL_CLIENT_INFO_ENDPOINT: `http://127.0.0.1:${who.address().port}/who`,
        AUTH_REPO: 'fetch',
        EVENTS_REPO: 'test',
        MODELS_REPO: 'memory',
        STORAGE_REPO: 'memory',
        WINSTON_CONSOLE_LEVEL: 'error',
        EXPRESS_MORGAN_DIRECTORY: scratch,
    });
    process.chdir(scratch);
    keepAtHome();
    require(path.join(packages, 'node_modules/@learninglocker/xapi-statements/dist/server.js'));
});
process.on('disconnect', () => process.exit(0));
