/* faulty.c: every method passes on to the real file; those that change it pass `strike` first,
 * those that look at it `look`. The state is one static struct: SQLite's list of file systems is
 * global too. */
#include "faulty.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct faulty_file {
    sqlite3_file base;
    sqlite3_file *real; /* right behind this struct */
    enum faulty_name name;
};

/* What is counted together, and which of it fails. */
struct fault {
    int operations;
    int at; /* number of the operation that fails, -1 none */
    bool for_ever;
    int code;
};

static struct {
    sqlite3_vfs vfs;
    sqlite3_vfs *real;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct fault changing, looking;
    int syncs;
    bool gate_closed;
    int held_back;
    bool recording;
    struct faulty_operation *recorded;
    int recorded_count, recorded_room;
} disk = {.lock = PTHREAD_MUTEX_INITIALIZER,
          .changed = PTHREAD_COND_INITIALIZER,
          .changing.at = -1,
          .looking.at = -1};

static sqlite3_file *real_file(sqlite3_file *file)
{
    return ((struct faulty_file *)file)->real;
}

/* Counts an operation; SQLITE_OK or the code with which it fails. */
static int strike_at(struct fault *fault)
{
    pthread_mutex_lock(&disk.lock);
    int number = fault->operations++;
    bool fails = fault->at >= 0 && (number == fault->at || (fault->for_ever && number > fault->at));
    int code = fails ? fault->code : SQLITE_OK;
    pthread_mutex_unlock(&disk.lock);
    return code;
}

static int strike(void)
{
    return strike_at(&disk.changing);
}

static int look(void)
{
    return strike_at(&disk.looking);
}

static enum faulty_name name_of(const char *path)
{
    size_t length = path != NULL ? strlen(path) : 0;
    bool wal = length > 4 && strcmp(path + length - 4, "-wal") == 0;
    bool journal = length > 8 && strcmp(path + length - 8, "-journal") == 0;
    return wal ? FAULTY_WAL : journal ? FAULTY_JOURNAL : FAULTY_DATABASE;
}

static void record(struct faulty_operation operation, const void *bytes)
{
    pthread_mutex_lock(&disk.lock);
    if (disk.recording) {
        if (disk.recorded_count == disk.recorded_room) {
            disk.recorded_room = disk.recorded_room > 0 ? disk.recorded_room * 2 : 256;
            disk.recorded =
                realloc(disk.recorded, (size_t)disk.recorded_room * sizeof *disk.recorded);
        }
        if (bytes != NULL) {
            operation.bytes = malloc(operation.size);
            memcpy(operation.bytes, bytes, operation.size);
        }
        disk.recorded[disk.recorded_count++] = operation;
    }
    pthread_mutex_unlock(&disk.lock);
}

static void pass_gate(void)
{
    pthread_mutex_lock(&disk.lock);
    disk.held_back++;
    pthread_cond_broadcast(&disk.changed);
    while (disk.gate_closed) {
        pthread_cond_wait(&disk.changed, &disk.lock);
    }
    disk.held_back--;
    disk.syncs++;
    pthread_cond_broadcast(&disk.changed);
    pthread_mutex_unlock(&disk.lock);
}

static int close_file(sqlite3_file *file)
{
    sqlite3_file *real = real_file(file);
    return real->pMethods != NULL ? real->pMethods->xClose(real) : SQLITE_OK;
}

static int read_file(sqlite3_file *file, void *to, int size, sqlite3_int64 at)
{
    int code = look();
    return code != SQLITE_OK ? code
                             : real_file(file)->pMethods->xRead(real_file(file), to, size, at);
}

static int write_file(sqlite3_file *file, const void *from, int size, sqlite3_int64 at)
{
    int code = strike();
    if (code == SQLITE_OK) {
        record((struct faulty_operation){.kind = FAULTY_WRITE,
                                         .name = ((struct faulty_file *)file)->name,
                                         .at = (size_t)at,
                                         .size = (size_t)size},
               from);
        code = real_file(file)->pMethods->xWrite(real_file(file), from, size, at);
    }
    return code;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size)
{
    int code = strike();
    if (code == SQLITE_OK) {
        record((struct faulty_operation){.kind = FAULTY_TRUNCATE,
                                         .name = ((struct faulty_file *)file)->name,
                                         .at = (size_t)size},
               NULL);
        code = real_file(file)->pMethods->xTruncate(real_file(file), size);
    }
    return code;
}

static int sync_file(sqlite3_file *file, int flags)
{
    int code = strike();
    pass_gate();
    if (code == SQLITE_OK) {
        code = real_file(file)->pMethods->xSync(real_file(file), flags);
        record((struct faulty_operation){.kind = FAULTY_SYNC,
                                         .name = ((struct faulty_file *)file)->name},
               NULL);
    }
    return code;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    int code = look();
    return code != SQLITE_OK ? code : real_file(file)->pMethods->xFileSize(real_file(file), size);
}

static int lock_file(sqlite3_file *file, int level)
{
    int code = look();
    return code != SQLITE_OK ? code : real_file(file)->pMethods->xLock(real_file(file), level);
}

static int unlock_file(sqlite3_file *file, int level)
{
    return real_file(file)->pMethods->xUnlock(real_file(file), level);
}

static int check_lock(sqlite3_file *file, int *result)
{
    return real_file(file)->pMethods->xCheckReservedLock(real_file(file), result);
}

static int control_file(sqlite3_file *file, int what, void *argument)
{
    return real_file(file)->pMethods->xFileControl(real_file(file), what, argument);
}

