"""`thaw plans check` on one path in a process of its own, with the limits that hold for whatever lies there."""

import json
import subprocess
import sys
from pathlib import Path

LONGEST, MOST_MEMORY = 2.0, 200_000_000  # seconds, bytes of the whole process

ALONE = """
import json, sys, time
from datetime import date
from pathlib import Path
from thaw.plans.writing.inspecting import inspect
times = []
for _ in range(2):
    began = time.process_time()
    codes = sorted({fault.code for fault in inspect([Path(sys.argv[1])], date(2026, 11, 29)).found})
    times.append(time.process_time() - began)
    if times[-1] < 1: break
try:
    peak = next(int(line.split()[1]) * 1024 for line in open("/proc/self/status") if line.startswith("VmHWM"))
except OSError:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(json.dumps([min(times), peak, codes]))
"""


def checked_alone(path: Path) -> set[str]:
    """The codes of what is told. Fails when it takes long (of work: what else runs on the machine is not counted) or much."""
    command = [sys.executable, "-c", ALONE, str(path)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    took, peak, codes = json.loads(done.stdout)
    assert took < LONGEST
    assert peak < MOST_MEMORY
    return set(codes)
