// tls_test.js PACKAGES SYNC_HASTY VONKCTL: whoever cannot prove to be the store gets nothing. The
// certificates are made here, by openssl.
'use strict';
const assert = require('assert');
const child = require('child_process');
const fs = require('fs');
const path = require('path');
const {runCases, scratch} = require('./judge.js');

function openssl(...args) {
    child.execFileSync('openssl', args, {cwd: scratch, stdio: ['ignore', 'ignore', 'pipe']});
}

// A school's own authority, and one that nobody knows.
function makeAuthority(name) {
    openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out',
        `${name}.pem`, '-subj', `/CN=${name}`, '-days', '30');
    fs.mkdirSync(path.join(scratch, `${name}-made`));
    fs.writeFileSync(path.join(scratch, `${name}.index`), '');
    fs.writeFileSync(path.join(scratch, `${name}.cnf`), `[ca]
default_ca = it
[it]
database = ${name}.index
new_certs_dir = ${name}-made
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
unique_subject = no
[any]
commonName = supplied
`);
}

// A certificate for a name (as in subjectAltName), valid between two days (YYMMDD).
function makeCertificate(name, authority, holder, from, until) {
    openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`,
        '-subj', `/CN=${name}`, '-addext', `subjectAltName=${holder}`);
    openssl('ca', '-batch', '-config', `${authority}.cnf`, '-cert', `${authority}.pem`, '-keyfile',
        `${authority}.key`, '-in', `${name}.csr`, '-out', `${name}.pem`, '-notext',
        '-startdate', `${from}000000Z`, '-enddate', `${until}000000Z`);
}

const read = (name) => fs.readFileSync(path.join(scratch, name));
const proof = (name) => ({key: read(`${name}.key`), cert: read(`${name}.pem`)});
const school = path.join(scratch, 'school.pem');

makeAuthority('school');
makeAuthority('stranger');
makeCertificate('good', 'school', 'IP:127.0.0.1', '200101', '491231');
makeCertificate('elsewhere', 'school', 'DNS:lrs.elsewhere.invalid', '200101', '491231');
makeCertificate('expired', 'school', 'IP:127.0.0.1', '200101', '200201');
makeCertificate('early', 'school', 'IP:127.0.0.1', '480101', '491231');
makeCertificate('unknown', 'stranger', 'IP:127.0.0.1', '200101', '491231');

// Nothing was asked and nothing was told.
async function refused(b, result) {
    await b.kept(result, 'certificate');
    assert.strictEqual(b.proxy.requests, 0);
    assert.match(result.err, /cannot prove to be the store/);
}

const cases = {
    async 'good: a certificate of the school\'s own authority is trusted when sync.ca says so'(b) {
        b.fill(2, 10);
        await b.delivered(await b.sync(b.proxy.endpoint, school));
    },
    async 'good: without sync.ca the school\'s own authority is not trusted'(b) {
        b.fill(1, 10);
        await refused(b, await b.sync());
    },
    async 'elsewhere: a certificate for another name gets no batch'(b) {
        b.fill(1, 10);
        await refused(b, await b.sync(b.proxy.endpoint, school));
    },
    async 'expired: a certificate that has expired gets no batch'(b) {
        b.fill(1, 10);
        await refused(b, await b.sync(b.proxy.endpoint, school));
    },
    async 'early: a certificate that is not valid yet gets no batch'(b) {
        b.fill(1, 10);
        await refused(b, await b.sync(b.proxy.endpoint, school));
    },
    async 'unknown: a certificate of an authority that nobody knows gets no batch'(b) {
        b.fill(1, 10);
        await refused(b, await b.sync(b.proxy.endpoint, school));
    },
    async 'good: a server that knows only old TLS gets no batch'(b) {
        b.fill(1, 10);
        b.proxy.oldTls();
        await refused(b, await b.sync(b.proxy.endpoint, school));
    },
    async 'good: no plain http leaves this machine'(b) {
        b.fill(1, 10);
        const result = await b.sync('http://192.0.2.1/xapi', school);
        assert.strictEqual(result.status, 2);
        assert.match(result.err, /begins with https:/);
        for (const trick of ['http://127.0.0.1.evil.invalid/x', 'http://localhost.invalid/x', 'https://']) {
            assert.strictEqual((await b.sync(trick, school)).status, 2, trick);
        }
    },
    async 'good: a file in sync.ca that holds no certificate is named'(b) {
        b.fill(1, 10);
        const result = await b.sync(b.proxy.endpoint, b.key);
        assert.strictEqual(result.status, 2);
        assert.match(result.err, /holds no certificate/);
    },
};

runCases(cases, (name) => proof(name.split(':')[0]));
