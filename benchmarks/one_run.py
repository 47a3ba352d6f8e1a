"""`python -I -S one_run.py COMMAND …`: run a command and print what it took: seconds on the clock and of processor time, peak in KiB.

A process of its own that imports next to nothing: Linux counts what the parent held at the fork into the peak of its child.
"""

import os
import sys
import time

start = time.perf_counter()
silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=silent)
_, status, used = os.wait4(child, 0)
print(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
