// validate.js [--spoil]: reads JSON Lines of xAPI statements and asks the validator of npm about
// each. With --spoil it damages every statement in ways that must be noticed, so that a validator
// that says yes to everything is found out. Status 0 only when all is as it should be.
'use strict';
const fs = require('fs');
const validate = require('@learninglocker/xapi-validation').default;

const lines = fs.readFileSync(0, 'utf8').split('\n').filter((line) => line !== '');
const damages = [
  ['no verb id', (s) => { delete s.verb.id; }],
  ['an id that is none', (s) => { s.id = 'x' + s.id.slice(1); }],
  ['a key of no standard', (s) => { s.visitor = 'Joy'; }],
  ['a time that is none', (s) => { s.timestamp = '14 March'; }],
  ['an object without id', (s) => { delete s.object.id; }],
  ['an extension without IRI', (s) => { s.context.extensions = { seq: 1 }; }],
];

let failed = 0;
function expect(good, what, statement) {
  const warnings = validate(statement);
  if ((warnings.length === 0) !== good) {
    failed += 1;
    console.log(`${what}: ${JSON.stringify(warnings)}\n${JSON.stringify(statement)}`);
  }
}

for (const line of lines) {
  if (process.argv[2] === '--spoil') {
    for (const [what, damage] of damages) {
      const statement = JSON.parse(line);
      damage(statement);
      expect(false, what, statement);
    }
  } else {
    expect(true, 'a statement of Vonk', JSON.parse(line));
  }
}
console.log(`${lines.length} statements, ${failed} not as they should be`);
process.exit(lines.length > 0 && failed === 0 ? 0 : 1);
