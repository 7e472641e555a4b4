/* reader.c: a fixed table of jobs under one lock; a job goes from free to waiting, at work, ready
 * and back. Owns the thread, and the sheets that are ready but not taken. */
#include "platform/reader.h"

#include "base/thread.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

enum { JOBS = 32, FRAMES = 2, FRAMES_AHEAD = 60 };

enum job_state { JOB_FREE, JOB_WAITING, JOB_AT_WORK, JOB_READY };

struct job {
    enum job_state state;
    uint32_t frame; /* last asked for in */
    uint32_t until; /* the last frame that may still want it */
    bool ahead;     /* so far no frame needs it */
    int64_t pixels; /* that are made: what it costs, nearly */
    struct reader_result result;
};

struct reader {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t asked, ready;
    bool closing;
    uint32_t frame;
    struct job jobs[JOBS];
};

/* The smallest of the jobs that the newest frame asked for; NULL when none waits. */
static struct job *next_job(struct reader *reader)
{
    struct job *next = NULL;
    for (int i = 0; i < JOBS; i++) {
        struct job *job = &reader->jobs[i];
        if (job->state == JOB_WAITING &&
            (next == NULL || job->frame > next->frame ||
             (job->frame == next->frame && job->pixels < next->pixels))) {
            next = job;
        }
    }
    return next;
}

static void *work(void *argument)
{
    struct reader *reader = argument;
    pthread_mutex_lock(&reader->lock);
    while (!reader->closing) {
        struct job *job = next_job(reader);
        if (job == NULL) {
            pthread_cond_wait(&reader->asked, &reader->lock);
            continue;
        }
        job->state = JOB_AT_WORK;
        pthread_mutex_unlock(&reader->lock);
        struct reader_result *result = &job->result;
        result->made = image_make(&result->request, &result->sheet, &result->err);
        pthread_mutex_lock(&reader->lock);
        job->state = JOB_READY;
        pthread_cond_signal(&reader->ready);
    }
    pthread_mutex_unlock(&reader->lock);
    return NULL;
}

struct reader *reader_open(void)
{
    struct reader *reader = calloc(1, sizeof *reader);
    pthread_condattr_t monotonic;
    if (reader == NULL) {
        return NULL;
    }
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&reader->lock, NULL);
    pthread_cond_init(&reader->asked, NULL);
    pthread_cond_init(&reader->ready, &monotonic);
    pthread_condattr_destroy(&monotonic);
    if (!thread_start(&reader->thread, work, reader)) {
        free(reader);
        return NULL;
    }
    return reader;
}

void reader_close(struct reader *reader)
{
    if (reader == NULL) {
        return;
    }
    pthread_mutex_lock(&reader->lock);
    reader->closing = true;
    pthread_cond_signal(&reader->asked);
    pthread_mutex_unlock(&reader->lock);
    pthread_join(reader->thread, NULL);
    for (int i = 0; i < JOBS; i++) {
        sheet_finish(&reader->jobs[i].result.sheet);
    }
    pthread_cond_destroy(&reader->asked);
    pthread_cond_destroy(&reader->ready);
    pthread_mutex_destroy(&reader->lock);
    free(reader);
}

void reader_frame(struct reader *reader)
{
    pthread_mutex_lock(&reader->lock);
    reader->frame++;
    for (int i = 0; i < JOBS; i++) {
        struct job *job = &reader->jobs[i];
        if (job->state == JOB_WAITING && (int32_t)(reader->frame - job->until) > 0) {
            job->state = JOB_FREE;
        }
    }
    pthread_mutex_unlock(&reader->lock);
}

/* The job for that sheet, else a free one, else NULL. */
static struct job *job_for(struct reader *reader, uint64_t key)
{
    struct job *free_job = NULL;
    for (int i = 0; i < JOBS; i++) {
        struct job *job = &reader->jobs[i];
        if (job->state == JOB_FREE) {
            free_job = free_job != NULL ? free_job : job;
        } else if (job->result.request.key == key) {
            return job;
        }
    }
    return free_job;
}

bool reader_ask(struct reader *reader, const struct image_request *request, bool ahead)
{
    pthread_mutex_lock(&reader->lock);
    struct job *job = job_for(reader, request->key);
    bool fresh = job != NULL && job->state == JOB_FREE;
    bool first = fresh || (job != NULL && job->ahead && !ahead);
    if (fresh) {
        *job = (struct job){.state = JOB_WAITING,
                            .pixels = (int64_t)request->width * request->height,
                            .ahead = ahead,
                            .result = {.request = *request}};
        pthread_cond_signal(&reader->asked);
    }
    if (job != NULL) {
        job->ahead = job->ahead && ahead;
        job->frame = reader->frame;
        job->until = reader->frame + (job->ahead ? FRAMES_AHEAD : FRAMES);
    }
    pthread_mutex_unlock(&reader->lock);
    return first;
}

static struct job *ready_job(struct reader *reader)
{
    for (int i = 0; i < JOBS; i++) {
        if (reader->jobs[i].state == JOB_READY) {
            return &reader->jobs[i];
        }
    }
    return NULL;
}

bool reader_take(struct reader *reader, struct reader_result *result)
{
    pthread_mutex_lock(&reader->lock);
    struct job *job = ready_job(reader);
    if (job != NULL) {
        *result = job->result;
        *job = (struct job){.state = JOB_FREE};
    }
    pthread_mutex_unlock(&reader->lock);
    return job != NULL;
}

bool reader_wait(struct reader *reader, int64_t deadline)
{
    struct timespec until = {.tv_sec = deadline / 1000000000, .tv_nsec = deadline % 1000000000};
    int failed = 0;
    pthread_mutex_lock(&reader->lock);
    while (ready_job(reader) == NULL && failed == 0) {
        failed = pthread_cond_timedwait(&reader->ready, &reader->lock, &until);
    }
    bool ready = ready_job(reader) != NULL;
    pthread_mutex_unlock(&reader->lock);
    return ready;
}
