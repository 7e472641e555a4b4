// statements.js: statements as a kiosk might write them, batches of them, and what a store holds.
'use strict';
const crypto = require('crypto');
const fs = require('fs');
const http = require('http');
const path = require('path');

// The same words give the same UUID (version 4 in form).
function uuid(words) {
    const hex = crypto.createHash('sha256').update(words).digest('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-` +
        hex.slice(20, 32);
}

// One statement of a series, as an object.
function statement(series, number) {
    const home = 'https://vonk.invalid';
    return {
        id: uuid(`${series}/${number}`),
        actor: {objectType: 'Agent', account: {homePage: home, name: uuid(`${series}/visit`)}},
        verb: {id: 'http://adlnet.gov/expapi/verbs/answered',
            display: {nl: 'antwoordde', en: 'answered', bg: 'отговори'}},
        object: {id: `${home}/activity/quiz/item-${number % 30}`, objectType: 'Activity',
            definition: {type: 'http://adlnet.gov/expapi/activities/interaction',
                name: {nl: 'Een foto in de quiz', en: 'A picture in the quiz'}}},
        result: {response: ['like', 'unsure', 'dislike'][number % 3]},
        timestamp: '2026-11-21T10:15:00.000Z',
        context: {platform: 'Vonk', extensions: {[`${home}/extension/sequence`]: number}},
    };
}

// Frozen bytes: odd white space and escapes, so that whoever writes them anew is found out.
function freeze(statements) {
    const texts = statements.map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
    return '[' + texts.map((text) => '\n ' + text.replace('"answered"', '"answ\\u0065red"'))
        .join(' ,') + '\n]\n';
}

// Writes a batch into an outbox; returns its bytes.
function writeBatch(outbox, name, statements) {
    const bytes = freeze(statements);
    fs.mkdirSync(outbox, {recursive: true});
    fs.writeFileSync(path.join(outbox, name), bytes);
    return bytes;
}

// `batches` batches of `size` statements of a series; returns the ids.
function fillOutbox(outbox, series, batches, size) {
    const ids = [];
    for (let batch = 0; batch < batches; batch++) {
        const list = [];
        for (let i = 0; i < size; i++) {
            list.push(statement(series, batch * size + i));
        }
        ids.push(...list.map((one) => one.id));
        writeBatch(outbox, `${1 + Math.floor(batch / 50)}-${batch}.json`, list);
    }
    return ids;
}

function get(url, store) {
    const headers = {'X-Experience-API-Version': '1.0.3',
        Authorization: 'Basic ' + Buffer.from(`${store.key}:${store.secret}`).toString('base64')};
    return new Promise((resolve, reject) => http.get(url, {headers}, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => resolve(JSON.parse(Buffer.concat(parts))));
    }).on('error', reject));
}

// How often a store holds each id: a Map.
async function held(store) {
    const counts = new Map();
    let url = `${store.endpoint}/statements?limit=0`;
    while (url) {
        const page = await get(url, store);
        for (const one of page.statements) {
            counts.set(one.id, (counts.get(one.id) || 0) + 1);
        }
        url = page.more ? new URL(page.more, store.endpoint).href : '';
    }
    return counts;
}

module.exports = {fillOutbox, freeze, get, held, statement, uuid, writeBatch};

// statements.js OUTBOX SERIES BATCHES SIZE: fills an outbox.
if (require.main === module) {
    const [outbox, series, batches, size] = process.argv.slice(2);
    console.log(`${fillOutbox(outbox, series, +batches, +size).length} statements`);
}
