// folder_test.js PACKAGES SYNC_HASTY VONKCTL: a folder, such as a network share, as target.
'use strict';
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const {runCases} = require('./judge.js');

// The batches of a folder by their bytes.
const copies = (folder) => fs.readdirSync(folder).sort().map((name) =>
    fs.readFileSync(path.join(folder, name), 'utf8'));

function makeShare(b) {
    const share = `${b.outbox}-share`;
    fs.mkdirSync(share);
    return share;
}

const cases = {
    async 'batches are copied with the same bytes and move to sent'(b) {
        const share = makeShare(b);
        b.fill(5, 10);
        const before = b.list('.').map((name) => b.read(name));
        const result = await b.syncFolder(share);
        assert.strictEqual(result.status, 0, result.err);
        assert.deepStrictEqual(copies(share).sort(), before.sort());
        assert.strictEqual(b.list('sent').length, 5);
        assert.match(fs.readdirSync(share)[0], /^hal-2-1-0-[0-9a-f]{16}\.json$/);
        assert.strictEqual(b.status().sent, 50);
    },
    async 'the same batch again leaves one copy'(b) {
        const share = makeShare(b);
        b.fill(2, 10);
        await b.syncFolder(share);
        b.fill(2, 10);
        assert.strictEqual((await b.syncFolder(share)).status, 0);
        assert.strictEqual(copies(share).length, 2);
    },
    async 'another batch of the same name is not written over'(b) {
        const share = makeShare(b);
        b.fill(1, 10);
        await b.syncFolder(share);
        b.series = 'after a new start of the kiosk';
        b.fill(1, 10);
        assert.strictEqual((await b.syncFolder(share)).status, 0);
        assert.strictEqual(copies(share).length, 2);
        assert.strictEqual(b.list('sent').length, 2);
    },
    async 'a share that is away keeps the batches until it is back'(b) {
        const share = makeShare(b);
        b.fill(3, 10);
        fs.renameSync(share, `${share}-away`);
        await b.kept(await b.syncFolder(share), 'folder');
        fs.renameSync(`${share}-away`, share);
        assert.strictEqual((await b.syncFolder(share)).status, 0);
        assert.strictEqual(copies(share).length, 3);
    },
    async 'a share that cannot be written keeps the batches'(b) {
        b.fill(2, 10);
        await b.kept(await b.syncFolder('/proc/self'), 'full');
    },
    async 'half a copy that was left there is put right'(b) {
        const share = makeShare(b);
        b.fill(1, 10);
        await b.syncFolder(share);
        const name = path.join(share, fs.readdirSync(share)[0]);
        const whole = fs.readFileSync(name);
        fs.writeFileSync(name, whole.subarray(0, 100));
        b.fill(1, 10);
        assert.strictEqual((await b.syncFolder(share)).status, 0);
        assert.deepStrictEqual(fs.readFileSync(name), whole);
    },
};

runCases(cases);
