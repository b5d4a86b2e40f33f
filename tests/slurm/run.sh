#!/usr/bin/env bash
# Proves deploy/slurm-array.sh on a real Slurm: slurmctld and slurmd of Debian on the loopback, with munge; a small shelf
# in three parts; one task is killed while it works and requeued; the merged workspace must be the same to the byte as
# that of one run on one machine. Needs root; starts only processes of its own, with their state in one folder, and ends
# them. No part of ./test: apt-get install slurm-wlm munge
#
# usage: tests/slurm/run.sh [PROGRAM]
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."
program=$(readlink -f "${1:-build/release/alihsop}")
[ "$(id -u)" -eq 0 ] || { echo "needs root: munge and Slurm" >&2; exit 1; }
for tool in slurmctld slurmd munged sbatch; do
  command -v "$tool" >/dev/null || { echo "needs Slurm: apt-get install slurm-wlm munge" >&2; exit 1; }
done
place=$(mktemp -d /var/tmp/alihsop-slurm.XXXXXX)
chmod 755 "$place"
daemons=()
finish() {
  for pid in "${daemons[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${daemons[@]}"; do wait "$pid" 2>/dev/null || true; done
  if [ -n "${ok:-}" ]; then rm -rf "$place"; else echo "the folder is left for a look: $place" >&2; fi
}
trap finish EXIT

start_slurm() {
  mkdir -p "$place/munge" "$place/state" "$place/spool" "$place/bin"
  chmod 711 "$place/munge"
  (umask 077 && head -c 128 /dev/urandom >"$place/munge/key")
  munged --foreground --force --key-file="$place/munge/key" --socket="$place/munge/socket" --pid-file="$place/munge/pid" \
    --seed-file="$place/munge/seed" --log-file="$place/munge/log" >"$place/munged.out" 2>&1 &
  daemons+=($!)
  local host
  host=$(hostname -s)
  cat >"$place/slurm.conf" <<CONF
ClusterName=alihsop
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$place/munge/socket
CredType=cred/munge
SlurmctldPort=16817
SlurmdPort=16818
SlurmctldPidFile=$place/slurmctld.pid
SlurmdPidFile=$place/slurmd.pid
SlurmdSpoolDir=$place/spool
StateSaveLocation=$place/state
SlurmctldLogFile=$place/slurmctld.log
SlurmdLogFile=$place/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SchedulerParameters=bf_interval=5
RequeueExit=1-64
ReturnToService=2
MpiDefault=none
SwitchType=switch/none
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=shelf Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
  export SLURM_CONF=$place/slurm.conf
  until [ -S "$place/munge/socket" ]; do kill -0 "${daemons[0]}" || { cat "$place/munged.out" >&2; exit 1; }; sleep 0.1; done
  slurmctld -D >"$place/slurmctld.out" 2>&1 &
  daemons+=($!)
  slurmd -D >"$place/slurmd.out" 2>&1 &
  daemons+=($!)
  for _ in $(seq 300); do sinfo -h -o %t 2>/dev/null | grep -q idle && return; sleep 0.2; done
  echo "Slurm does not come up: see $place" >&2
  exit 1
}

write_shelf() {
  python3 - "$place/rak" <<'PYTHON'
# Small pages of their own kind: a 8 bit BMP, white with one bar whose place says which page it is.
import pathlib, struct, sys
for binder in range(12):
    folder = pathlib.Path(sys.argv[1]) / f"bundel {binder}"
    folder.mkdir(parents=True)
    for page in range(10):
        rows = [bytearray(b"\xff" * 160) for _ in range(220)]
        for y in range(20 + (binder * 10 + page) * 7 % 180, 26 + (binder * 10 + page) * 7 % 180):
            rows[y][30:70 + binder] = bytes(40 + binder)
        head = struct.pack("<2sIIIIiiHHIIiiII", b"BM", 1078 + 35200, 0, 1078, 40, 160, 220, 1, 8, 0, 35200, 3937, 3937, 256, 0)
        palette = b"".join(struct.pack("<I", grey * 0x010101) for grey in range(256))
        (folder / f"{page + 1}.bmp").write_bytes(head + palette + b"".join(rows))
PYTHON
  find "$place/rak" -exec touch -d '1 hour ago' {} +
}

state_of() { squeue -h -j "$1" -o %T 2>/dev/null || true; }

start_slurm
write_shelf
ln -s "$program" "$place/bin/alihsop"
export PATH=$place/bin:$PATH
alihsop batch "$place/rak" -o "$place/satu" --quiet
alihsop batch "$place/rak" -o "$place/satu" --merge --quiet

job=$(sbatch --parsable --array=1-3 --cpus-per-task=1 --mem-per-cpu=0 --output="$place/task-%a.out" deploy/slurm-array.sh \
  "$place/rak" "$place/banyak")
log=$place/banyak/progress-1-of-3.jsonl
until grep -qs '"event":"page"' "$log"; do sleep 0.05; done
scancel --signal=KILL "${job}_1"
echo "== task 1 was killed after $(grep -c '"event":"page"' "$log") pages"
for _ in $(seq 600); do
  [[ $(state_of "${job}_1") =~ ^(RUNNING|COMPLETING)$ ]] || break
  sleep 0.2
done
scontrol requeue "${job}_1" 2>/dev/null || sbatch --array=1 --cpus-per-task=1 --mem-per-cpu=0 --output="$place/again.out" \
  --export=ALL,SLURM_ARRAY_TASK_COUNT=3 deploy/slurm-array.sh "$place/rak" "$place/banyak" >/dev/null
for _ in $(seq 3000); do [ -z "$(squeue -h -o %i)" ] && break; sleep 0.2; done
alihsop batch "$place/rak" -o "$place/banyak" --merge --quiet
grep -c '"event":"run-started"' "$log" | grep -qx 2 || { echo "task 1 did not run twice" >&2; exit 1; }
diff -r "$place/satu/binders" "$place/banyak/binders"
cmp "$place/satu/report.json" "$place/banyak/report.json"
ok=yes
echo "== the same to the byte: $(find "$place/banyak/binders" -type f | wc -l) files of 12 binders"
