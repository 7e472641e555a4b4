// store_test.js PACKAGES SYNC_HASTY VONKCTL: the delivery against the real store of PACKAGES, behind a
// proxy that does what networks and stores do. After every fault the store holds each healthy
// statement exactly once, and each poisoned one lies in refused/. A case's name is a sentence.
'use strict';
const assert = require('assert');
const fs = require('fs');
const path = require('path');
const {runCases} = require('./judge.js');
const {startProxy} = require('./proxy.js');
const {freeze, get, statement, uuid, writeBatch} = require('./statements.js');

// A fault of each first sending of a batch; the second one passes.
const everySecond = (fault) => (request) => (request.number % 2 === 1 ? fault(request) : undefined);

const cases = {
    async 'batches arrive and move to sent with the same bytes'(b) {
        b.fill(3, 100);
        const before = b.list('.').map((name) => b.read(name));
        await b.delivered(await b.sync());
        assert.deepStrictEqual(b.list('sent').map((name) => b.read(`sent/${name}`)), before);
        assert.deepStrictEqual(b.proxy.log.map((one) => one.body), before);
        assert.strictEqual(b.proxy.log[0].headers['x-experience-api-version'], '1.0.3');
        assert.strictEqual(b.proxy.log[0].headers['content-type'], 'application/json');
    },
    async 'an answer that is lost after storing leaves each statement once'(b) {
        b.fill(10, 20);
        b.proxy.fault = everySecond(() => 'lost');
        await b.delivered(await b.sync());
    },
    async 'an answer cut at many bytes leaves each statement once'(b) {
        b.fill(150, 2);
        b.proxy.fault = everySecond(({number}) => ({name: 'cutReply', at: (number - 1) * 2}));
        await b.delivered(await b.sync());
        assert.ok(b.proxy.requests >= 300);
    },
    async 'a request cut at many bytes leaves each statement once'(b) {
        b.fill(150, 2);
        b.proxy.fault = everySecond(({number}) => ({name: 'cutRequest', at: 1 + (number - 1) * 5}));
        await b.delivered(await b.sync());
    },
    async '204 without a body is success'(b) {
        b.fill(3, 10);
        b.proxy.fault = () => 'no204';
        await b.delivered(await b.sync());
        assert.strictEqual(b.proxy.requests, 3);
    },
    async 'only the new ids, or none, is success'(b) {
        b.fill(6, 10);
        b.proxy.fault = ({number}) => ['lost', 'onlyNew', 'emptyList'][(number - 1) % 3];
        await b.delivered(await b.sync());
    },
    async 'a store that says 409 to all that it has does not get it twice'(b) {
        b.fill(2, 16);
        b.proxy.fault = ({number}) => (number === 1 ? 'lost' : 'knownIsConflict');
        await b.delivered(await b.sync());
        assert.strictEqual(b.status().conflicts, 16);
        assert.strictEqual(b.status().refused, 0);
    },
    async 'a wrong key stops everything and keeps it'(b) {
        b.fill(3, 10);
        fs.writeFileSync(b.key, 'vonk-test:wrong\n');
        const result = await b.sync();
        await b.kept(result, 'credentials');
        assert.match(result.err, /does not let us in \(401\).*3 batches wait/);
        assert.strictEqual(b.proxy.requests, 1);
        assert.ok(!b.read('status.json').includes('wrong'));
    },
    async 'no right to write stops everything and keeps it'(b) {
        b.fill(2, 10);
        b.proxy.fault = () => ({name: 'status', status: 403});
        await b.kept(await b.sync(), 'credentials');
    },
    async 'a store with small hands gets halves'(b) {
        b.fill(2, 100);
        b.proxy.fault = () => ({ids}) =>
            (ids.length > 10 ? {name: 'status', status: 413} : undefined);
        await b.delivered(await b.sync());
    },
    async 'a Retry-After is honoured'(b) {
        b.fill(2, 10);
        b.proxy.fault = everySecond(() => ({name: 'status', status: 429, headers: {'Retry-After': '5'}}));
        const result = await b.sync();
        await b.delivered(result);
        const waits = result.out.match(/wait \d+/g).map((line) => +line.slice(5));
        assert.strictEqual(waits.length, 2);
        assert.ok(waits.every((ms) => ms >= 5000), `${waits}`);
    },
    async 'a store that is busy for long is left alone, and all is kept'(b) {
        b.fill(2, 10);
        b.proxy.fault = () => ({name: 'status', status: 503, headers: {'Retry-After': '3600'}});
        await b.kept(await b.sync(), 'busy');
        assert.strictEqual(b.proxy.requests, 1);
    },
    async '408, 500, 502 and 503 are tried again with the same bytes'(b) {
        b.fill(4, 10);
        const statuses = [408, 500, 502, 503];
        b.proxy.fault = everySecond(({number}) => ({name: 'status', status: statuses[(number - 1) / 2]}));
        await b.delivered(await b.sync());
        for (let i = 0; i < b.proxy.log.length; i += 2) {
            assert.strictEqual(b.proxy.log[i].body, b.proxy.log[i + 1].body);
        }
    },
    async 'a store that stores and then fails has each statement once'(b) {
        b.fill(5, 10);
        b.proxy.fault = everySecond(() => 'storedThen500');
        await b.delivered(await b.sync());
    },
    async 'a slow answer is waited for'(b) {
        b.fill(2, 10);
        b.proxy.fault = () => 'slow';
        await b.delivered(await b.sync());
        assert.strictEqual(b.proxy.requests, 2);
    },
    async 'a store that hangs is left after the idle time, and asked again'(b) {
        b.fill(1, 10);
        b.proxy.fault = everySecond(() => 'hang');
        await b.delivered(await b.sync());
    },
    async 'garbage is no success'(b) {
        b.fill(2, 10);
        b.proxy.fault = everySecond(() => 'garbage');
        await b.delivered(await b.sync());
        assert.strictEqual(b.proxy.requests, 4);
    },
    async 'a login page that says 200 is no success'(b) {
        b.fill(1, 10);
        for (const fault of ['html', 'htmlAsJson', 'object200', 'empty200']) {
            b.proxy.fault = () => fault;
            await b.kept(await b.sync(), 'stranger');
        }
    },
    async 'a firewall that says 400 with a page makes nothing be refused'(b) {
        b.fill(1, 10);
        for (const status of [400, 409]) {
            b.proxy.fault = () => ({name: 'html', status});
            await b.kept(await b.sync(), 'stranger');
        }
    },
    async 'a redirect to another host is not followed'(b) {
        b.fill(1, 10);
        const trap = await startProxy(b.store.endpoint);
        for (const status of [301, 302, 307, 308]) {
            b.proxy.fault = () => ({name: 'redirect', status, to: `${trap.endpoint}/statements`});
            await b.kept(await b.sync(), 'stranger');
        }
        trap.close();
        assert.strictEqual(trap.requests, 0);
    },
    async 'a body of a gigabyte is read no further than a megabyte'(b) {
        b.fill(1, 10);
        b.proxy.fault = ({number}) => (number === 1 ? 'flood' : undefined);
        await b.delivered(await b.sync());
        assert.ok(b.proxy.poured < 32 << 20, `${b.proxy.poured} bytes were poured`);
    },
    async 'a store that is not there keeps everything'(b) {
        b.fill(2, 10);
        b.proxy.close();
        const result = await b.sync();
        await b.kept(result, 'network');
        assert.match(result.err, /2 batches wait/);
        assert.strictEqual(result.out.match(/wait/g).length, 3);
    },
    async 'one poisoned statement is set aside with its own bytes and the reason'(b) {
        const list = Array.from({length: 100}, (_, i) => statement(b.series, i));
        delete list[63].verb.id;
        writeBatch(b.outbox, '2-7.json', list);
        const result = await b.sync();
        assert.strictEqual(result.status, 0, result.err);
        await b.heldOnce(list.filter((_, i) => i !== 63).map((one) => one.id));
        const bytes = b.read(`refused/2-7.${list[63].id}.json`);
        assert.ok(freeze(list).includes(bytes));
        assert.strictEqual(JSON.parse(bytes).id, list[63].id);
        assert.match(b.read(`refused/2-7.${list[63].id}.txt`), /verb\.id/);
        assert.deepStrictEqual(b.list('sent'), ['2-7.json']);
        assert.strictEqual(b.status().refused, 1);
        assert.strictEqual(b.status().sent, 99);
        assert.ok(b.proxy.requests <= 15, `${b.proxy.requests} requests`);
    },
    async 'of many poisoned statements each is set aside and every other arrives'(b) {
        const bad = new Set([0, 1, 17, 50, 51, 99]);
        const list = Array.from({length: 100}, (_, i) => statement(b.series, i));
        bad.forEach((i) => { list[i].object = {id: 'no address'}; });
        writeBatch(b.outbox, '1-1.json', list);
        b.proxy.fault = ({number}) => (number % 3 === 0 ? 'lost' : undefined);
        assert.strictEqual((await b.sync()).status, 0);
        await b.heldOnce(list.filter((_, i) => !bad.has(i)).map((one) => one.id));
        assert.strictEqual(b.list('refused').length, bad.size);
        assert.strictEqual(b.status().refused, bad.size);
        assert.strictEqual(b.status().sent, 100 - bad.size);
    },
    async 'a batch with nothing but poison holds up no other'(b) {
        writeBatch(b.outbox, '1-1.json', [{id: uuid('x')}, {id: uuid('y')}]);
        writeBatch(b.outbox, '1-2.json', [statement(b.series, 0)]);
        assert.strictEqual((await b.sync()).status, 0);
        await b.heldOnce([statement(b.series, 0).id]);
        assert.deepStrictEqual(b.list('sent'), ['1-2.json']);
        assert.strictEqual(b.list('refused').length, 3);
    },
    async 'a statement that is there with other content is noted and counts as sent'(b) {
        const list = Array.from({length: 8}, (_, i) => statement(b.series, i));
        writeBatch(b.outbox, '1-1.json', [list[3]]);
        await b.sync();
        list[3].result = {response: 'other'};
        writeBatch(b.outbox, '1-2.json', list);
        b.ids = list.map((one) => one.id);
        assert.strictEqual((await b.sync()).status, 0);
        await b.heldOnce();
        assert.strictEqual(b.status().conflicts, 1);
        assert.strictEqual(b.status().refused, 0);
    },
    async 'the same statement twice in a batch is in the store once'(b) {
        const one = statement(b.series, 0);
        writeBatch(b.outbox, '1-1.json', [one, statement(b.series, 1), one]);
        assert.strictEqual((await b.sync()).status, 0);
        await b.heldOnce([one.id, statement(b.series, 1).id]);
        assert.strictEqual(b.status().refused, 0);
    },
    async 'a file that is no batch goes aside and the others arrive'(b) {
        const texts = ['', '{}', '[1]', '[{"id":"a"},]', '[{}] x', 'null', '[{"a":1}'];
        texts.forEach((text, i) => fs.writeFileSync(path.join(b.outbox, `1-${i}.json`), text));
        writeBatch(b.outbox, '1-50.json', [statement(b.series, 0)]);
        assert.strictEqual((await b.sync()).status, 0);
        await b.heldOnce([statement(b.series, 0).id]);
        assert.deepStrictEqual(b.list('sent'), ['1-50.json']);
        texts.forEach((text, i) => assert.strictEqual(b.read(`refused/1-${i}.json`), text));
        assert.match(b.read('refused/1-2.txt'), /no JSON object/);
    },
    async 'faults at random leave each statement once'(b) {
        const names = ['lost', 'no204', 'onlyNew', 'storedThen500', 'garbage', 'html', 'emptyList',
            'knownIsConflict', {name: 'cutReply', at: 60}, {name: 'cutRequest', at: 900},
            {name: 'status', status: 503}, undefined];
        let seed = 11;
        b.fill(60, 12);
        b.proxy.fault = () => {
            seed = (seed * 48271) % 2147483647;
            return names[seed % names.length];
        };
        for (let round = 0; round < 40 && b.list('.').length > 0; round++) {
            await b.sync();
        }
        await b.heldOnce();
        assert.deepStrictEqual(b.list('.'), []);
        assert.strictEqual(b.status().sent, b.ids.length);
        assert.strictEqual(b.status().refused, 0);
    },
    async 'killed at random instants it loses, doubles and miscounts nothing'(b) {
        b.fill(160, 5);
        let kills = 0, seen = 0, victim, last;
        b.proxy.fault = ({number}) => {
            if (++seen === last) {
                setTimeout((process) => process.kill('SIGKILL'), (number * 7) % 12, victim);
            }
            return number % 5 === 0 ? 'slow' : undefined;
        };
        for (let round = 0; round < 60 && b.list('.').length > 0; round++) {
            seen = 0;
            last = 1 + ((round * 7) % 40);
            const result = await b.vonkctl(true, (process) => { victim = process; });
            kills += result.signal === 'SIGKILL' ? 1 : 0;
        }
        last = -1;
        await b.delivered(await b.vonkctl(true));
        assert.ok(kills >= 5, `${kills} kills`);
        return `${kills} kills`;
    },
    async 'the service delivers what comes, and ends when it is told'(b) {
        b.fill(2, 10);
        let process;
        const ended = b.vonkctl(false, (one) => { process = one; });
        for (let i = 0; i < 1200 && b.list('.').length > 0; i++) {
            await new Promise((resolve) => setTimeout(resolve, 25));
        }
        const second = await b.vonkctl(true);
        assert.strictEqual(second.status, 2);
        assert.match(second.err, /another vonkctl sync is at work/);
        process.kill('SIGTERM');
        assert.strictEqual((await ended).status, 0);
        await b.heldOnce();
        assert.strictEqual(b.status().state, 'stopped');
    },
    async 'vonkctl ends with 1 when statements were refused, and says how many'(b) {
        writeBatch(b.outbox, '1-1.json', [statement(b.series, 0), {id: uuid(b.series)}]);
        const result = await b.vonkctl(true);
        assert.strictEqual(result.status, 1);
        assert.match(result.out, /^0 batches wait; delivered so far: 1 statements; refused: 1$/m);
    },
    async 'what a kiosk counted arrives, all of it once'(b) {
        const database = `${b.outbox}.db`;
        for (const args of [['sample', '--visits', '60', '--seed', '1', '--out', database,
            '--content', path.join(__dirname, '../../content')],
        ['outbox', database, '--out', b.outbox]]) {
            assert.strictEqual((await b.run(args)).status, 0, args.join(' '));
        }
        b.ids = b.list('.').flatMap((name) => JSON.parse(b.read(name)).map((one) => one.id));
        assert.ok(b.ids.length > 500);
        b.proxy.fault = everySecond(() => 'lost');
        await b.delivered(await b.sync());
        return `${b.ids.length} statements`;
    },
    async 'a statement that comes back reads as it was written'(b) {
        b.fill(1, 1);
        await b.delivered(await b.sync());
        const back = await get(`${b.store.endpoint}/statements?statementId=${b.ids[0]}`, b.store);
        const sent = statement(b.series, 0);
        for (const name of ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp']) {
            assert.deepStrictEqual(back[name], sent[name]);
        }
    },
};

runCases(cases);
