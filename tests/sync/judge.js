// judge.js: what the tests of sync share: a store, a proxy before it, an outbox for each case, and the
// verdicts. A test is called as `node NAME_test.js PACKAGES SYNC_HASTY VONKCTL`.
'use strict';
const assert = require('assert');
const child = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const {startProxy} = require('./proxy.js');
const {fillOutbox, held, uuid} = require('./statements.js');

const [packages, hasty, vonkctl] = process.argv.slice(2).map((name) => path.resolve(name));
process.env.no_proxy = '127.0.0.1'; // a proxy of the machine would be one too many
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'vonk-sync-'));
process.on('exit', () => fs.rmSync(scratch, {recursive: true, force: true}));

function startStore() {
    const store = child.fork(path.join(__dirname, 'store.js'), [packages],
        {stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: {...process.env, NODE_NO_WARNINGS: '1'}});
    return new Promise((resolve, reject) => {
        store.on('message', (at) => at.endpoint && resolve({...at, child: store}));
        store.on('exit', (code) => reject(new Error(`the store ended with ${code}`)));
    });
}

// Runs a program; resolves to {status, signal, out, err}.
function run(program, args, begun) {
    return new Promise((resolve) => {
        const process = child.spawn(program, args, {stdio: ['ignore', 'pipe', 'pipe']});
        let out = '', err = '';
        process.stdout.on('data', (part) => { out += part; });
        process.stderr.on('data', (part) => { err += part; });
        process.on('close', (status, signal) => resolve({status, signal, out, err}));
        if (begun) {
            begun(process);
        }
    });
}

// What a case has: the store, a proxy before it, an empty outbox.
class Bench {
    constructor(store, proxy, name) {
        this.store = store;
        this.proxy = proxy;
        this.series = name;
        this.outbox = path.join(scratch, uuid(name));
        this.key = path.join(scratch, 'key');
        fs.writeFileSync(this.key, `${store.key}:${store.secret}\n`, {mode: 0o600});
        fs.mkdirSync(this.outbox);
    }
    fill(batches, size) {
        this.ids = fillOutbox(this.outbox, this.series, batches, size);
    }
    sync(endpoint = this.proxy.endpoint, ca = '') {
        return run(hasty, [this.outbox, 'xapi', endpoint, this.key, ca]);
    }
    syncFolder(folder) {
        return run(hasty, [this.outbox, 'folder', folder, '', '']);
    }
    config(extra = '') {
        const file = path.join(scratch, `${path.basename(this.outbox)}.yaml`);
        fs.writeFileSync(file, 'sync:\n  target: xapi\n' +
            `  endpoint: "${this.proxy.endpoint}"\n  credentials: ${this.key}\n${extra}`);
        return file;
    }
    run(args, begun) {
        return run(vonkctl, args, begun);
    }
    vonkctl(once, begun) {
        return this.run(['sync', '--outbox', this.outbox, '--config', this.config(),
            ...(once ? ['--once'] : [])], begun);
    }
    list(folder) {
        const all = fs.readdirSync(path.join(this.outbox, folder));
        return all.filter((name) => /^\d.*\.json$/.test(name)).sort();
    }
    read(name) {
        return fs.readFileSync(path.join(this.outbox, name), 'utf8');
    }
    status() {
        return JSON.parse(this.read('status.json'));
    }
    // Each of these ids is in the store exactly once.
    async heldOnce(ids = this.ids) {
        const counts = await held(this.store);
        for (const id of ids) {
            assert.strictEqual(counts.get(id) || 0, 1, `${id} is in the store ${counts.get(id)} times`);
        }
        for (const [id, count] of counts) {
            assert.strictEqual(count, 1, `${id} is in the store ${count} times`);
        }
    }
    // Everything arrived once, and the outbox is empty.
    async delivered(result) {
        assert.strictEqual(result.status, 0, `${result.out}${result.err}`);
        await this.heldOnce();
        assert.deepStrictEqual(this.list('.'), []);
        const status = this.status();
        assert.strictEqual(status.waiting, 0);
        assert.strictEqual(status.sent, this.ids.length);
        assert.strictEqual(status.state, 'idle');
    }
    // Nothing arrived, everything waits, and the status says what is wrong.
    async kept(result, trouble) {
        assert.notStrictEqual(result.status, 0);
        const counts = await held(this.store);
        assert.ok(this.ids.every((id) => !counts.has(id)), 'a statement arrived');
        assert.deepStrictEqual(this.list('sent'), []);
        assert.deepStrictEqual(this.list('refused'), []);
        assert.ok(this.list('.').length > 0);
        assert.strictEqual(this.status().trouble, trouble, this.status().sentence);
        assert.strictEqual(this.status().state, 'stopped');
    }
}

// Runs cases, a function for each sentence, each with a Bench; ONLY=words picks some of them. `tls`
// is what the proxy proves itself with, by the case's name.
async function runCases(cases, tls = () => undefined) {
    const only = process.env.ONLY || '';
    const store = await startStore();
    let failed = 0, passed = 0;
    for (const [name, test] of Object.entries(cases).filter(([name]) => name.includes(only))) {
        const proxy = await startProxy(store.endpoint, tls(name));
        try {
            const said = await test(new Bench(store, proxy, name));
            passed++;
            console.log(`ok: ${name}${said ? ` (${said})` : ''}`);
        } catch (error) {
            failed++;
            console.log(`FAILED: ${name}: ${error.stack}`);
        }
        proxy.close();
    }
    store.child.disconnect();
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

module.exports = {runCases, scratch};
