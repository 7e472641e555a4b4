-- A database of version 2 of the schema, with a visit that was folded and one that was not.
PRAGMA application_id = 1448037963;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE kiosk (
    -- One row: the name of this database, random, of no machine or person.
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id TEXT NOT NULL CHECK (id NOT GLOB '*[^0-9a-f-]*'
        AND id LIKE '________-____-4___-____-____________'
        AND substr(id, 20, 1) IN ('8', '9', 'a', 'b'))
) STRICT;
INSERT INTO kiosk VALUES(1,'08a28723-3c06-4eb3-a0a1-2c200bb355c4');
CREATE TABLE boot (
    -- A start of the kiosk. mono_ms (since the machine was switched on) and wall_ms (since
    -- 1970, UTC; NULL when unknown) are one moment: the start, or, if the clock was not set
    -- then, the first visit at which it was. Both are rounded down to 15 minutes.
    boot_no INTEGER PRIMARY KEY CHECK (boot_no > 0),
    mono_ms INTEGER NOT NULL CHECK (mono_ms >= 0 AND mono_ms % 900000 = 0),
    wall_ms INTEGER CHECK (wall_ms > 0 AND wall_ms % 900000 = 0),
    quality TEXT NOT NULL CHECK (quality IN ('none', 'fake', 'rtc', 'staff', 'ntp')),
    pack TEXT NOT NULL CHECK (pack NOT GLOB '*[^a-z0-9.-]*' AND length(pack) < 64)
) STRICT;
INSERT INTO boot VALUES(1,900000,1767258000000,'ntp','vonk-2');
CREATE TABLE visit (
    -- One person's session. number rises with time; id is random. start_ms is rounded down
    -- to 15 minutes, NULL when the clock was not set. ended and seconds are NULL while it
    -- lasts and when the plug was pulled.
    number INTEGER PRIMARY KEY CHECK (number > 0),
    boot INTEGER NOT NULL REFERENCES boot (boot_no),
    id TEXT NOT NULL CHECK (id NOT GLOB '*[^0-9a-f-]*'
        AND id LIKE '________-____-4___-____-____________'
        AND substr(id, 20, 1) IN ('8', '9', 'a', 'b')),
    start_ms INTEGER CHECK (start_ms > 0 AND start_ms % 900000 = 0),
    quality TEXT NOT NULL CHECK (quality IN ('none', 'fake', 'rtc', 'staff', 'ntp')),
    ended TEXT CHECK (ended IN ('restart', 'idle', 'shutdown')),
    seconds INTEGER CHECK (seconds BETWEEN 0 AND 1000000)
) STRICT;
INSERT INTO visit VALUES(1,1,'b3f2af6d-0fc7-40c5-853b-559647364cea',1767258000000,'ntp','restart',13);
INSERT INTO visit VALUES(2,1,'92f89756-082a-4514-a42e-1c7bc266a3a7',1767258900000,'ntp','shutdown',3);
CREATE TABLE interaction (
    -- What was done, in order: seq has no gaps. visit is visit.number, without an index and
    -- so without REFERENCES: an index would double what each commit writes.
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    visit INTEGER NOT NULL CHECK (visit > 0),
    ms INTEGER NOT NULL CHECK (ms BETWEEN 0 AND 1000000000), -- since the visit's start
    kind TEXT NOT NULL CHECK (kind IN ('visit_start', 'visit_end', 'screen_open', 'language_set', 'story_open', 'story_read', 'field_open', 'topic_open', 'topic_like', 'quiz_start', 'quiz_answer', 'quiz_finish', 'quiz_topic', 'strength_choose', 'talk_ask', 'myth_answer', 'step_choose', 'code_open', 'chart_open', 'takehome_show')),
    subject TEXT NOT NULL CHECK (subject NOT GLOB '*[^a-z0-9-]*' AND length(subject) < 32
        AND (subject = '' OR kind IN ('screen_open', 'language_set', 'story_open', 'story_read', 'field_open', 'topic_open', 'topic_like', 'quiz_answer', 'quiz_topic', 'strength_choose', 'talk_ask', 'myth_answer', 'step_choose', 'code_open', 'chart_open'))),
    detail TEXT NOT NULL CHECK (detail = '' OR CASE kind
        WHEN 'visit_end' THEN detail IN ('restart', 'idle', 'shutdown')
        WHEN 'topic_like' THEN detail IN ('on', 'off')
        WHEN 'quiz_answer' THEN detail IN ('like', 'unsure', 'dislike')
        WHEN 'quiz_finish' THEN detail IN ('clear', 'tie', 'flat')
        WHEN 'strength_choose' THEN detail IN ('on', 'off')
        WHEN 'myth_answer' THEN detail IN ('right', 'wrong')
        WHEN 'step_choose' THEN detail IN ('on', 'off')
        ELSE 0 END),
    value INTEGER NOT NULL CHECK (value = 0
        OR value BETWEEN 1 AND 1000000 AND kind IN ('visit_end', 'quiz_answer', 'quiz_finish', 'quiz_topic', 'talk_ask'))
) STRICT;
INSERT INTO interaction VALUES(1,1,0,'visit_start','','',0);
INSERT INTO interaction VALUES(2,1,0,'screen_open','home','',0);
INSERT INTO interaction VALUES(3,1,1326,'screen_open','stories','',0);
INSERT INTO interaction VALUES(4,1,4652,'screen_open','story','',0);
INSERT INTO interaction VALUES(5,1,4652,'story_open','lotte','',0);
INSERT INTO interaction VALUES(6,1,13978,'visit_end','','restart',13);
INSERT INTO interaction VALUES(7,2,0,'visit_start','','',0);
INSERT INTO interaction VALUES(8,2,0,'screen_open','home','',0);
INSERT INTO interaction VALUES(9,2,1226,'screen_open','quiz','',0);
INSERT INTO interaction VALUES(10,2,1226,'quiz_start','','',0);
INSERT INTO interaction VALUES(11,2,2452,'quiz_answer','asiel','like',1);
INSERT INTO interaction VALUES(12,2,3618,'visit_end','','shutdown',3);
CREATE TABLE tally (
    -- How often, for the visits up to folded.visit, so that figures need not read them all.
    -- day_ms: midnight UTC of the visit's start, 0 when unknown.
    day_ms INTEGER NOT NULL CHECK (day_ms >= 0 AND day_ms % 86400000 = 0),
    kind TEXT NOT NULL CHECK (kind IN ('visit_start', 'visit_end', 'screen_open', 'language_set', 'story_open', 'story_read', 'field_open', 'topic_open', 'topic_like', 'quiz_start', 'quiz_answer', 'quiz_finish', 'quiz_topic', 'strength_choose', 'talk_ask', 'myth_answer', 'step_choose', 'code_open', 'chart_open', 'takehome_show')),
    subject TEXT NOT NULL CHECK (subject NOT GLOB '*[^a-z0-9-]*' AND length(subject) < 32
        AND (subject = '' OR kind IN ('screen_open', 'language_set', 'story_open', 'story_read', 'field_open', 'topic_open', 'topic_like', 'quiz_answer', 'quiz_topic', 'strength_choose', 'talk_ask', 'myth_answer', 'step_choose', 'code_open', 'chart_open'))),
    detail TEXT NOT NULL CHECK (detail = '' OR CASE kind
        WHEN 'visit_end' THEN detail IN ('restart', 'idle', 'shutdown')
        WHEN 'topic_like' THEN detail IN ('on', 'off')
        WHEN 'quiz_answer' THEN detail IN ('like', 'unsure', 'dislike')
        WHEN 'quiz_finish' THEN detail IN ('clear', 'tie', 'flat')
        WHEN 'strength_choose' THEN detail IN ('on', 'off')
        WHEN 'myth_answer' THEN detail IN ('right', 'wrong')
        WHEN 'step_choose' THEN detail IN ('on', 'off')
        ELSE 0 END),
    interactions INTEGER NOT NULL CHECK (interactions > 0),
    PRIMARY KEY (day_ms, kind, subject, detail)
) STRICT, WITHOUT ROWID;
INSERT INTO tally VALUES(1767225600000,'screen_open','home','',1);
INSERT INTO tally VALUES(1767225600000,'screen_open','stories','',1);
INSERT INTO tally VALUES(1767225600000,'screen_open','story','',1);
INSERT INTO tally VALUES(1767225600000,'story_open','lotte','',1);
INSERT INTO tally VALUES(1767225600000,'visit_end','','restart',1);
INSERT INTO tally VALUES(1767225600000,'visit_start','','',1);
CREATE TABLE quarter (
    -- The visits up to folded.visit by the quarter of an hour of their start (0: unknown):
    -- how many, of how many the length is known and what it adds up to, how many finished
    -- the quiz.
    start_ms INTEGER PRIMARY KEY CHECK (start_ms >= 0 AND start_ms % 900000 = 0),
    visits INTEGER NOT NULL CHECK (visits > 0),
    ended INTEGER NOT NULL CHECK (ended BETWEEN 0 AND visits),
    seconds INTEGER NOT NULL CHECK (seconds >= 0),
    finished INTEGER NOT NULL CHECK (finished BETWEEN 0 AND visits)
) STRICT;
INSERT INTO quarter VALUES(1767258000000,1,1,13,0);
CREATE TABLE folded (
    -- One row: the last interaction and visit that tally and quarter hold. Rows after it
    -- must not be deleted.
    only INTEGER PRIMARY KEY CHECK (only = 1),
    seq INTEGER NOT NULL CHECK (seq >= 0),
    visit INTEGER NOT NULL CHECK (visit >= 0)
) STRICT;
INSERT INTO folded VALUES(1,6,1);
CREATE TABLE attract (
    -- How many seconds the attract screen was shown, and how often what ended that, by day
    -- (midnight UTC, 0 when unknown). Of no visit. woke is '' while it goes on, noted each
    -- quarter of an hour, and when the kiosk was switched off. Keys count from ten a day on.
    day_ms INTEGER NOT NULL CHECK (day_ms >= 0 AND day_ms % 86400000 = 0),
    woke TEXT NOT NULL CHECK (woke IN ('', 'touch', 'language', 'key')),
    times INTEGER NOT NULL CHECK (times >= 0),
    seconds INTEGER NOT NULL CHECK (seconds >= 0),
    PRIMARY KEY (day_ms, woke)
) STRICT, WITHOUT ROWID;
INSERT INTO attract VALUES(0,'',0,900);
INSERT INTO attract VALUES(1767225600000,'touch',2,30);
COMMIT;