static int sector_size(sqlite3_file *file)
{
    return real_file(file)->pMethods->xSectorSize(real_file(file));
}

static int characteristics(sqlite3_file *file)
{
    return real_file(file)->pMethods->xDeviceCharacteristics(real_file(file));
}

/* Version 1: without shared memory, which an exclusive WAL database does not need. */
static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = close_file,
    .xRead = read_file,
    .xWrite = write_file,
    .xTruncate = truncate_file,
    .xSync = sync_file,
    .xFileSize = file_size,
    .xLock = lock_file,
    .xUnlock = unlock_file,
    .xCheckReservedLock = check_lock,
    .xFileControl = control_file,
    .xSectorSize = sector_size,
    .xDeviceCharacteristics = characteristics,
};

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                     int *out_flags)
{
    struct faulty_file *faulty = (struct faulty_file *)file;
    (void)vfs;
    faulty->base.pMethods = NULL;
    faulty->name = name_of(name);
    faulty->real = (sqlite3_file *)(faulty + 1);
    int code = look();
    if (code == SQLITE_OK) {
        code = disk.real->xOpen(disk.real, name, faulty->real, flags, out_flags);
    }
    if (code == SQLITE_OK) {
        faulty->base.pMethods = &methods;
    }
    return code;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int sync_folder)
{
    (void)vfs;
    int code = strike();
    if (code == SQLITE_OK) {
        record((struct faulty_operation){.kind = FAULTY_DELETE, .name = name_of(name)}, NULL);
        code = disk.real->xDelete(disk.real, name, sync_folder);
    }
    return code;
}

void faulty_install(void)
{
    if (disk.real == NULL) {
        disk.real = sqlite3_vfs_find(NULL);
    }
    disk.vfs = *disk.real;
    disk.vfs.zName = "faulty";
    disk.vfs.szOsFile = (int)sizeof(struct faulty_file) + disk.real->szOsFile;
    disk.vfs.xOpen = open_file;
    disk.vfs.xDelete = delete_file;
    disk.changing.operations = 0;
    disk.looking.operations = 0;
    disk.syncs = 0;
    faulty_heal();
    sqlite3_vfs_register(&disk.vfs, 1);
}

void faulty_remove(void)
{
    sqlite3_vfs_unregister(&disk.vfs);
    sqlite3_vfs_register(disk.real, 1);
}

static void fail_after(struct fault *fault, int sound, bool for_ever, int code)
{
    pthread_mutex_lock(&disk.lock);
    fault->at = fault->operations + sound;
    fault->for_ever = for_ever;
    fault->code = code;
    pthread_mutex_unlock(&disk.lock);
}

void faulty_fail(int sound, bool for_ever, int code)
{
    fail_after(&disk.changing, sound, for_ever, code);
}

void faulty_fail_looking(int sound, bool for_ever, int code)
{
    fail_after(&disk.looking, sound, for_ever, code);
}

void faulty_heal(void)
{
    pthread_mutex_lock(&disk.lock);
    disk.changing.at = -1;
    disk.looking.at = -1;
    pthread_mutex_unlock(&disk.lock);
}

static int count(const struct fault *fault)
{
    pthread_mutex_lock(&disk.lock);
    int operations = fault->operations;
    pthread_mutex_unlock(&disk.lock);
    return operations;
}

int faulty_operations(void)
{
    return count(&disk.changing);
}

int faulty_looks(void)
{
    return count(&disk.looking);
}

int faulty_syncs(void)
{
    pthread_mutex_lock(&disk.lock);
    int syncs = disk.syncs;
    pthread_mutex_unlock(&disk.lock);
    return syncs;
}

void faulty_close_gate(void)
{
    pthread_mutex_lock(&disk.lock);
    disk.gate_closed = true;
    pthread_mutex_unlock(&disk.lock);
}

void faulty_wait_at_gate(void)
{
    pthread_mutex_lock(&disk.lock);
    while (disk.held_back == 0) {
        pthread_cond_wait(&disk.changed, &disk.lock);
    }
    pthread_mutex_unlock(&disk.lock);
}

void faulty_open_gate(void)
{
    pthread_mutex_lock(&disk.lock);
    disk.gate_closed = false;
    pthread_cond_broadcast(&disk.changed);
    pthread_mutex_unlock(&disk.lock);
}

void faulty_wait_for_syncs(int count)
{
    pthread_mutex_lock(&disk.lock);
    while (disk.syncs < count) {
        pthread_cond_wait(&disk.changed, &disk.lock);
    }
    pthread_mutex_unlock(&disk.lock);
}

void faulty_forget_recording(void)
{
    pthread_mutex_lock(&disk.lock);
    for (int i = 0; i < disk.recorded_count; i++) {
        free(disk.recorded[i].bytes);
    }
    free(disk.recorded);
    disk.recorded = NULL;
    disk.recorded_count = 0;
    disk.recorded_room = 0;
    disk.recording = false;
    pthread_mutex_unlock(&disk.lock);
}

void faulty_start_recording(void)
{
    faulty_forget_recording();
    pthread_mutex_lock(&disk.lock);
    disk.recording = true;
    pthread_mutex_unlock(&disk.lock);
}

const struct faulty_operation *faulty_recording(int *count)
{
    pthread_mutex_lock(&disk.lock);
    const struct faulty_operation *recorded = disk.recorded;
    *count = disk.recorded_count;
    pthread_mutex_unlock(&disk.lock);
    return recorded;
}
