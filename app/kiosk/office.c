/* office.c: the thread for long jobs. Owns the thread, its lock and what it tells; a job's own data
 * belong to whoever gives it. */
#include "kiosk/office.h"

#include "base/thread.h"

#include <pthread.h>
#include <stdlib.h>

struct office {
    bool at_once;
    pthread_t thread;
    pthread_mutex_t lock; /* of what follows */
    pthread_cond_t given;
    void (*job)(void *context, struct office *office); /* NULL: none waits or runs */
    void *context;
    bool ended, closes;
    struct office_progress progress;
    bool busy; /* of the screen's thread alone */
};

static void *work(void *context)
{
    struct office *office = context;
    pthread_mutex_lock(&office->lock);
    while (!office->closes || office->job != NULL) { /* what was given is begun, come what may */
        if (office->job == NULL) {
            pthread_cond_wait(&office->given, &office->lock);
            continue;
        }
        pthread_mutex_unlock(&office->lock);
        office->job(office->context, office);
        pthread_mutex_lock(&office->lock);
        office->job = NULL;
        office->ended = true;
    }
    pthread_mutex_unlock(&office->lock);
    return NULL;
}

struct office *office_open(bool at_once)
{
    struct office *office = calloc(1, sizeof *office);
    if (office == NULL) {
        return NULL;
    }
    office->at_once = at_once;
    pthread_mutex_init(&office->lock, NULL);
    pthread_cond_init(&office->given, NULL);
    if (!at_once && !thread_start(&office->thread, work, office)) {
        office->at_once = true; /* so nothing is left to join */
        office_close(office);
        return NULL;
    }
    return office;
}

void office_close(struct office *office)
{
    if (office == NULL) {
        return;
    }
    if (!office->at_once) {
        pthread_mutex_lock(&office->lock);
        office->closes = true;
        pthread_cond_signal(&office->given);
        pthread_mutex_unlock(&office->lock);
        pthread_join(office->thread, NULL);
    }
    pthread_cond_destroy(&office->given);
    pthread_mutex_destroy(&office->lock);
    free(office);
}

bool office_give(struct office *office, void (*job)(void *context, struct office *office),
                 void *context)
{
    if (office->busy) {
        return false;
    }
    office->busy = true;
    pthread_mutex_lock(&office->lock);
    office->progress = (struct office_progress){STAGE_NONE, 0};
    office->ended = office->at_once;
    office->job = office->at_once ? NULL : job;
    office->context = context;
    pthread_cond_signal(&office->given);
    pthread_mutex_unlock(&office->lock);
    if (office->at_once) {
        job(context, office);
    }
    return true;
}

bool office_busy(const struct office *office)
{
    return office->busy;
}

bool office_ended(struct office *office)
{
    pthread_mutex_lock(&office->lock);
    bool ended = office->busy && office->ended;
    office->ended = false;
    pthread_mutex_unlock(&office->lock);
    office->busy = office->busy && !ended;
    return ended;
}

struct office_progress office_progress(struct office *office)
{
    pthread_mutex_lock(&office->lock);
    struct office_progress progress = office->progress;
    pthread_mutex_unlock(&office->lock);
    return progress;
}

void office_tell(struct office *office, enum desk_stage stage, float part)
{
    pthread_mutex_lock(&office->lock);
    office->progress = (struct office_progress){stage, part};
    pthread_mutex_unlock(&office->lock);
}

bool office_closes(struct office *office)
{
    pthread_mutex_lock(&office->lock);
    bool closes = office->closes;
    pthread_mutex_unlock(&office->lock);
    return closes;
}
