/* sensors.h: what the kernel shows of temperature, power and backlights, below a folder that is
 * usually /sys. What is missing or makes no sense is unknown, never an error. */
#ifndef VONK_HELPER_SENSORS_H
#define VONK_HELPER_SENSORS_H

#include <stdbool.h>

enum { SENSORS_UNKNOWN = -1 };

/* The hottest of class/thermal/thermal_zone<n>/temp in thousandths of a degree Celsius. False when
 * no sensor says something between -60 and 200 degrees. */
bool sensors_temperature(const char *sys, int *millidegrees);

/* 1 when a Raspberry Pi had too little power: the sensor "rpi_volt" (hwmon/in0_lcrit_alarm), or
 * bits 0 and 16 of its firmware's get_throttled. 0 when it had not, SENSORS_UNKNOWN on other
 * machines. */
int sensors_under_voltage(const char *sys);

/* How many backlights there are. */
int sensors_backlights(const char *sys);

/* Sets each backlight to so many percent of its own most; above 0 percent, to 1 at least. How many
 * could be set; -1 when there are some and none could (errno). */
int sensors_set_brightness(const char *sys, int percent);

#endif
