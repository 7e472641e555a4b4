/* log.h: what staff and maintainers read afterwards. All output goes through here to standard
 * error (systemd's journal in the field), a line each: `vonk: warning: model: …`.
 *
 * Never log anything about a visitor: no ids, no choices, no times of touches. */
#ifndef VONK_BASE_LOG_H
#define VONK_BASE_LOG_H

/* `module` is the folder that speaks, such as "model". */
void log_info(const char *module, const char *format, ...) __attribute__((format(printf, 2, 3)));
void log_warning(const char *module, const char *format, ...) __attribute__((format(printf, 2, 3)));
void log_error(const char *module, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
